/** Calls of one group that an engine has counted, without copies. */
export interface CountedCalls {
  readonly count: number;
  /** Time of the last one, in milliseconds; that of the first is the time of the record beside it. */
  readonly last: number;
  /** Calls by day, `YYYY-MM-DD`. */
  readonly days: ReadonlyMap<string, number>;
  /** Up to three event ids, the first in sorted order. */
  readonly ids: readonly string[];
}
