import type { Limits, Problem, Report } from '../model/index.ts';

/** A rendered report, and where it is to go. */
export interface Artifact {
  /** Id of the reporter that made it. */
  readonly format: string;
  readonly text: string;
  /** File that was asked for; null for the host's own place for this format. */
  readonly file: string | null;
  /** Usual name of the file, for a host that has no other place for the format. */
  readonly usualFile: string;
}

/** Where a run is: a terminal, or a step on GitHub. Nothing else writes. */
export interface Host {
  /** What the place of an artifact can hold. */
  limits(format: string, file: string | null): Limits;
  /** Puts an artifact in its place. What cannot be delivered is a problem in the answer, not a failure of the run. */
  deliver(artifact: Artifact): Promise<readonly Problem[]>;
  /** Says how far a long reading is. */
  progress(message: string): void;
  /** The last word of a run with a report; `problems` are those of the delivery. */
  finish(report: Report, problems: readonly Problem[]): Promise<void>;
  /** The last word of a run without a report: what was wrong with its configuration or with itself. */
  broken(problems: readonly Problem[]): Promise<void>;
}
