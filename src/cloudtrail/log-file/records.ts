import { stsEventSource } from '../record.ts';
import { completeObjects } from './complete-objects.ts';

const needle = Buffer.from(stsEventSource);
const escapedByte = Buffer.from('\\u00');
/**
 * The records of a log document, of a LookupEvents answer or of JSON lines that may be of STS; a SyntaxError when it is
 * none of them. Without the event source in it, it is only looked at whether it ends.
 */
export function recordsIn(bytes: Buffer): readonly unknown[] {
  if (bytes.includes(needle) || hasEscapedLetters(bytes)) return [...allRecords(textOf(bytes))];
  if (endsEarly(bytes)) throw new SyntaxError('the document ends early');
  return [];
}

/** The records of a document that breaks off or is broken: each one that is whole. */
export function* wholeRecordsIn(bytes: Buffer): Iterable<unknown> {
  if (!bytes.includes(needle) && !hasEscapedLetters(bytes)) return;
  for (const one of completeObjects(textOf(bytes))) {
    try {
      yield* [...unfold(one)];
    } catch {
      // The event inside of this one is broken; the gap is there already.
    }
  }
}

/** Letters of the event source written as escapes would be missed by a search of bytes. */
export function hasEscapedLetters(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(escapedByte); at >= 0; at = bytes.indexOf(escapedByte, at + 4)) {
    const code = Number.parseInt(bytes.toString('latin1', at + 4, at + 6), 16);
    if (stsEventSource.includes(String.fromCharCode(code))) return true;
  }
  return false;
}

/** A document that opens as JSON but whose last byte does not close it was cut off. */
function endsEarly(bytes: Buffer): boolean {
  const first = textOf(bytes.subarray(0, 64)).trimStart()[0];
  const last = bytes
    .toString('latin1', bytes.length - 64)
    .trimEnd()
    .at(-1);
  return (first === '{' || first === '[') && last !== '}' && last !== ']';
}

function* allRecords(text: string): Iterable<unknown> {
  let whole: unknown;
  try {
    whole = JSON.parse(text);
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length < 2) throw error;
    for (const line of lines) yield* unfold(JSON.parse(line));
    return;
  }
  yield* unfold(whole);
}

function* unfold(document: unknown): Iterable<unknown> {
  if (Array.isArray(document)) {
    for (const one of document) yield* unfold(one);
    return;
  }
  if (typeof document !== 'object' || document === null) return;
  const list: unknown = Reflect.get(document, 'Records') ?? Reflect.get(document, 'Events');
  if (Array.isArray(list)) {
    for (const one of list) yield* unfold(one);
    return;
  }
  // Digest files list log files and their hashes; they are also left out by their path.
  if (Reflect.has(document, 'digestStartTime') && Reflect.has(document, 'logFiles')) return;
  const event: unknown = Reflect.get(document, 'CloudTrailEvent');
  yield typeof event === 'string' ? JSON.parse(event) : document;
}

function textOf(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
