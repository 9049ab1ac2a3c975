/** A point in a text file. Lines and columns count from 1; columns count UTF-16 code units, as editors and GitHub do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a text file. `end` is exclusive. */
export interface Span {
  readonly start: Position;
  readonly end: Position;
}

/** A place in a file of the repository. `path` is relative to the root, with forward slashes. */
export interface RepoPlace {
  readonly origin: 'repo';
  readonly path: string;
  readonly span: Span;
}

/** A place in an account. `anchor` is the line in the repository that a reader would open for it. */
export interface LivePlace {
  readonly origin: 'live';
  readonly account: string;
  readonly region: string;
  readonly subject: string;
  /** ISO 8601, UTC. */
  readonly observedAt: string;
  readonly anchor?: { readonly path: string; readonly span: Span };
}

/** The place of a conclusion: `at` is the line that a user would change, `from` every fact that it rests on. */
export interface DerivedPlace {
  readonly origin: 'derived';
  readonly at: RepoPlace | LivePlace;
  readonly from: readonly string[];
}

export type Place = RepoPlace | LivePlace | DerivedPlace;

/** The place in a file or in an account behind any place. */
export function groundOf(place: Place): RepoPlace | LivePlace {
  return place.origin === 'derived' ? place.at : place;
}

/** The span of a single point, for things that are known to be in a file but not where. */
export function pointSpan(line = 1, column = 1): Span {
  return { start: { line, column }, end: { line, column } };
}
