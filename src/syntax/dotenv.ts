import { evaluateWord, type Lookup } from './shell-word.ts';

/** A variable of a dotenv file. Offsets are into the text. */
export interface DotenvEntry {
  readonly name: string;
  /** Undefined when it is computed. */
  readonly value: string | undefined;
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** The value without its quotes. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

const head = /^[ \t]*(?:export[ \t]+|set[ \t]+-x[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*(?:=|:[ \t])[ \t]*/;

/**
 * Reads `NAME=value` lines: `export`, quotes (also over several lines), comments behind white space, `${NAME}` of names that are
 * set above. Anything else computed has no value. Lines that are none are skipped, as dotenv does.
 */
export function readDotenv(text: string): readonly DotenvEntry[] {
  const entries: DotenvEntry[] = [];
  const known = new Map<string, string | undefined>();
  const lookup: Lookup = (name) => known.get(name);
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const lineEnd = newline === -1 ? text.length : newline;
    const line = text.slice(at, Math.min(lineEnd, at + 4000));
    const match = head.exec(line);
    const name = match?.[1];
    if (!match || name === undefined) {
      at = lineEnd + 1;
      continue;
    }
    const nameStart = at + match[0].indexOf(name);
    const entry = valueAt(text, at + match[0].length, lineEnd, lookup);
    known.set(name, entry.value);
    entries.push({
      name,
      value: entry.value,
      written: text.slice(nameStart, entry.end),
      start: nameStart,
      end: entry.end,
      valueStart: entry.valueStart,
      valueEnd: entry.valueEnd,
    });
    const next = text.indexOf('\n', entry.end);
    at = next === -1 ? text.length : next + 1;
  }
  return entries;
}

interface Value {
  readonly value: string | undefined;
  readonly end: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

function valueAt(text: string, from: number, lineEnd: number, lookup: Lookup): Value {
  const quote = text[from];
  if (quote === '"' || quote === "'" || quote === '`') {
    const close = closing(text, from, quote);
    if (close !== -1) {
      const inner = text.slice(from + 1, close);
      const value = quote === '"' ? evaluateWord(`"${inner}"`, lookup) : inner;
      return { value, end: close + 1, valueStart: from + 1, valueEnd: close };
    }
  }
  const raw = text
    .slice(from, lineEnd)
    .replace(/(?:^|[ \t])#.*$/s, '')
    .trimEnd();
  const end = from + raw.length;
  // Without quotes white space belongs to the value, so the words of a shell are put back together.
  return { value: evaluateWord(raw.replaceAll(/["']/g, '\\$&'), lookup), end, valueStart: from, valueEnd: end };
}

/** The closing quote; a value over several lines is given 20,000 characters. */
function closing(text: string, from: number, quote: string): number {
  const limit = Math.min(text.length, from + 20_000);
  for (let at = from + 1; at < limit; at++) {
    if (text[at] === '\\' && quote === '"') at += 1;
    else if (text[at] === quote) return at;
  }
  return -1;
}
