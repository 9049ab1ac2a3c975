import type { Node } from 'jsonc-parser';
import { isClientPackage } from './clients.ts';
import { type JsonMember, memberAt, membersOf, readJsonTree, stretchOf, stringOf } from './json-tree.ts';
import type { Locked, LockReading } from './reading.ts';

/** `package-lock.json` and `npm-shrinkwrap.json`, lockfileVersion 1 to 3. */
export function readPackageLock(text: string): LockReading {
  const { root, problems } = readJsonTree(text);
  const packages = memberAt(root, 'packages');
  const workspaces = new Set(membersOf(packages).map((member) => member.key));
  const locked = packages ? fromPackages(packages) : [...fromTree(memberAt(root, 'dependencies'), false)];
  return { locked, problems, covers: (directory) => directory === '.' || workspaces.has(directory) };
}

function fromPackages(packages: Node): readonly Locked[] {
  return membersOf(packages).flatMap((member) => {
    const at = member.key.lastIndexOf('node_modules/');
    const name = at === -1 ? '' : member.key.slice(at + 'node_modules/'.length);
    const found = name === '' ? undefined : lockedOf(name, member, at > 0);
    return found ? [found] : [];
  });
}

function* fromTree(tree: Node | undefined, nested: boolean): Iterable<Locked> {
  for (const member of membersOf(tree)) {
    const found = lockedOf(member.key, member, nested);
    if (found) yield found;
    yield* fromTree(memberAt(member.value, 'dependencies'), true);
  }
}

function lockedOf(folderName: string, member: JsonMember, nested: boolean): Locked | undefined {
  // An alias (`"aws": "npm:aws-sdk@2"`) is installed under its own name and says the real one inside.
  const name = stringOf(memberAt(member.value, 'name')) ?? folderName;
  const version = memberAt(member.value, 'version');
  const written = stringOf(version);
  if (!version || written === undefined || !isClientPackage('npm', name)) return undefined;
  const nameAt = stretchOf(member.keyNode);
  const versionAt = stretchOf(version);
  const whole = { start: member.keyNode.offset, end: versionAt.end + 1 };
  const dev = memberAt(member.value, 'dev')?.value === true;
  return { ecosystem: 'npm', name, version: written, whole, nameAt, versionAt, nested, dev };
}

/** `bun.lock`, the text form. */
export function readBunLock(text: string): LockReading {
  const { root, problems } = readJsonTree(text);
  const workspaces = new Set(membersOf(memberAt(root, 'workspaces')).map((member) => member.key));
  const locked = membersOf(memberAt(root, 'packages')).flatMap((member): Locked[] => {
    const first = member.value.type === 'array' ? member.value.children?.[0] : undefined;
    const split = /^(@?[^@]+)@(\d.*)$/.exec(stringOf(first) ?? '');
    const [, name, version] = split ?? [];
    if (!first || name === undefined || version === undefined || !isClientPackage('npm', name)) return [];
    const at = stretchOf(first);
    const nameAt = { start: at.start, end: at.start + name.length };
    const versionAt = { start: at.end - version.length, end: at.end };
    return [{ ecosystem: 'npm', name, version, whole: at, nameAt, versionAt, nested: member.key !== name }];
  });
  return { locked, problems, covers: (directory) => directory === '.' || workspaces.has(directory) };
}
