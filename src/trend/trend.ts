import type { StsCallSummary } from '../facts/types.generated.ts';
import type { CallerTrend, CallTrend } from '../model/index.ts';

const callersKept = 100;
const clientsKept = 5;
/** More than a year is more than a chart shows; the newest days stay. */
const daysKept = 400;
const day = 86_400_000;

/**
 * The calls of summaries by day and principal; undefined without any. `window` widens the days to what was looked at; a day
 * after `now` comes of a wrong clock: its calls count, but one of them does not push the days of all others out.
 */
export function trendOf(
  calls: readonly StsCallSummary[],
  window?: { readonly from: string; readonly to: string },
  now?: string,
): CallTrend | undefined {
  if (calls.length === 0) return undefined;
  const days = daysOf(calls, window, now);
  const callers = [...groups(calls).values()].map((group) => callerOf(group, days)).sort(byWeight);
  const sum = (type: CallerTrend['endpointType']): number =>
    callers.filter((caller) => caller.endpointType === type).reduce((total, caller) => total + caller.count, 0);
  const global = callers.filter((caller) => caller.endpointType === 'global');
  return {
    days,
    counts: { global: sum('global'), regional: sum('regional'), unknown: sum('unknown') },
    globalByDay: days.map((_, index) => global.reduce((total, caller) => total + (caller.byDay[index] ?? 0), 0)),
    ...bounded(callers),
  };
}

/** The first hundred callers, and how many there are beyond. */
export function bounded(callers: readonly CallerTrend[]): Pick<CallTrend, 'callers' | 'omitted'> {
  return { callers: callers.slice(0, callersKept), omitted: Math.max(0, callers.length - callersKept) };
}

function groups(calls: readonly StsCallSummary[]): ReadonlyMap<string, readonly StsCallSummary[]> {
  const found = new Map<string, StsCallSummary[]>();
  for (const call of calls) {
    const key = JSON.stringify([call.endpointType, call.principal]);
    const group = found.get(key);
    if (group === undefined) found.set(key, [call]);
    else group.push(call);
  }
  return found;
}

function callerOf(group: readonly StsCallSummary[], days: readonly string[]): CallerTrend {
  const [first] = group;
  const times = (key: 'firstSeen' | 'lastSeen'): string[] => group.map((call) => call[key]).sort();
  const sum = (key: 'count' | 'errors'): number => group.reduce((total, call) => total + call[key], 0);
  return {
    principal: first?.principal ?? 'unknown',
    endpointType: first?.endpointType ?? 'unknown',
    clients: [...new Set(group.map((call) => call.client))].sort().slice(0, clientsKept),
    count: sum('count'),
    errors: sum('errors'),
    firstSeen: times('firstSeen')[0] ?? null,
    lastSeen: times('lastSeen').at(-1) ?? null,
    byDay: days.map((one) => group.reduce((total, call) => total + (call.days[one] ?? 0), 0)),
  };
}

const weights: Readonly<Record<CallerTrend['endpointType'], number>> = { global: 0, unknown: 1, regional: 2 };

function byWeight(a: CallerTrend, b: CallerTrend): number {
  return weights[a.endpointType] - weights[b.endpointType] || b.count - a.count || (a.principal < b.principal ? -1 : 1);
}

function daysOf(
  calls: readonly StsCallSummary[],
  window: { readonly from: string; readonly to: string } | undefined,
  now: string | undefined,
): readonly string[] {
  const known = calls.flatMap((call) => Object.keys(call.days));
  const ends = window === undefined ? [] : [window.from.slice(0, 10), lastDay(window.to)];
  const all = [...known, ...ends].map((one) => Date.parse(one)).filter((time) => Number.isFinite(time));
  const past = now === undefined ? all : all.filter((time) => time <= Date.parse(now));
  const times = past.length > 0 ? past : all;
  const last = times.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  const first = times.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const from = Math.max(first, last - (daysKept - 1) * day);
  const count = Number.isFinite(last) ? Math.round((last - from) / day) + 1 : 0;
  return Array.from({ length: count }, (_, index) => new Date(from + index * day).toISOString().slice(0, 10));
}

/** The end of a window is exclusive. */
function lastDay(to: string): string {
  const time = Date.parse(to);
  return Number.isFinite(time) ? new Date(time - 1).toISOString().slice(0, 10) : '';
}
