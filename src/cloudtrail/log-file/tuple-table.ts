import type { CallKind } from '../tally.ts';

/** Kinds kept at a time: they are few beside the calls, unless every call has a session of its own. */
const most = 8192;
const slots = 4 * most;
const arenaBytes = 4 * 1024 * 1024;
/** Longest search: texts made to collide cost no more than this. */
const mostProbes = 16;

/** Kinds of calls by their bytes, in a table of fixed size: strings for keys would be most of the garbage. */
export class TupleTable {
  readonly #arena = Buffer.alloc(arenaBytes);
  readonly #slots = new Int32Array(slots);
  readonly #hashes = new Int32Array(most);
  readonly #ends = new Int32Array(most);
  readonly #kinds: (CallKind | 'not-a-call')[] = [];

  /** The kind that was added with these bytes. */
  find(hash: number, tuple: Buffer, length: number): CallKind | 'not-a-call' | undefined {
    for (let probe = 0; probe < mostProbes; probe++) {
      const index = (this.#slots[(hash + probe) & (slots - 1)] ?? 0) - 1;
      if (index < 0) return undefined;
      if (this.#hashes[index] !== hash) continue;
      const end = this.#ends[index] ?? 0;
      const start = this.#startOf(index);
      if (end - start === length && this.#arena.compare(tuple, 0, length, start, end) === 0) return this.#kinds[index];
    }
    return undefined;
  }

  /** Returns false when the table is full. */
  add(hash: number, tuple: Buffer, length: number, kind: CallKind | 'not-a-call'): boolean {
    const index = this.#kinds.length;
    const start = this.#startOf(index);
    if (index >= most || start + length > arenaBytes) return false;
    for (let probe = 0; probe < mostProbes; probe++) {
      const slot = (hash + probe) & (slots - 1);
      if (this.#slots[slot] !== 0) continue;
      this.#slots[slot] = index + 1;
      this.#hashes[index] = hash;
      this.#ends[index] = start + length;
      tuple.copy(this.#arena, start, 0, length);
      this.#kinds.push(kind);
      return true;
    }
    // Too many beside each other: this one is found out anew each time.
    return true;
  }

  clear(): void {
    this.#slots.fill(0);
    this.#kinds.length = 0;
  }

  #startOf(index: number): number {
    return index === 0 ? 0 : (this.#ends[index - 1] ?? 0);
  }
}
