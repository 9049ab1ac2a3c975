import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findCodeowners } from './codeowners.ts';

/** GitHub takes no file above 3 MB. Source: GitHub, "About code owners", read 2026-11-23. */
const largest = 3 << 20;

/** The code owners file of a repository as text, so that a snapshot can name owners where the repository is not. */
export interface CodeownersFile {
  readonly path: string;
  readonly text: string;
}

/** The first code owners file below a root, or undefined when there is none that GitHub would read. */
export function readCodeownersFile(root: string): CodeownersFile | undefined {
  return findCodeowners((path) => {
    try {
      const file = join(root, path);
      return statSync(file).size > largest ? undefined : readFileSync(file, 'utf8');
    } catch {
      // Not there, or not readable: nobody is named, which judges nothing.
      return undefined;
    }
  });
}
