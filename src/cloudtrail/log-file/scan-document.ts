import { isUuidAt } from '../call-ids.ts';
import type { UuidPlaces } from '../call-store.ts';
import { stsEventSource } from '../record.ts';
import type { CallKind, Tally } from '../tally.ts';
import { KnownCalls } from './known-calls.ts';
import { indexOfPath } from './record-paths.ts';
import { absent, afterSpace, RecordScanner, skipValue, unsure } from './scan-record.ts';

/** Start of a log file: `{"Records":[`. */
const opening = /^(?:\u00ef\u00bb\u00bf)?\s*\{\s*"Records"\s*:\s*\[/;
const needle = Buffer.from(`"${stsEventSource}"`);
/** An event source that comes within so many bytes is likely that of the record. */
const near = 4096;

const [timeIndex, eventIndex, sharedIndex, requestIndex, addendumIndex] = (
  ['eventTime', 'eventID', 'sharedEventID', 'requestID', 'addendum'] as const
).map(indexOfPath) as [number, number, number, number, number];

type Pending =
  | { readonly kind: CallKind; readonly time: number; readonly ids: UuidPlaces }
  | { readonly record: unknown };

/** Counts the calls of log files straight from their bytes. One for many files: what it knows of calls makes the next faster. */
export class DocumentScanner {
  readonly #tally: Tally;
  readonly #records = new RecordScanner();
  readonly #known = new KnownCalls();
  readonly #day = { text: '', time: 0 };

  constructor(tally: Tally) {
    this.#tally = tally;
  }

  /**
   * Counts the records of a log file in the form that CloudTrail writes, its bytes in UTF-8. Letters of the event source
   * must not be written as escapes.
   *
   * @returns false when it is something else, or broken; then nothing was counted.
   */
  take(bytes: Buffer): boolean {
    const start = opening.exec(bytes.toString('latin1', 0, 512))?.[0].length;
    const calls = start === undefined ? undefined : this.#calls(bytes, start);
    if (calls === undefined) return false;
    for (const call of calls) {
      if ('record' in call) this.#tally.add(call.record);
      else this.#tally.addLike(call.kind, call.time, bytes, call.ids);
    }
    return true;
  }

  #calls(bytes: Buffer, start: number): readonly Pending[] | undefined {
    const calls: Pending[] = [];
    let at = afterSpace(bytes, start);
    if (bytes[at] === 0x5d) return endsAt(bytes, at + 1) ? calls : undefined;
    let next = -1;
    let wasSts = false;
    for (;;) {
      if (bytes[at] !== 0x7b) return undefined;
      // Calls come in runs: behind one, the next record is likely of STS too, so it is not searched for.
      if (!wasSts && next < at) next = placeOf(bytes, at);
      const scanned: number = wasSts || next - at < near ? this.#records.scan(bytes, at) : unsure;
      const end = scanned === unsure ? skipValue(bytes, at) : scanned;
      if (end === unsure) return undefined;
      wasSts = scanned !== unsure && this.#records.isSts;
      if (!wasSts && next < at) next = placeOf(bytes, at);
      if (wasSts || next < end) {
        // An event source behind the one of another service may stand for it: the last one of a name counts.
        const call = wasSts ? this.#call(bytes) : undefined;
        if (call === undefined) {
          const record = parsed(bytes, at, end);
          if (record === undefined) return undefined;
          calls.push(record);
        } else if (call !== 'not-a-call') calls.push(call);
        next = wasSts ? -1 : placeOf(bytes, end);
      }
      at = afterSpace(bytes, end);
      if (bytes[at] === 0x5d) return endsAt(bytes, at + 1) ? calls : undefined;
      if (bytes[at] !== 0x2c) return undefined;
      at = afterSpace(bytes, at + 1);
    }
  }

  /** The call of the record that was scanned last; undefined when JSON.parse has to look at it. */
  #call(bytes: Buffer): Pending | 'not-a-call' | undefined {
    const { spans } = this.#records;
    if (spans[addendumIndex * 2] !== absent) return undefined;
    const event = uuidIn(bytes, spans, eventIndex);
    const shared = uuidIn(bytes, spans, sharedIndex);
    const request = uuidIn(bytes, spans, requestIndex);
    // The shared id of an event is rare; the others are always there.
    if (event < 0 || request < 0 || shared === notUuid) return undefined;
    const time = this.#timeOf(bytes, spans[timeIndex * 2] ?? absent, spans[timeIndex * 2 + 1] ?? absent);
    if (Number.isNaN(time)) return undefined;
    const kind = this.#known.kindOf(bytes, this.#records);
    return kind === undefined || kind === 'not-a-call' ? kind : { kind, time, ids: { event, shared, request } };
  }

  /** Milliseconds of `2026-11-20T12:00:00Z`; NaN for every other form. */
  #timeOf(bytes: Buffer, start: number, end: number): number {
    if (start < 0 || end - start !== 20 || bytes[start + 10] !== 0x54 || bytes[end - 1] !== 0x5a) return Number.NaN;
    if (bytes[start + 13] !== 0x3a || bytes[start + 16] !== 0x3a) return Number.NaN;
    const text = bytes.toString('latin1', start, start + 10);
    if (this.#day.text !== text) {
      this.#day.text = text;
      this.#day.time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
    }
    const hours = twoDigits(bytes, start + 11, 23);
    const minutes = twoDigits(bytes, start + 14, 59);
    return this.#day.time + ((hours * 60 + minutes) * 60 + twoDigits(bytes, start + 17, 59)) * 1000;
  }
}

const notUuid = -2;

/** Place of the UUID; -1 when the record has none, `notUuid` when it is something else. */
function uuidIn(bytes: Buffer, spans: Int32Array, index: number): number {
  const start = spans[index * 2] ?? absent;
  if (start < 0) return -1;
  return (spans[index * 2 + 1] ?? 0) - start === 36 && isUuidAt(bytes, start) ? start : notUuid;
}

function twoDigits(bytes: Buffer, at: number, most: number): number {
  const [tens, ones] = [(bytes[at] ?? 0) - 0x30, (bytes[at + 1] ?? 0) - 0x30];
  const value = tens * 10 + ones;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 && value <= most ? value : Number.NaN;
}

function placeOf(bytes: Buffer, from: number): number {
  const at = bytes.indexOf(needle, from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

function parsed(bytes: Buffer, start: number, end: number): Pending | undefined {
  try {
    return { record: JSON.parse(bytes.toString('utf8', start, end)) };
  } catch {
    return undefined;
  }
}

/** Whether nothing but the brace of the document is left. */
function endsAt(bytes: Buffer, at: number): boolean {
  const brace = afterSpace(bytes, at);
  return bytes[brace] === 0x7d && afterSpace(bytes, brace + 1) === bytes.length;
}
