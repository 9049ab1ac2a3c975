import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Larger files are only searched for needles, not parsed. */
export const sizeLimit = 8 * 1024 * 1024;
const chunk = 1024 * 1024;

export type Reading =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'too-large'; readonly size: number; readonly holds: (needle: string) => boolean }
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
    const absolute = join(this.root, path);
    if (!this.#isInside(path)) return { kind: 'skip' };
    let file: number;
    try {
      file = openSync(absolute, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    } catch (error) {
      return failed(absolute, error);
    }
    try {
      const stat = fstatSync(file);
      if (!stat.isFile()) return { kind: 'skip' };
      if (stat.size > sizeLimit) return { kind: 'too-large', size: stat.size, holds: this.#search(absolute) };
      if (stat.size > this.#buffer.length) this.#buffer = Buffer.allocUnsafe(Math.min(sizeLimit, stat.size * 2));
      let length = 0;
      while (length < stat.size) {
        const count = readSync(file, this.#buffer, length, stat.size - length, null);
        if (count === 0) break;
        length += count;
      }
      return { kind: 'bytes', bytes: this.#buffer.subarray(0, length) };
    } catch (error) {
      return { kind: 'unreadable', code: codeOf(error) };
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
      inside = this.#isInside(directory) && !lstatSync(join(this.root, directory)).isSymbolicLink();
    } catch {
      // Deleted in the work tree, or unreadable: opening the file tells which.
      inside = true;
    }
    this.#inside.set(directory, inside);
    return inside;
  }

  /** Whether a file that is too large to parse holds a text in either letter case, read chunk by chunk. */
  #search(absolute: string): (needle: string) => boolean {
    return (needle) => {
      const buffer = Buffer.allocUnsafe(chunk + needle.length);
      const file = openSync(absolute, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
      try {
        for (let kept = 0; ; ) {
          const count = readSync(file, buffer, kept, chunk, null);
          if (count === 0) return false;
          const part = buffer.subarray(0, kept + count);
          if (holdsNeedle(part, needle)) return true;
          kept = Math.min(needle.length - 1, part.length);
          part.copy(buffer, 0, part.length - kept);
        }
      } finally {
        closeSync(file);
      }
    };
  }
}

/** Whether bytes hold an ASCII text: in lower or upper case when it is written in one of them, else exactly as written. */
export function holdsNeedle(bytes: Buffer, needle: string): boolean {
  if (bytes.includes(needle, 0, 'latin1')) return true;
  const lower = needle.toLowerCase();
  const upper = needle.toUpperCase();
  if (needle === lower) return lower !== upper && bytes.includes(upper, 0, 'latin1');
  return needle === upper && bytes.includes(lower, 0, 'latin1');
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
