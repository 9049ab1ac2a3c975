import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { sep } from 'node:path';
import type { NeedleTest } from './needles.ts';

/** Larger files are only searched for needles, not parsed. */
export const sizeLimit = 8 * 1024 * 1024;
const chunk = 1024 * 1024;
/** Longer than any needle: chunks overlap by it. */
const overlap = 256;

export type Reading =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'too-large'; readonly size: number; readonly holds: (test: NeedleTest) => boolean }
  | { readonly kind: 'skip' }
  | { readonly kind: 'unreadable'; readonly code: string };

/** Reads files of one tree into a buffer that is used again for every file; never follows a link. */
export class FileReader {
  /** Absolute, links resolved. */
  readonly root: string;
  #buffer = Buffer.allocUnsafe(256 * 1024);
  /** Directories known not to lead out of the tree through a link. */
  readonly #inside = new Map<string, boolean>();

  constructor(root: string) {
    this.root = realpathSync(root);
  }

  /** The bytes are valid until the next call. Links, directories and submodules are skipped. */
  read(path: string): Reading {
    const absolute = `${this.root}${sep}${path}`;
    if (!this.#isInside(path)) return { kind: 'skip' };
    let file: number;
    try {
      file = openSync(absolute, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    } catch (error) {
      return failed(absolute, error);
    }
    try {
      // Most files fit: one call reads them whole, and nobody need ask for their size.
      let length = readSync(file, this.#buffer, 0, this.#buffer.length, null);
      if (length > 0 && length < this.#buffer.length) return { kind: 'bytes', bytes: this.#buffer.subarray(0, length) };
      const stat = fstatSync(file);
      if (!stat.isFile()) return { kind: 'skip' };
      if (stat.size > sizeLimit) return { kind: 'too-large', size: stat.size, holds: searchOf(absolute) };
      this.#grow(stat.size + 1);
      while (length < this.#buffer.length) {
        const count = readSync(file, this.#buffer, length, this.#buffer.length - length, null);
        if (count === 0) break;
        length += count;
      }
      return { kind: 'bytes', bytes: this.#buffer.subarray(0, length) };
    } catch (error) {
      return failed(absolute, error);
    } finally {
      closeSync(file);
    }
  }

  #isInside(path: string): boolean {
    const slash = path.lastIndexOf('/');
    if (slash < 0) return true;
    const directory = path.slice(0, slash);
    const known = this.#inside.get(directory);
    if (known !== undefined) return known;
    let inside: boolean;
    try {
      inside = this.#isInside(directory) && !lstatSync(`${this.root}${sep}${directory}`).isSymbolicLink();
    } catch {
      // Deleted in the work tree, or unreadable: opening the file tells which.
      inside = true;
    }
    this.#inside.set(directory, inside);
    return inside;
  }

  #grow(size: number): void {
    if (size <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(size);
    this.#buffer.copy(larger);
    this.#buffer = larger;
  }
}

/** A search of a file that is too large to parse, chunk by chunk. */
function searchOf(absolute: string): (test: NeedleTest) => boolean {
  return (test) => {
    const buffer = Buffer.allocUnsafe(chunk + overlap);
    const file = openSync(absolute, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      for (let kept = 0; ; ) {
        const count = readSync(file, buffer, kept, chunk, null);
        if (count === 0) return false;
        const part = buffer.subarray(0, kept + count);
        if (test(part.toString('latin1'))) return true;
        kept = Math.min(overlap, part.length);
        part.copy(buffer, 0, part.length - kept);
      }
    } finally {
      closeSync(file);
    }
  };
}

function failed(absolute: string, error: unknown): Reading {
  const code = codeOf(error);
  // ELOOP: a link. ENOENT: listed by git, deleted in the work tree. EISDIR, ENXIO: not a regular file.
  if (['ELOOP', 'ENOENT', 'EISDIR', 'ENXIO', 'EMLINK', 'ENOTDIR'].includes(code) && absolute.includes(sep))
    return { kind: 'skip' };
  return { kind: 'unreadable', code };
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'UNKNOWN';
}
