/** Words of 32 bits that an id takes: a UUID fits as it is, of other texts a hash is kept. */
export const wordsOfId = 4;

const nibbles = Int8Array.from({ length: 256 }, (_, byte) => '0123456789abcdef'.indexOf(String.fromCharCode(byte)));
const lengthOfUuid = 36;
const dash = 0x2d;

/** Whether a UUID in lower case stands at `at`; CloudTrail writes no others. */
export function isUuidAt(bytes: Uint8Array, at: number): boolean {
  for (let i = 0; i < lengthOfUuid; i++) {
    const byte = bytes[at + i] ?? 0;
    if (i === 8 || i === 13 || i === 18 || i === 23 ? byte !== dash : (nibbles[byte] ?? -1) < 0) return false;
  }
  return true;
}

/** Writes the 128 bits of the UUID at `at`. */
export function writeUuid(words: Uint32Array, place: number, bytes: Uint8Array, at: number): void {
  let next = at;
  for (let word = 0; word < wordsOfId; word++) {
    let value = 0;
    for (let digits = 0; digits < 8; next++) {
      const byte = bytes[next] ?? 0;
      if (byte === dash) continue;
      value = (value << 4) | (nibbles[byte] ?? 0);
      digits++;
    }
    words[place + word] = value;
  }
}

const scratch = Buffer.alloc(lengthOfUuid);

/** Writes the bits of a text. Returns whether it was a UUID, so that the text can be had back. */
export function writeId(words: Uint32Array, place: number, text: string): boolean {
  if (text.length === lengthOfUuid) {
    scratch.write(text, 'latin1');
    // Of a letter beyond latin1 the low byte alone was written.
    if (isUuidAt(scratch, 0) && scratch.toString('latin1') === text) {
      writeUuid(words, place, scratch, 0);
      return true;
    }
  }
  hashInto(words, place, text);
  return false;
}

/** The UUID that was written. */
export function uuidAt(words: Uint32Array, place: number): string {
  let hex = '';
  for (let word = 0; word < wordsOfId; word++) hex += (words[place + word] ?? 0).toString(16).padStart(8, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** 128 bits of a text: cyrb128 (public domain). Enough to tell calls apart; not against somebody who writes own log files. */
export function hashInto(words: Uint32Array, place: number, text: string): void {
  let [h1, h2, h3, h4] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    h1 = h2 ^ Math.imul(h1 ^ code, 597399067);
    h2 = h3 ^ Math.imul(h2 ^ code, 2869860233);
    h3 = h4 ^ Math.imul(h3 ^ code, 951274213);
    h4 = h1 ^ Math.imul(h4 ^ code, 2716044179);
  }
  h1 = Math.imul(h3 ^ (h1 >>> 18), 597399067);
  h2 = Math.imul(h4 ^ (h2 >>> 22), 2869860233);
  h3 = Math.imul(h1 ^ (h3 >>> 17), 951274213);
  h4 = Math.imul(h2 ^ (h4 >>> 19), 2716044179);
  words[place] = h1 ^ h2 ^ h3 ^ h4;
  words[place + 1] = h2 ^ h1;
  words[place + 2] = h3 ^ h1;
  words[place + 3] = h4 ^ h1;
}

/** Turns the bits of a request id into those of the id and the operation together: one request id may be logged for two. */
export function mixIn(words: Uint32Array, place: number, text: string): void {
  hashInto(mixed, 0, text);
  for (let word = 0; word < wordsOfId; word++) words[place + word] = (words[place + word] ?? 0) ^ (mixed[word] ?? 0);
}

const mixed = new Uint32Array(wordsOfId);
