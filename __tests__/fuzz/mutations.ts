// Ways to damage a file, from a fixed source of randomness: the same seed gives the same damage, everywhere.

/** Numbers from 0 to 1 that look random (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Damage = (bytes: Buffer, random: () => number) => Buffer;

const at = (bytes: Buffer, random: () => number): number => Math.floor(random() * (bytes.length + 1));

function spliced(bytes: Buffer, from: number, to: number, insert: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, from), insert, bytes.subarray(to)]);
}

const openers = ['{', '[', '(', '<a>', '- ', '"', "'", '${', '{{', '#{', '`', '/*', '<<EOT\n', '!If [', '$(', '\\'];
const odd = ['\0', '\t', '\r', '\u2028', '\ufeff', '\u0000\u0001', '\u{1f600}', '&a *a', '<<: *x', '%', '---\n', '...'];

/** Damage after which anything may be left of the meaning: nothing may crash or hang. */
export const damages: Readonly<Record<string, Damage>> = {
  truncation: (bytes, random) => bytes.subarray(0, at(bytes, random)),
  'lost beginning': (bytes, random) => bytes.subarray(at(bytes, random)),
  'bit flips': (bytes, random) => {
    const flipped = Buffer.from(bytes);
    for (let count = 0; count < 1 + bytes.length / 50; count++) {
      const index = Math.floor(random() * flipped.length);
      flipped[index] = (flipped[index] ?? 0) ^ (1 << Math.floor(random() * 8));
    }
    return flipped;
  },
  'lost stretch': (bytes, random) => {
    const from = at(bytes, random);
    return spliced(bytes, from, from + Math.floor(random() * 30), Buffer.alloc(0));
  },
  'stretch twice': (bytes, random) => {
    const from = at(bytes, random);
    return spliced(bytes, from, from, bytes.subarray(from, from + Math.floor(random() * 200)));
  },
  'odd characters': (bytes, random) => {
    const from = at(bytes, random);
    return spliced(bytes, from, from, Buffer.from(odd[Math.floor(random() * odd.length)] ?? ''));
  },
  'deep nesting inside': (bytes, random) => {
    const from = at(bytes, random);
    const opener = openers[Math.floor(random() * openers.length)] ?? '[';
    return spliced(bytes, from, from, Buffer.from(opener.repeat(20_000)));
  },
  'deep indentation': (bytes) =>
    Buffer.concat([
      bytes,
      Buffer.from(Array.from({ length: 1500 }, (_, depth) => `\n${' '.repeat(depth)}a:`).join('')),
    ]),
  'blank lines': (bytes, random) => {
    const from = at(bytes, random);
    return spliced(bytes, from, from, Buffer.from((random() < 0.5 ? '\n' : ' \r\n').repeat(40_000)));
  },
  'a line repeated': (bytes, random) => {
    const lines = bytes.toString('latin1').split('\n');
    const line = lines[Math.floor(random() * lines.length)] ?? '';
    return Buffer.from(
      `${bytes.toString('latin1')}\n${`${line}\n`.repeat(Math.ceil(60_000 / (line.length + 1)))}`,
      'latin1',
    );
  },
  'a huge line': (bytes, random) => {
    const lines = bytes.toString('latin1').split('\n');
    const line = lines[Math.floor(random() * lines.length)] ?? '';
    return Buffer.from(
      `${bytes.toString('latin1')}\n${`${line} `.repeat(Math.ceil(150_000 / (line.length + 1)))}`,
      'latin1',
    );
  },
};

/** The same text in other bytes: what is found must stay the same. */
export const encodings: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8 with a byte order mark': (text) => Buffer.from(`\ufeff${text}`),
  'UTF-16, little end first': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16, big end first': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
};
