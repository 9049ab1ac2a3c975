import { isClientPackage } from './clients.ts';
import { memberAt, membersOf, readJsonTree, stretchOf, stringOf } from './json-tree.ts';
import { type Locked, type LockReading, type ManifestReading, requirementOf } from './reading.ts';

/** `composer.json`. */
export function readComposerJson(text: string): ManifestReading {
  const { root, problems } = readJsonTree(text);
  const requirements = ['require', 'require-dev'].flatMap((section) =>
    membersOf(memberAt(root, section)).map((member) => {
      const versionAt = stretchOf(member.value);
      const version = /^v?(\d+\.\d+\.\d+)$/.exec(stringOf(member.value) ?? '')?.[1] ?? null;
      const whole = { start: member.keyNode.offset, end: member.value.offset + member.value.length };
      return requirementOf('composer', text, stretchOf(member.keyNode), { versionAt, version, whole });
    }),
  );
  return { requirements, problems };
}

/** `composer.lock`. */
export function readComposerLock(text: string): LockReading {
  const { root, problems } = readJsonTree(text);
  const locked = ['packages', 'packages-dev'].flatMap((section) =>
    (memberAt(root, section)?.children ?? []).flatMap((item): Locked[] => {
      const name = memberAt(item, 'name');
      const version = memberAt(item, 'version');
      const named = stringOf(name);
      const written = stringOf(version)?.replace(/^v/, '');
      if (!name || !version || named === undefined || written === undefined || !isClientPackage('composer', named))
        return [];
      const nameAt = stretchOf(name);
      const versionAt = stretchOf(version);
      const whole = { start: nameAt.start - 1, end: Math.max(nameAt.end, versionAt.end) + 1 };
      const dev = section === 'packages-dev';
      return [{ ecosystem: 'composer', name: named, version: written, whole, nameAt, versionAt, dev }];
    }),
  );
  return { locked, problems };
}
