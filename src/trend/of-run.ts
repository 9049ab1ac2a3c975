import { type AnyFact, type CallTrend, type Gap, isKind, type RunInfo } from '../model/index.ts';
import { compareWith } from './compare.ts';
import { trendOf } from './trend.ts';

export interface TrendSources {
  readonly facts: readonly AnyFact[];
  readonly gaps: readonly Gap[];
  readonly live: RunInfo['live'];
  /** Whether calls were looked for at all. */
  readonly looked: boolean;
  /** An earlier snapshot or report. */
  readonly compare: string | null;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/** The calls of a run by day and principal, compared where that was asked for; undefined when nobody looked or nobody called. */
export function trendOfRun({ facts, gaps, live, looked, compare, now }: TrendSources): CallTrend | undefined {
  const calls = facts.filter((fact) => isKind(fact, 'sts-call-summary')).map((fact) => fact.data);
  const trend = trendOf(calls, live.window, now);
  if (compare === null || !looked) return trend;
  const complete = !gaps.some((gap) => gap.kinds.includes('sts-call-summary'));
  return compareWith(compare, trend, { complete, window: live.window });
}
