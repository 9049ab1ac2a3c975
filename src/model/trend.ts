/** How a caller's calls to the global endpoint compare with an earlier reading. */
export type CallChange = 'new' | 'up' | 'same' | 'down' | 'gone';

/** Calls of one principal to one sort of endpoint. */
export interface CallerTrend {
  readonly principal: string;
  readonly endpointType: 'global' | 'regional' | 'unknown';
  /** Up to five clients, as `name@version`, sorted. */
  readonly clients: readonly string[];
  readonly count: number;
  readonly errors: number;
  /** ISO 8601, UTC; null for a caller that is gone. */
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  /** Calls of each day of `CallTrend.days`. */
  readonly byDay: readonly number[];
  /** Against an earlier reading; only of callers of the global endpoint. */
  readonly change?: CallChange;
  /** Calls in the earlier reading; null when it had none. */
  readonly before?: number | null;
}

/** What an earlier reading was compared by. */
export interface Comparison {
  readonly with: string;
  /** Why there is nothing to compare; absent when there is. */
  readonly missing?: string;
  /** Callers that are gone are only named when the window was read without a gap. */
  readonly complete: boolean;
}

/** The calls that were found, by day and principal. */
export interface CallTrend {
  /** `YYYY-MM-DD`, oldest first, without holes. */
  readonly days: readonly string[];
  readonly counts: { readonly global: number; readonly regional: number; readonly unknown: number };
  /** Calls to the global endpoint of each day. */
  readonly globalByDay: readonly number[];
  /** Global ones first, then by count; the first hundred. */
  readonly callers: readonly CallerTrend[];
  /** Callers beyond those. */
  readonly omitted: number;
  readonly compared?: Comparison;
}
