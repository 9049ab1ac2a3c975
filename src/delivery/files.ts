import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '../model/index.ts';

/** Writes a file and the folders above it; what went wrong is the answer. */
export function writeArtifact(file: string, text: string): readonly Problem[] {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return [];
  } catch (error) {
    return [
      {
        code: 'delivery',
        path: file,
        message: `could not be written: ${error instanceof Error ? error.message : String(error)}`,
      },
    ];
  }
}

/** Lines of the files of a directory, for code frames; each file is read once. */
export function lineReader(directory: string): (path: string, line: number) => string | undefined {
  const files = new Map<string, readonly string[]>();
  return (path, line) => {
    let lines = files.get(path);
    if (lines === undefined) {
      lines = linesOf(join(directory, path));
      files.set(path, lines);
    }
    return lines[line - 1];
  };
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\n|\r/);
  } catch {
    // A finding may be about a file that cannot be read; it is shown without a frame.
    return [];
  }
}
