import { isClientPackage } from './clients.ts';
import { memberAt, membersOf, readJsonTree, stretchOf, stringOf } from './json-tree.ts';
import { type Locked, type LockReading, type ManifestReading, type Requirement, requirementOf } from './reading.ts';

/** `deno.json` and import maps: `"aws-sdk": "npm:aws-sdk@2.1693.0"`. */
export function readDenoJson(text: string): ManifestReading {
  const { root, problems } = readJsonTree(text);
  const requirements = membersOf(memberAt(root, 'imports')).flatMap(({ keyNode, value }): Requirement[] => {
    const written = stringOf(value);
    const [, name, range] =
      /^(?:npm:\/?|https:\/\/esm\.sh\/)(@[^@/]+\/[^@/]+|[^@/]+)(?:@([^/]*))?/.exec(written ?? '') ?? [];
    if (written === undefined || name === undefined) return [];
    const at = stretchOf(value);
    const from = at.start + written.lastIndexOf(range ?? '');
    const versionAt = range === undefined ? undefined : { start: from, end: from + range.length };
    const version = /^\d+\.\d+\.\d+\S*$/.exec(range ?? '')?.[0] ?? null;
    return [requirementOf('npm', text, stretchOf(keyNode), { name, versionAt, version })];
  });
  return { requirements, problems };
}

/** `deno.lock`: keys `name@version` below `npm`, in version 3 below `packages.npm`. */
export function readDenoLock(text: string): LockReading {
  const { root, problems } = readJsonTree(text);
  const packages = memberAt(root, 'npm', 'packages') ?? memberAt(root, 'packages', 'npm') ?? memberAt(root, 'npm');
  const locked = membersOf(packages).flatMap(({ key, keyNode }): Locked[] => {
    const [, name, version] = /^(@?[^@]+)@(\d[^_]*)/.exec(key) ?? [];
    if (name === undefined || version === undefined || !isClientPackage('npm', name)) return [];
    const whole = stretchOf(keyNode);
    const nameAt = { start: whole.start, end: whole.start + name.length };
    const versionAt = { start: nameAt.end + 1, end: nameAt.end + 1 + version.length };
    return [{ ecosystem: 'npm', name, version, whole, nameAt, versionAt }];
  });
  return { locked, problems };
}
