import { existsSync } from 'node:fs';

/**
 * A file that goes with the code: beside the bundle or, since the code may be in one of its chunks, one folder up; else where the
 * sources have it.
 *
 * @param name of the file in the bundle: `sift-worker.js`.
 * @param source path from the asking module among the sources, where it is there.
 * @param from `import.meta.url` of the asking module.
 */
export function fileBeside(name: string, from: string, source?: string): URL | undefined {
  return [`./${name}`, `../${name}`, ...(source === undefined ? [] : [source])]
    .map((path) => new URL(path, from))
    .find((url) => existsSync(url));
}
