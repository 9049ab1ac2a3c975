import type { FactKind } from '../facts/types.generated.ts';
import type { Finding, Severity } from './finding.ts';
import type { Gap } from './gap.ts';
import type { Problem } from './problem.ts';
import type { CallTrend } from './trend.ts';

export type Source = 'repo' | 'live';
export type PolicyOutcome = 'pass' | 'fail' | 'undecided' | 'not-applicable' | 'off';
export type FailOn = 'error' | 'warning' | 'note' | 'never';

export interface PolicyResult {
  readonly id: string;
  readonly title: string;
  readonly about: FactKind;
  readonly severity?: Severity;
  /** What the policy's author wrote, for reporters that describe policies without findings. */
  readonly why?: string;
  readonly fix?: string;
  readonly references?: readonly string[];
  readonly sources: readonly Source[];
  readonly outcome: PolicyOutcome;
  readonly because?: string;
  /** How many facts the policy selected. */
  readonly facts: number;
  readonly violations: number;
}

/** What was looked at, so that a report never sounds wider than what was read. */
export interface RunInfo {
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly directory: string;
  /** From the git root to the checked directory, with a slash at its end; empty at the root. Every path of a report begins there. */
  readonly prefix: string;
  readonly commit?: string;
  /** `owner/name` on the host of the repository, where git knows and calls were looked for. */
  readonly repository?: string;
  /** Files that were listed, those left out not counted. */
  readonly files: number;
  /** Patterns of the configuration's `ignore`, with the number of files that each left out. */
  readonly ignored: readonly { readonly pattern: string; readonly files: number }[];
  readonly facts: number;
  readonly live: {
    readonly looked: boolean;
    readonly because: string;
    readonly account?: string;
    readonly partition?: string;
    readonly regions: readonly string[];
    readonly window?: { readonly from: string; readonly to: string };
    /** `AWS_ENDPOINT_URL*` variables that redirect the run's own clients. */
    readonly redirectedBy: readonly string[];
  };
}

export interface Verdict {
  readonly outcome: 'pass' | 'fail' | 'undecided' | 'broken';
  readonly exitCode: 0 | 1 | 2 | 3;
  readonly because: string;
}

/** The complete, sorted, decided outcome as plain data. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'regional-sts'; readonly version: string };
  readonly run: RunInfo;
  readonly policies: readonly PolicyResult[];
  readonly findings: readonly Finding[];
  /** Calls in CloudTrail by day and principal; absent when none were seen. */
  readonly calls?: CallTrend;
  readonly gaps: readonly Gap[];
  readonly problems: readonly Problem[];
  readonly verdict: Verdict;
}
