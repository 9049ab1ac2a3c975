import type { FactKind } from '../facts/types.generated.ts';
import type { AnyFact, Fact } from './fact.ts';
import type { Gap, IamAction } from './gap.ts';
import type { Report } from './report.ts';

/** A text file of the repository, decoded. */
export interface RepoFile {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** The other files of the repository, by path; reading one that is not listed gives undefined. */
export interface Repo {
  readonly paths: ReadonlySet<string>;
  /** The paths in a directory and below it, sorted; `.` for all. Cheap, unlike a look at every path for every file. */
  below(directory: string): readonly string[];
  text(path: string): string | undefined;
}

/** What `index.ts` of a repository collector declares: plain data for the planner and the generators. */
export interface RepoCollectorAbout {
  readonly id: string;
  readonly title: string;
  readonly emits: readonly FactKind[];
  /** Globs (picomatch, dot files included) of the files that it reads. */
  readonly files: readonly string[];
  /** Byte strings of which a file must hold at least one (lower or upper case; exactly, when written in mixed case); without them the file has nothing for it. */
  readonly needles: readonly string[];
  /** It reads a file behind the others, and is given what they found there. */
  readonly last?: true;
}

/** What `read.ts` of a repository collector exports. */
export interface RepoCollectorWork {
  prepare?(): Promise<void>;
  /** `before`: what the other collectors found in the file, for one that reads last. */
  read(file: RepoFile, repo: Repo, before?: readonly (Fact | Gap)[]): Iterable<Fact | Gap>;
}

export interface DerivationAbout {
  readonly id: string;
  readonly title: string;
  readonly emits: readonly FactKind[];
  /** Kinds whose facts it reads; their gaps are inherited by what it emits. */
  readonly needs: readonly FactKind[];
}

export interface DerivationWork {
  read(facts: readonly AnyFact[]): Iterable<Fact | Gap>;
}

/** What `index.ts` of a live collector declares. */
export interface LiveCollectorAbout {
  readonly id: string;
  readonly title: string;
  readonly emits: readonly FactKind[];
  /** The least set of IAM actions that a complete reading needs. */
  readonly permissions: readonly IamAction[];
  /** Event source that selects it; absent when it always runs with live facts. */
  readonly eventSource?: string;
  /** One sentence for `plan`: calls, time, money. */
  readonly cost: string;
}

/** Sizes that the receiver of an artifact imposes. */
export interface Limits {
  readonly bytes?: number;
  readonly color?: boolean;
  readonly columns?: number;
  /** Address of a file and line on the web, when the run knows its repository and commit. */
  readonly link?: (path: string, line: number) => string;
  /** The text of a line of a file, for code frames; undefined when it cannot be had. */
  readonly line?: (path: string, line: number) => string | undefined;
}

export interface ReporterAbout {
  readonly id: string;
  readonly title: string;
  /** Usual name of the file that holds the artifact. */
  readonly file: string;
  readonly mediaType: string;
}

export interface ReporterWork {
  render(report: Report, limits: Limits): string;
}
