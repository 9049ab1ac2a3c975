import { partitions } from '../../../sts/partitions.ts';

/** An STS host in a text. Offsets are of the characters that hold it: the host itself, or the base64 word around it. */
export interface HostHit {
  readonly host: string;
  readonly start: number;
  readonly end: number;
  /** The text before and after the host, from the same line; of a base64 word it is what the word decodes to. */
  readonly scheme: boolean;
  readonly after: string;
  readonly encoded: boolean;
}

const suffixes = [...new Set(partitions.flatMap((one) => [one.suffix, one.dualstackSuffix]))]
  .sort((a, b) => b.length - a.length)
  .map((suffix) => suffix.replaceAll('.', '\\.'))
  .join('|');
// Every part is bounded, so that the time stays linear in one long line. A longer name around it is another host.
const name =
  '(?:vpce-[0-9a-z]{4,40}(?:-[0-9a-z-]{4,60})?\\.)?sts(?:-fips|-global)?\\.(?:[a-z0-9][a-z0-9-]{1,30}\\.)?(?:vpce\\.)?';
const pattern = new RegExp(
  `(?:(?<=%2F|\\{\\w{1,80}:-)|(?<![\\w.-]))${name}(?:${suffixes})(?![\\w-]|\\.[A-Za-z0-9])`,
  'gi',
);
const encodedWord =
  /[A-Za-z0-9+/]{0,400}(?:c3RzLmFtYXpvbmF3cy5jb2|N0cy5hbWF6b25hd3MuY29t|zdHMuYW1hem9uYXdzLmNvb)[A-Za-z0-9+/]{0,400}={0,2}/g;
const markers = ['c3RzLmFtYXpvbmF3cy5jb2', 'N0cy5hbWF6b25hd3MuY29t', 'zdHMuYW1hem9uYXdzLmNvb'];

/** All STS hosts of a text, also those in base64 (Vault's login payloads carry the URL so). */
export function* findHosts(text: string): Generator<HostHit> {
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const scheme = /(?::\/\/|%3A%2F%2F)$/i.test(text.slice(Math.max(0, start - 9), start));
    yield { host: match[0], start, end, scheme, after: text.slice(end, end + 40), encoded: false };
  }
  if (!markers.some((marker) => text.includes(marker))) return;
  for (const { start, word } of encodedWords(text)) {
    const decoded = Buffer.from(word, 'base64').toString('latin1');
    const inner = new RegExp(pattern.source, 'i').exec(decoded);
    if (!inner) continue;
    const scheme = decoded.slice(Math.max(0, inner.index - 3), inner.index) === '://';
    const after = decoded.slice(inner.index + inner[0].length, inner.index + inner[0].length + 40);
    yield { host: inner[0], start, end: start + word.length, scheme, after, encoded: true };
  }
}

/** Words around the markers. The window keeps a megabyte of base64 from being searched again and again. */
function* encodedWords(text: string): Generator<{ start: number; word: string }> {
  const seen = new Set<number>();
  for (const marker of markers) {
    for (let at = text.indexOf(marker); at !== -1; at = text.indexOf(marker, at + marker.length)) {
      const from = Math.max(0, at - 400);
      const window = text.slice(from, at + 400);
      for (const match of window.matchAll(encodedWord)) {
        const start = from + match.index;
        if (start > at || seen.has(start) || start + match[0].length < at) continue;
        seen.add(start);
        yield { start, word: match[0] };
      }
    }
  }
}
