import { stsEventSource } from '../record.ts';
import { indexOfPath, type Member, type MemberTable, recordPaths, sameBytes, topMembers } from './record-paths.ts';

/** The scanner met something that it leaves to JSON.parse: escapes where they matter, a name twice, another type, broken JSON. */
export const unsure = -1;
export const absent = -1;
/** A member that is there and null. */
const nothing = -2;

/** Texts up to here are looked at byte by byte. */
const shortText = 64;
const quote = 0x22;
const backslash = 0x5c;
const sourceIndex = indexOfPath('eventSource');
const sts = Buffer.from(stsEventSource);

/** Inside of a text: 0 goes on, 1 ends or needs a look (quote, backslash, control). */
const inText = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 0x20 || byte === quote || byte === backslash ? 1 : 0,
);
/** The same where a text is kept: what is not ASCII needs a look too. */
const inKept = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x7f ? 1 : (inText[byte] ?? 1)));

/** Outside of texts: 0 nothing, 1 quote, 2 opens, 3 closes, 4 cannot stand there. */
const outside = Uint8Array.from({ length: 256 }, (_, byte) => {
  const char = String.fromCharCode(byte);
  if (char === '"') return 1;
  if (char === '{' || char === '[') return 2;
  if (char === '}' || char === ']') return 3;
  return /[\s,:0-9+\-.eEtrufalsn]/.test(char) && byte < 0x7f ? 0 : 4;
});

/**
 * Finds where the members that matter stand in the bytes of a record, without making a value of the others. What it is not
 * sure about it leaves to JSON.parse; so whatever it says is what JSON.parse would say.
 */
export class RecordScanner {
  /** Start and end of the text of each path of `recordPaths`; `absent` where there is none. */
  readonly spans: Int32Array<ArrayBuffer> = new Int32Array(recordPaths.length * 2);
  /** Whether the last record had the event source of STS. */
  isSts = false;
  readonly #seen = new Set<MemberTable>();

  /** Takes the object that starts at `at`. Returns the place behind it, or `unsure`. */
  scan(bytes: Buffer, at: number): number {
    this.spans.fill(absent);
    this.#seen.clear();
    this.isSts = false;
    return this.#object(bytes, at, topMembers);
  }

  #object(bytes: Buffer, start: number, members: MemberTable): number {
    if (this.#seen.has(members)) return unsure;
    this.#seen.add(members);
    if (bytes[start] === 0x6e) return afterNull(bytes, start);
    if (bytes[start] !== 0x7b) return unsure;
    let at = afterSpace(bytes, start + 1);
    if (bytes[at] === 0x7d) return at + 1;
    let last: Member | undefined = members.start;
    for (;;) {
      if (bytes[at] !== quote) return unsure;
      const name = at + 1;
      let member: Member | undefined = last?.next;
      if (member !== undefined && startsWith(bytes, name, member.bytes)) at = name + member.bytes.length;
      else {
        at = endOfPlain(bytes, name);
        if (at === unsure) return unsure;
        member = members.find(bytes, name, at);
        if (last !== undefined) last.next = member;
        at++;
      }
      last = member;
      const target = member?.target;
      at = afterSpace(bytes, at);
      if (bytes[at] !== 0x3a) return unsure;
      at = afterSpace(bytes, at + 1);
      if (target === undefined) at = skipValue(bytes, at);
      else if (typeof target === 'number') at = this.#text(bytes, at, target);
      else at = this.#object(bytes, at, target);
      if (at === unsure) return unsure;
      // Whatever follows cannot make it a record of STS, except for a second event source; who calls looks for that.
      if (target === sourceIndex && !this.isSts) return skipTo(bytes, at, 1);
      at = afterSpace(bytes, at);
      const next = bytes[at];
      if (next === 0x7d) return at + 1;
      if (next !== 0x2c) return unsure;
      at = afterSpace(bytes, at + 1);
    }
  }

  #text(bytes: Buffer, at: number, index: number): number {
    const { spans } = this;
    if (spans[index * 2] !== absent) return unsure;
    if (bytes[at] === 0x6e) {
      spans[index * 2] = nothing;
      return afterNull(bytes, at);
    }
    if (bytes[at] !== quote) return unsure;
    const end = endOfPlain(bytes, at + 1);
    if (end === unsure) return unsure;
    spans[index * 2] = at + 1;
    spans[index * 2 + 1] = end;
    if (index === sourceIndex) this.isSts = sameBytes(sts, bytes, at + 1, end);
    return end + 1;
  }
}

/** Behind the value that starts at `at`, of which nothing matters but its end. */
export function skipValue(bytes: Buffer, at: number): number {
  const first = bytes[at];
  if (first === quote) return afterText(bytes, at + 1);
  if (first === 0x7b || first === 0x5b) return skipTo(bytes, at + 1, 1);
  let end = at;
  for (let byte = bytes[end]; byte !== undefined && byte > 0x20 && outside[byte] === 0; byte = bytes[++end])
    if (byte === 0x2c || byte === 0x3a) break;
  return end === at ? unsure : end;
}

/** Behind the bracket that closes `depth` open ones. */
function skipTo(bytes: Buffer, from: number, depth: number): number {
  let at = from;
  let open = depth;
  for (;;) {
    const byte = bytes[at++];
    if (byte === undefined) return unsure;
    const kind = outside[byte];
    if (kind === 0) continue;
    if (kind === 1) {
      at = afterText(bytes, at);
      if (at === unsure) return unsure;
    } else if (kind === 2) open++;
    else if (kind === 3) {
      if (--open === 0) return at;
    } else return unsure;
  }
}

/** Behind the quote that ends a text; escapes are passed over. */
function afterText(bytes: Buffer, from: number): number {
  const short = from + shortText;
  let at = from;
  for (;;) {
    const byte = bytes[at++];
    if (byte === undefined) return unsure;
    if (inText[byte] === 0) {
      if (at !== short) continue;
      // Long ones are tokens: the search for a quote is native. One that is escaped has a backslash before it.
      const end = bytes.indexOf(quote, at);
      if (end > at && bytes[end - 1] !== backslash) return end + 1;
    } else if (byte === quote) return at;
    else if (byte !== backslash) return unsure;
    else at++;
  }
}

function startsWith(bytes: Buffer, at: number, start: Uint8Array): boolean {
  for (let i = 0; i < start.length; i++) if (bytes[at + i] !== start[i]) return false;
  return true;
}

/** The quote that ends a text of plain ASCII. */
function endOfPlain(bytes: Buffer, from: number): number {
  let at = from;
  for (;;) {
    const byte = bytes[at];
    if (byte === undefined) return unsure;
    if (inKept[byte] === 0) at++;
    else return byte === quote ? at : unsure;
  }
}

function afterNull(bytes: Buffer, at: number): number {
  return bytes[at + 1] === 0x75 && bytes[at + 2] === 0x6c && bytes[at + 3] === 0x6c ? at + 4 : unsure;
}

/** The first byte from `at` on that is no white space. */
export function afterSpace(bytes: Buffer, at: number): number {
  let next = at;
  for (let byte = bytes[next]; byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09; byte = bytes[++next]);
  return next;
}
