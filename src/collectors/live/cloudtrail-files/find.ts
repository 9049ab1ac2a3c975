import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import picomatch from 'picomatch';

// Folders that CloudTrail writes beside its logs; whole names, so that `CloudTrail-Digest-backup` is still looked into.
const aside = /[\\/]CloudTrail-(?:Digest|Insight)[\\/]/;

/** Regular files that a path, a folder or a glob names, sorted; links inside folders are not followed. */
export function findFiles(pattern: string): readonly string[] {
  const { base, isGlob } = picomatch.scan(pattern);
  const start = resolve(isGlob ? base || '.' : pattern);
  const known = statSync(start, { throwIfNoEntry: false });
  if (known === undefined) return [];
  if (known.isFile()) return [start];
  const matches = isGlob ? picomatch(resolve(pattern), { dot: true }) : () => true;
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => matches(path) && !aside.test(path))
    .sort();
}
