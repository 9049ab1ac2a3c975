import { rankOf } from '../call-store.ts';
import { readRecord, type StsEvent } from '../record.ts';
import type { CallKind } from '../tally.ts';
import { indexOfPath, recordPaths } from './record-paths.ts';
import { absent, type RecordScanner } from './scan-record.ts';

/** What every call has for itself: not part of the kind. */
const own = (['eventTime', 'eventID', 'sharedEventID', 'requestID'] as const).map(indexOfPath);
const shared = recordPaths
  .map((path, index) => ({ names: path.split('.'), index }))
  .filter(({ index }) => !own.includes(index));
const sharedIndexes = Uint8Array.from(shared, ({ index }) => index);

/** Longest tuple that is kept; what is longer is parsed. */
const longest = 8192;
/** Kinds kept at a time, twice: they are few beside the calls, unless every call has a session of its own. */
const most = 4000;

/**
 * The kinds of calls seen so far, by the exact bytes of all that a call shares with others: most events differ in time and
 * ids alone, so reading and classifying is done once a kind.
 */
export class KnownCalls {
  readonly #tuple = Buffer.alloc(longest);
  /** Those met lately, and those met before them. */
  #kinds = new Map<string, CallKind | 'not-a-call'>();
  #older = this.#kinds;

  /** The kind of the record that was scanned; undefined when its texts are too long for one. */
  kindOf(bytes: Buffer, { spans }: RecordScanner): CallKind | 'not-a-call' | undefined {
    const tuple = this.#tuple;
    let length = 0;
    for (let i = 0; i < sharedIndexes.length; i++) {
      const index = sharedIndexes[i] ?? 0;
      const start = spans[index * 2] ?? absent;
      if (start >= 0) {
        const end = spans[index * 2 + 1] ?? start;
        if (length + end - start + 2 > longest) return undefined;
        // Neither 0 nor 1 is in a text that the scanner lets through.
        tuple[length++] = 1;
        for (let at = start; at < end; at++) tuple[length++] = bytes[at] ?? 0;
      }
      tuple[length++] = 0;
    }
    const key = tuple.toString('latin1', 0, length);
    let kind = this.#kinds.get(key);
    if (kind !== undefined) return kind;
    kind = this.#older.get(key);
    if (kind === undefined) {
      const event = readRecord(recordFrom(bytes, spans));
      if (event === 'malformed') return undefined;
      kind = event === undefined ? 'not-a-call' : kindOf(event);
    }
    if (this.#kinds.size >= most) {
      this.#older = this.#kinds;
      this.#kinds = new Map();
    }
    this.#kinds.set(key, kind);
    return kind;
  }
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
