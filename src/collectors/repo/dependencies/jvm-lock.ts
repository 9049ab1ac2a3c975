import { isClientPackage } from './clients.ts';
import type { Locked, LockReading } from './reading.ts';
import { partOf, textLines } from './text-lines.ts';

/** `gradle.lockfile`: `group:artifact:version=configuration,…`, one a line. */
export function readGradleLock(text: string): LockReading {
  const locked: Locked[] = [];
  for (const line of textLines(text)) {
    const [, name, version, configurations = ''] = /^([^#:\s]+:[^:\s]+):([^=\s]+)=(.*)$/.exec(line.text) ?? [];
    if (name === undefined || version === undefined || !isClientPackage('maven', name)) continue;
    const nameAt = partOf(line, name);
    const versionAt = partOf(line, version, name.length + 1);
    const dev = configurations.split(',').every((one) => /test|jmh/i.test(one));
    const whole = { start: nameAt.start, end: versionAt.end };
    locked.push({ ecosystem: 'maven', name, version, whole, nameAt, versionAt, dev });
  }
  return { locked, problems: [] };
}
