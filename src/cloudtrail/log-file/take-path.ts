import { readFileSync, statSync } from 'node:fs';
import { types } from 'node:util';
import { type Content, contentOf, largestFile } from './content.ts';
import type { LogFileReader } from './take.ts';

/** What could not be read of a file. */
export interface FileTrouble {
  readonly path: string;
  readonly reason: 'unreadable' | 'malformed';
  readonly detail: string;
}

/** Counts the calls in a file. Returns what could not be read of it. */
export async function takePath(path: string, reader: LogFileReader): Promise<FileTrouble | undefined> {
  let content: Content;
  try {
    if (statSync(path).size > largestFile) throw new Error(`it is larger than ${largestFile} bytes; split it`);
    content = await contentOf(readFileSync(path));
  } catch (error) {
    const said = types.isNativeError(error) ? error.message : String(error);
    return { path, reason: 'unreadable', detail: `${path} could not be read: ${said}` };
  }
  const why = reader.take(content);
  if (why === undefined) return undefined;
  return { path, reason: 'malformed', detail: `${path} could not be read to its end: ${why}` };
}
