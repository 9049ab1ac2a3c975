import type { Repo, Span } from '../../../model/index.ts';

/** A stretch of the text, in UTF-16 offsets, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A package that a manifest asks for. */
export interface Requirement {
  readonly ecosystem: string;
  readonly name: string;
  /** As written; null when none is written. */
  readonly constraint: string | null;
  /** The exact version, when the constraint (or what it points to) allows only one. */
  readonly version: string | null;
  /** Name and version together. */
  readonly whole: Stretch;
  readonly nameAt: Stretch;
  readonly versionAt?: Stretch;
  /** The environment marker of PEP 508, as written. */
  readonly marker?: string | undefined;
  /** Named for the sake of another package. */
  readonly indirect?: boolean;
  /** Where another file (of constraints, of properties) fixes the version. */
  readonly pinnedAt?: { readonly path: string; readonly span: Span };
}

/** A package that a lock file holds. */
export interface Locked {
  readonly ecosystem: string;
  readonly name: string;
  readonly version: string;
  readonly whole: Stretch;
  readonly nameAt: Stretch;
  readonly versionAt?: Stretch;
  /** A copy inside of another package (`node_modules/a/node_modules/b`): not the one that the project itself sees. */
  readonly nested?: boolean;
  /** For which Pythons the copy is, as a marker of PEP 508. */
  readonly marker?: string | undefined;
  /** Brought in by tools of development alone. */
  readonly dev?: boolean;
}

export interface ReadingProblem {
  readonly message: string;
  readonly at: number;
}

export interface ManifestReading {
  readonly requirements: readonly Requirement[];
  readonly problems: readonly ReadingProblem[];
}

export interface LockReading {
  readonly locked: readonly Locked[];
  readonly problems: readonly ReadingProblem[];
  /** Whether a manifest in that directory (relative to the lock file, `.` for its own) is covered; absent: only its own. */
  readonly covers?: (directory: string) => boolean;
}

export type ManifestReader = (text: string, path: string, repo: Repo) => ManifestReading;
export type LockReader = (text: string, path: string, repo: Repo) => LockReading;

/** Builds a requirement whose constraint, when there is one, stands at `versionAt`. */
export function requirementOf(
  ecosystem: string,
  text: string,
  nameAt: Stretch,
  parts: {
    readonly versionAt?: Stretch | undefined;
    readonly version?: string | null;
    readonly name?: string;
    readonly whole?: Stretch;
  },
): Requirement {
  const { versionAt } = parts;
  return {
    ecosystem,
    name: parts.name ?? text.slice(nameAt.start, nameAt.end),
    constraint: versionAt ? text.slice(versionAt.start, versionAt.end) : null,
    version: parts.version ?? null,
    whole: parts.whole ?? {
      start: Math.min(nameAt.start, versionAt?.start ?? nameAt.start),
      end: Math.max(nameAt.end, versionAt?.end ?? nameAt.end),
    },
    nameAt,
    ...(versionAt ? { versionAt } : {}),
  };
}
