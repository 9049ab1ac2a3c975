import type { CallGroup } from './call-group.ts';
import type { CallPage } from './call-store.ts';
import type { TallyCounts, TallyPart } from './tally.ts';

/** What a tally has counted, as plain data for a file. It holds samples and hashes of ids, no tokens. */
export interface TallyData {
  readonly counts: TallyCounts;
  readonly partitions: readonly string[];
  readonly groups: readonly (Omit<CallGroup, 'operations'> & { readonly operations: readonly string[] })[];
  readonly errors: readonly string[];
  readonly pages: readonly PageData[];
}

interface PageData {
  readonly rows: number;
  readonly words: string;
  readonly times: string;
  readonly groups: string;
  readonly errors: string;
  readonly flags: string;
  readonly texts: readonly (readonly [number, string])[];
}

/** Plain data of what a tally has counted. */
export function tallyData({ counts, partitions, groups, errors, pages }: TallyPart): TallyData {
  return {
    counts,
    partitions: [...partitions],
    groups: groups.map((group) => ({ ...group, operations: [...group.operations] })),
    errors,
    pages: pages.map((page) => ({
      rows: page.rows,
      words: textOf(page.words),
      times: textOf(page.times),
      groups: textOf(page.groups),
      errors: textOf(page.errors),
      flags: textOf(page.flags),
      texts: [...page.texts],
    })),
  };
}

/** What `tallyData` was made of, for `takePart`. Throws a TypeError when a page is not whole. */
export function tallyPart({ counts, partitions, groups, errors, pages }: TallyData): TallyPart {
  return {
    counts,
    partitions: new Set(partitions),
    groups: groups.map((group) => ({ ...group, operations: new Set(group.operations) })),
    errors,
    pages: pages.map((page) => pageOf(page, groups.length, errors.length)),
  };
}

function pageOf(page: PageData, groups: number, errors: number): CallPage {
  const flags = new Uint8Array(bytesOf(page.flags));
  const whole: CallPage = {
    rows: page.rows,
    words: new Uint32Array(bytesOf(page.words)),
    times: new Float64Array(bytesOf(page.times)),
    groups: new Uint32Array(bytesOf(page.groups)),
    errors: new Uint32Array(bytesOf(page.errors)),
    flags,
    texts: new Map(page.texts),
  };
  const size = flags.length;
  const same = whole.times.length === size && whole.groups.length === size && whole.errors.length === size;
  const known = whole.groups.every((group) => group < groups) && whole.errors.every((error) => error < errors);
  if (!same || !known || !(page.rows >= 0 && page.rows <= size) || whole.words.length % size !== 0) {
    throw new TypeError('a page of calls is not whole');
  }
  return whole;
}

function textOf(values: ArrayBufferView): string {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');
}

/** Bytes that start at the beginning of their buffer, as arrays of numbers need it. */
function bytesOf(text: string): ArrayBuffer {
  const bytes = Buffer.from(text, 'base64');
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}
