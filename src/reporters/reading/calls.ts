import type { CallChange, CallerTrend, CallTrend } from '../../model/index.ts';
import { plural } from './findings.ts';

/** A bar of a chart: one day, or several where there are more than fit. */
export interface Bar {
  /** `11-20`, of its first day. */
  readonly label: string;
  readonly count: number;
}

export interface Bars {
  readonly bars: readonly Bar[];
  /** Days that each bar stands for; the last may stand for fewer. */
  readonly step: number;
}

const barsShown = 31;

/** Counts of days as bars, at most so many. Labels are made of digits alone, so that no surface has to escape them. */
export function barsOf(days: readonly string[], counts: readonly number[], limit = barsShown): Bars {
  const step = Math.max(1, Math.ceil(days.length / limit));
  const bars: Bar[] = [];
  for (let at = 0; at < days.length; at += step) {
    const label = /^\d{4}-(\d{2}-\d{2})$/.exec(days[at] ?? '')?.[1] ?? '?';
    bars.push({ label, count: counts.slice(at, at + step).reduce((sum, count) => sum + count, 0) });
  }
  return { bars, step };
}

const heights = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/** A line of bars in text, scaled to its own highest; a dot where there were no calls. */
export function sparkline(days: readonly string[], counts: readonly number[]): string {
  const { bars } = barsOf(days, counts);
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  return bars
    .map(({ count }) => (count === 0 ? '·' : (heights[Math.ceil((count / most) * heights.length) - 1] ?? '█')))
    .join('');
}

/** `by day`, or `every 3 days`. */
export function describeStep(step: number): string {
  return step === 1 ? 'by day' : `every ${step} days`;
}

/** Callers of the global endpoint, and those whose endpoint is not known; Regional callers are no evidence of it. */
export function globalCallers({ callers }: CallTrend): readonly CallerTrend[] {
  return callers.filter((caller) => caller.endpointType !== 'regional');
}

/** What was called, in one sentence. Not escaped. */
export function describeCalls({ counts, callers }: CallTrend): string {
  const global = callers.filter((caller) => caller.endpointType === 'global' && caller.count > 0).length;
  const parts = [
    counts.global === 0
      ? 'no call to the global endpoint'
      : `${plural(counts.global, 'call')} to the global endpoint by ${plural(global, 'caller')}`,
    ...(counts.unknown === 0 ? [] : [`${plural(counts.unknown, 'call')} to an endpoint that is not known`]),
    ...(counts.regional === 0 ? [] : [`${plural(counts.regional, 'Regional call')}`]),
  ];
  return parts.join(', ');
}

const order: readonly CallChange[] = ['new', 'up', 'down', 'gone', 'same'];

/** What changed since the earlier reading, in one sentence; undefined when nothing was compared. Not escaped. */
export function describeComparison({ compared, callers }: CallTrend): string | undefined {
  if (compared === undefined) return undefined;
  if (compared.missing !== undefined) return `Nothing to compare with: ${compared.with}: ${compared.missing}.`;
  const counted = order
    .map((change) => ({ change, count: callers.filter((caller) => caller.change === change).length }))
    .filter(({ count }) => count > 0)
    .map(({ change, count }) => `${count} ${change}`);
  const changes = counted.length === 0 ? 'no caller then or now' : counted.join(', ');
  const rest = compared.complete ? '' : ' Who is gone cannot be told: not everything was read.';
  return `Callers of the global endpoint since ${compared.with}: ${changes}.${rest}`;
}

/** `up from 12`; empty without a comparison. */
export function describeChange({ change, before }: CallerTrend): string {
  if (change === undefined || change === 'new' || before === null || before === undefined) return change ?? '';
  return change === 'same' ? `same (${before})` : change === 'gone' ? `gone (${before})` : `${change} from ${before}`;
}
