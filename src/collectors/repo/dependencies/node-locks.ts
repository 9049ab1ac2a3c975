import type { Repo } from '../../../model/index.ts';
import { isClientPackage } from './clients.ts';
import { directoryOf, inDirectory } from './paths.ts';
import type { Locked, LockReading } from './reading.ts';
import { partOf, textLines } from './text-lines.ts';

// Both formats are written by machines, one package a line: reading lines is 20 times as fast as a YAML parser and survives damage.

/** `pnpm-lock.yaml`: keys of `packages` such as `/aws-sdk/2.1.0:` (5), `/aws-sdk@2.1.0:` (6) and `aws-sdk@2.1.0:` (9). */
export function readPnpmLock(text: string): LockReading {
  const locked: Locked[] = [];
  const importers = new Set(['.']);
  let section = '';
  // Below the key of the package found last.
  let isInside = false;
  for (const line of textLines(text)) {
    const last = locked.at(-1);
    if (isInside && last && /^ {4}dev: true/.test(line.text)) locked[locked.length - 1] = { ...last, dev: true };
    const top = /^(\w+):/.exec(line.text);
    if (top) section = top[1] ?? '';
    const key = /^ {2}['"]?([^\s'":][^'":]*)['"]?:/.exec(line.text)?.[1];
    if (key === undefined) continue;
    isInside = false;
    if (section === 'importers') importers.add(key);
    if (section !== 'packages') continue;
    const [, name, version] = /^\/?(@?[^@/]+(?:\/[^@/]+)?)[@/](\d[^(_]*)/.exec(key) ?? [];
    if (name === undefined || version === undefined || !isClientPackage('npm', name)) continue;
    const nameAt = partOf(line, name);
    const versionAt = partOf(line, version, line.text.indexOf(name) + name.length);
    const whole = { start: nameAt.start, end: versionAt.end };
    locked.push({ ecosystem: 'npm', name, version, whole, nameAt, versionAt });
    isInside = true;
  }
  return { locked, problems: [], covers: (directory) => importers.has(directory) };
}

/** `yarn.lock` of yarn 1 and of berry. */
export function readYarnLock(text: string, path: string, repo: Repo): LockReading {
  const locked: Locked[] = [];
  let open: Pick<Locked, 'name' | 'nameAt'> | undefined;
  for (const line of textLines(text)) {
    if (/^\S/.test(line.text)) {
      // The real name stands behind `npm:` when the key is an alias.
      const [, key, alias] = /^"?(@?[^@"\s]+)@(?:npm:(@?[^@\d^~*<>="\s][^@"\s]*)@)?/.exec(line.text) ?? [];
      const name = alias ?? key;
      open = name !== undefined && isClientPackage('npm', name) ? { name, nameAt: partOf(line, name) } : undefined;
      continue;
    }
    const version = open && /^ {2}version:? "?([^"\s]+)/.exec(line.text)?.[1];
    if (!open || !version) continue;
    const versionAt = partOf(line, version);
    if (/^\d/.test(version)) {
      const whole = { start: open.nameAt.start, end: versionAt.end };
      locked.push({ ecosystem: 'npm', version, versionAt, whole, ...open });
    }
    open = undefined;
  }
  const root = repo.text(inDirectory(directoryOf(path), 'package.json')) ?? '';
  // Yarn 1 does not list its workspaces in the lock.
  const covers = (directory: string): boolean =>
    directory === '.' ||
    text.includes(`@workspace:${directory}"`) ||
    (!text.includes('__metadata:') && root.includes('"workspaces"'));
  return { locked, problems: [], covers };
}
