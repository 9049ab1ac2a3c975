import { rankOf } from '../call-store.ts';
import { readRecord, type StsEvent } from '../record.ts';
import type { CallKind } from '../tally.ts';
import { indexOfPath, recordPaths } from './record-paths.ts';
import { absent, type RecordScanner } from './scan-record.ts';
import { TupleTable } from './tuple-table.ts';

/** What every call has for itself: not part of the kind. */
const own = (['eventTime', 'eventID', 'sharedEventID', 'requestID'] as const).map(indexOfPath);
const shared = recordPaths
  .map((path, index) => ({ names: path.split('.'), index }))
  .filter(({ index }) => !own.includes(index));
const sharedIndexes = Uint8Array.from(shared, ({ index }) => index);

/** Longest tuple that is kept; what is longer is parsed. */
const longest = 8192;
/**
 * The kinds of calls seen so far, by the exact bytes of all that a call shares with others: most events differ in time and
 * ids alone, so reading and classifying is done once a kind.
 */
export class KnownCalls {
  readonly #tuple = Buffer.alloc(longest);
  readonly #words = new Int32Array(this.#tuple.buffer, this.#tuple.byteOffset, longest / 4);
  /** Those met lately, and those met before them. */
  #kinds = new TupleTable();
  #older = new TupleTable();

  /** The kind of the record that was scanned; undefined when its texts are too long for one. */
  kindOf(bytes: Buffer, { spans }: RecordScanner): CallKind | 'not-a-call' | undefined {
    const tuple = this.#tuple;
    let length = 0;
    for (let i = 0; i < sharedIndexes.length; i++) {
      const index = sharedIndexes[i] ?? 0;
      const start = spans[index * 2] ?? absent;
      if (start >= 0) {
        const end = spans[index * 2 + 1] ?? start;
        if (length + end - start + 8 > longest) return undefined;
        // Neither 0 nor 1 is in a text that the scanner lets through.
        tuple[length++] = 1;
        for (let at = start; at < end; at++) tuple[length++] = bytes[at] ?? 0;
      }
      tuple[length++] = 0;
    }
    while (length % 4 !== 0) tuple[length++] = 0;
    const hash = hashOf(this.#words, length / 4);
    const known = this.#kinds.find(hash, tuple, length) ?? this.#older.find(hash, tuple, length);
    if (known !== undefined) return known;
    const event = readRecord(recordFrom(bytes, spans));
    if (event === 'malformed') return undefined;
    const kind = event === undefined ? 'not-a-call' : kindOf(event);
    if (!this.#kinds.add(hash, tuple, length, kind)) {
      [this.#kinds, this.#older] = [this.#older, this.#kinds];
      this.#kinds.clear();
      this.#kinds.add(hash, tuple, length, kind);
    }
    return kind;
  }
}

function hashOf(words: Int32Array, length: number): number {
  let hash = length;
  for (let i = 0; i < length; i++) {
    hash = Math.imul(hash ^ (words[i] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

/** The record, with nothing but what matters. The time stands for any. */
function recordFrom(bytes: Buffer, spans: Int32Array): object {
  const record: Record<string, unknown> = { eventTime: 0 };
  for (const { names, index } of shared) {
    const start = spans[index * 2] ?? absent;
    if (start < 0) continue;
    let members = record;
    for (const name of names.slice(0, -1)) {
      const inside = (members[name] ?? {}) as Record<string, unknown>;
      members[name] = inside;
      members = inside;
    }
    members[names.at(-1) ?? ''] = bytes.toString('latin1', start, spans[index * 2 + 1]);
  }
  return record;
}

function kindOf(event: StsEvent): CallKind {
  return { event, eventName: event.eventName, rank: rankOf(event), place: undefined };
}
