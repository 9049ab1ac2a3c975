import { isClientPackage } from './clients.ts';
import { memberAt, membersOf, readJsonTree, stretchOf, stringOf } from './json-tree.ts';
import type { Locked, LockReading } from './reading.ts';

/** `Pipfile.lock`. */
export function readPipfileLock(text: string): LockReading {
  const { root, problems } = readJsonTree(text);
  const locked = ['default', 'develop'].flatMap((section) =>
    membersOf(memberAt(root, section)).flatMap((member): Locked[] => {
      const version = memberAt(member.value, 'version');
      const written = /^==(.+)$/.exec(stringOf(version) ?? '')?.[1];
      if (!version || written === undefined || !isClientPackage('pypi', member.key)) return [];
      const versionAt = stretchOf(version);
      const nameAt = stretchOf(member.keyNode);
      const whole = { start: member.keyNode.offset, end: versionAt.end + 1 };
      const dev = section === 'develop';
      return [{ ecosystem: 'pypi', name: member.key, version: written, whole, nameAt, versionAt, dev }];
    }),
  );
  return { locked, problems };
}
