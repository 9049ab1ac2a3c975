import { mixIn, uuidAt, wordsOfId, writeId, writeUuid } from './call-ids.ts';
import type { StsEvent } from './record.ts';

/** Calls of a page; pages instead of one long column, so that growing copies nothing and a worker can hand them over. */
const rowsOfPage = 8192;
/** Words of a row: event, shared event or event, request and operation. */
const [eventWords, sharedWords, requestWords, wordsOfRow] = [0, wordsOfId, 2 * wordsOfId, 3 * wordsOfId];
const [hasShared, hasRequest, idIsUuid] = [8, 16, 32];
const rankMask = 7;

/** Columns, not objects: a year of an organisation has to fit. */
export interface CallPage {
  rows: number;
  readonly words: Uint32Array<ArrayBuffer>;
  readonly times: Float64Array<ArrayBuffer>;
  readonly groups: Uint32Array<ArrayBuffer>;
  readonly errors: Uint32Array<ArrayBuffer>;
  /** How much the event says (bits 0 to 2), and which of its ids it has. */
  readonly flags: Uint8Array<ArrayBuffer>;
  /** Event ids that are no UUID, by row. */
  readonly texts: Map<number, string>;
}

/** Places of the UUIDs of a call in the bytes that it was read from; -1 for one that is missing. */
export interface UuidPlaces {
  readonly event: number;
  readonly shared: number;
  readonly request: number;
}

/** A text that orders copies which say as much as each other, from the numbers of group and error. */
export type KeyOf = (group: number, error: number) => string;

/** What a call is worth beside its copies. */
export interface CallWorth {
  readonly eventName: string;
  readonly rank: number;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;

/**
 * Remembers calls and leaves out copies: the same event delivered twice or logged in two accounts (`sharedEventID`), and
 * the same request logged twice (`requestID` and operation). Of copies the one that says most about the endpoint and the
 * caller is kept, whatever the order of arrival. Source: facts/cloudtrail-fields.json, classification 4.
 */
export class CallStore {
  readonly pages: CallPage[] = [];
  #last: CallPage | undefined;

  /** Adds a call whose ids are texts. `group` and `error` are numbers that the owner has given out. */
  add(event: StsEvent, group: number, error: number): void {
    const page = this.#pageWithRoom();
    const at = page.rows * wordsOfRow;
    const isUuid = writeId(page.words, at + eventWords, event.eventId);
    if (!isUuid && event.eventId !== '') page.texts.set(page.rows, event.eventId);
    const shared = event.sharedEventId || event.eventId;
    writeId(page.words, at + sharedWords, shared);
    // Anonymised data sets put one constant everywhere; only a real id tells requests apart.
    const isRequest = uuid.test(event.requestId);
    if (isRequest) {
      writeId(page.words, at + requestWords, event.requestId);
      mixIn(page.words, at + requestWords, event.eventName);
    }
    const ids = (shared === '' ? 0 : hasShared) | (isRequest ? hasRequest : 0) | (isUuid ? idIsUuid : 0);
    this.#endRow(page, event.time, group, error, rankOf(event) | ids);
  }

  /** The same for a call whose ids stand in `bytes`. */
  addUuids(kind: CallWorth, group: number, error: number, time: number, bytes: Uint8Array, ids: UuidPlaces): void {
    const page = this.#pageWithRoom();
    const at = page.rows * wordsOfRow;
    writeUuid(page.words, at + eventWords, bytes, ids.event);
    writeUuid(page.words, at + sharedWords, bytes, ids.shared < 0 ? ids.event : ids.shared);
    if (ids.request >= 0) {
      writeUuid(page.words, at + requestWords, bytes, ids.request);
      mixIn(page.words, at + requestWords, kind.eventName);
    }
    const flags = kind.rank | hasShared | (ids.request >= 0 ? hasRequest : 0) | idIsUuid;
    this.#endRow(page, time, group, error, flags);
  }

  #pageWithRoom(): CallPage {
    const last = this.#last;
    if (last !== undefined && last.rows < rowsOfPage) return last;
    this.#last = emptyPage();
    this.pages.push(this.#last);
    return this.#last;
  }

  #endRow(page: CallPage, time: number, group: number, error: number, flags: number): void {
    page.times[page.rows] = time;
    page.groups[page.rows] = group;
    page.errors[page.rows] = error;
    page.flags[page.rows] = flags;
    page.rows++;
  }

  /** Takes the pages of another store, whose numbers stand for `groups` and `errors` here. */
  takePages(pages: readonly CallPage[], groups: readonly number[], errors: readonly number[]): void {
    for (const page of pages) {
      for (let row = 0; row < page.rows; row++) {
        page.groups[row] = groups[page.groups[row] ?? 0] ?? 0;
        page.errors[row] = errors[page.errors[row] ?? 0] ?? 0;
      }
      this.pages.push(page);
    }
    this.#last = undefined;
  }

  /** Visits the calls without their copies. `keyOf` orders groups, to decide between copies that say the same. */
  eachKept(keyOf: KeyOf, visit: (page: CallPage, row: number) => void): void {
    const dropped = new Uint8Array(this.pages.length * rowsOfPage);
    this.#dropCopies(dropped, sharedWords, hasShared, keyOf);
    this.#dropCopies(dropped, requestWords, hasRequest, keyOf);
    for (const [number, page] of this.pages.entries()) {
      for (let row = 0; row < page.rows; row++) {
        if (dropped[number * rowsOfPage + row] !== 1) visit(page, row);
      }
    }
  }

  /** Of the calls with the same words keeps one: an open hash table of row numbers (+ 1, as 0 is free). */
  #dropCopies(dropped: Uint8Array, offset: number, flag: number, keyOf: KeyOf): void {
    let size = 1024;
    while (size < this.pages.length * rowsOfPage * 2) size *= 2;
    const table = new Uint32Array(size);
    for (const [number, page] of this.pages.entries()) {
      for (let row = 0; row < page.rows; row++) {
        const index = number * rowsOfPage + row;
        if (dropped[index] === 1 || ((page.flags[row] ?? 0) & flag) === 0) continue;
        const words = page.words;
        const at = row * wordsOfRow + offset;
        let slot = (Math.imul(words[at] ?? 0, 2654435761) ^ (words[at + 3] ?? 0)) & (size - 1);
        for (;;) {
          const entry = table[slot] ?? 0;
          if (entry === 0) {
            table[slot] = index + 1;
            break;
          }
          const other = this.pages[Math.floor((entry - 1) / rowsOfPage)];
          const otherRow = (entry - 1) % rowsOfPage;
          if (other !== undefined && sameWords(words, at, other.words, otherRow * wordsOfRow + offset)) {
            const better = precedes(page, row, other, otherRow, keyOf);
            dropped[better ? entry - 1 : index] = 1;
            if (better) table[slot] = index + 1;
            break;
          }
          slot = (slot + 1) & (size - 1);
        }
      }
    }
  }
}

function emptyPage(): CallPage {
  return {
    rows: 0,
    words: new Uint32Array(rowsOfPage * wordsOfRow),
    times: new Float64Array(rowsOfPage),
    groups: new Uint32Array(rowsOfPage),
    errors: new Uint32Array(rowsOfPage),
    flags: new Uint8Array(rowsOfPage),
    texts: new Map(),
  };
}

function sameWords(one: Uint32Array, at: number, other: Uint32Array, otherAt: number): boolean {
  for (let word = 0; word < wordsOfId; word++) if (one[at + word] !== other[otherAt + word]) return false;
  return true;
}

/** First 32 bits of an event id that is a UUID, else 0: UUIDs sort as their bits do. */
export function idHead(page: CallPage, row: number): number {
  return ((page.flags[row] ?? 0) & idIsUuid) === 0 ? 0 : (page.words[row * wordsOfRow + eventWords] ?? 0);
}

/** The event id of a call; empty when it has none. */
export function idOf(page: CallPage, row: number): string {
  if (((page.flags[row] ?? 0) & idIsUuid) === 0) return page.texts.get(row) ?? '';
  return uuidAt(page.words, row * wordsOfRow + eventWords);
}

function precedes(page: CallPage, row: number, other: CallPage, otherRow: number, keyOf: KeyOf): boolean {
  const ranks = ((page.flags[row] ?? 0) & rankMask) - ((other.flags[otherRow] ?? 0) & rankMask);
  if (ranks !== 0) return ranks > 0;
  const [id, otherId] = [idOf(page, row), idOf(other, otherRow)];
  if (id !== otherId) return id < otherId;
  const [time, otherTime] = [page.times[row] ?? 0, other.times[otherRow] ?? 0];
  if (time !== otherTime) return time < otherTime;
  return (
    keyOf(page.groups[row] ?? 0, page.errors[row] ?? 0) <
    keyOf(other.groups[otherRow] ?? 0, other.errors[otherRow] ?? 0)
  );
}

/** How much an event says about the endpoint and the caller. */
export function rankOf({ host, endpointType, identity }: StsEvent): number {
  return (endpointType === '' ? 0 : 4) + (host === '' ? 0 : 2) + (identity.type === 'AWSAccount' ? 0 : 1);
}
