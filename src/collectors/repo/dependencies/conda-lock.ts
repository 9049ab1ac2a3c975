import { isClientPackage } from './clients.ts';
import type { Locked, LockReading } from './reading.ts';
import { partOf, textLines } from './text-lines.ts';

/** `conda-lock.yml`: a list of packages, one of each platform, written by a machine. */
export function readCondaLock(text: string): LockReading {
  const locked: Locked[] = [];
  let open: Pick<Locked, 'name' | 'nameAt'> | undefined;
  for (const line of textLines(text)) {
    const name = /^\s*- name:\s*["']?([\w.-]+)/.exec(line.text)?.[1];
    if (name !== undefined) open = isClientPackage('conda', name) ? { name, nameAt: partOf(line, name) } : undefined;
    const version = open && /^\s+version:\s*["']?([\w.]+)/.exec(line.text)?.[1];
    if (!open || version === undefined) continue;
    const versionAt = partOf(line, version, line.text.indexOf(':'));
    const whole = { start: open.nameAt.start, end: versionAt.end };
    if (!locked.some((one) => one.name === open?.name && one.version === version))
      locked.push({ ecosystem: 'conda', version, versionAt, whole, ...open });
    open = undefined;
  }
  return { locked, problems: [] };
}
