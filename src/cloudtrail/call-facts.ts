import type { StsCallSummary } from '../facts/types.generated.ts';
import { type Fact, makeFact } from '../model/index.ts';
import { type CallGroup, keepSample } from './call-group.ts';
import { type CallStore, idHead, idOf, type KeyOf } from './call-store.ts';
import { cleanText } from './clean-text.ts';
import type { CountedCalls } from './counted-calls.ts';
import { withSessions } from './principal.ts';

interface Sum {
  count: number;
  errors: number;
  readonly codes: Set<string>;
  first: number;
  last: number;
  /** Calls by day since the epoch. */
  readonly days: Map<number, number>;
  readonly ids: string[];
  /** No id that starts above these 32 bits belongs to the samples. */
  idLimit: number;
}

/** Calls of a group that an engine has counted. */
export interface CountedGroup {
  readonly group: number;
  readonly error: number;
  /** Time of the first, in milliseconds. */
  readonly first: number;
  readonly calls: CountedCalls;
}

const idsKept = 3;
const day = 86_400_000;

/** One fact for each group that has calls, sorted by id. Calls name their group and error code by number. */
export function factsOf(
  groups: readonly CallGroup[],
  errorCodes: readonly string[],
  store: CallStore,
  counted: readonly CountedGroup[],
  observedAt: Date,
): readonly Fact<'sts-call-summary'>[] {
  const sums: (Sum | undefined)[] = [];
  const keyOf: KeyOf = (group, error) => `${groups[group]?.key}|${errorCodes[error]}`;
  store.eachKept(keyOf, (page, row) => {
    const time = page.times[row] ?? 0;
    const sum = sumOf(sums, page.groups[row] ?? 0, time);
    sum.count++;
    const errorCode = errorCodes[page.errors[row] ?? 0] ?? '';
    if (errorCode !== '') {
      sum.errors++;
      sum.codes.add(errorCode);
    }
    sum.first = Math.min(sum.first, time);
    sum.last = Math.max(sum.last, time);
    const today = Math.floor(time / day);
    sum.days.set(today, (sum.days.get(today) ?? 0) + 1);
    if (idHead(page, row) > sum.idLimit) return;
    keepSample(sum.ids, idOf(page, row), idsKept);
    const head = /^([0-9a-f]{8})-/.exec(sum.ids[idsKept - 1] ?? '')?.[1];
    sum.idLimit = head === undefined ? Infinity : Number.parseInt(head, 16);
  });
  for (const one of counted) addCounted(sumOf(sums, one.group, one.first), one, errorCodes[one.error] ?? '');
  const facts: Fact<'sts-call-summary'>[] = [];
  for (const [number, sum] of sums.entries()) {
    const group = groups[number];
    if (sum !== undefined && group !== undefined) facts.push(factOf(group, sum, observedAt));
  }
  return facts.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function sumOf(sums: (Sum | undefined)[], group: number, time: number): Sum {
  const known = sums[group];
  if (known !== undefined) return known;
  const sum: Sum = {
    count: 0,
    errors: 0,
    codes: new Set(),
    first: time,
    last: time,
    days: new Map(),
    ids: [],
    idLimit: Infinity,
  };
  sums[group] = sum;
  return sum;
}

function addCounted(sum: Sum, { first, calls }: CountedGroup, errorCode: string): void {
  sum.count += calls.count;
  if (errorCode !== '') {
    sum.errors += calls.count;
    sum.codes.add(errorCode);
  }
  sum.first = Math.min(sum.first, first);
  sum.last = Math.max(sum.last, Number.isNaN(calls.last) ? first : calls.last);
  for (const [date, count] of calls.days) {
    const number = Date.parse(date) / day;
    sum.days.set(number, (sum.days.get(number) ?? 0) + count);
  }
  for (const id of calls.ids) keepSample(sum.ids, cleanText(id), idsKept);
}

function factOf(group: CallGroup, sum: Sum, observedAt: Date): Fact<'sts-call-summary'> {
  const { base } = group;
  const data: StsCallSummary = {
    ...withSessions(base, group.sessions),
    networkDetail: base.networkDetail || group.address,
    sessions: group.sessions,
    workflowRuns: group.workflowRuns,
    userAgent: cleanText(group.userAgent) || 'unknown',
    operations: [...group.operations].sort(),
    count: sum.count,
    errors: sum.errors,
    errorCodes: [...sum.codes].sort(),
    firstSeen: new Date(sum.first).toISOString(),
    lastSeen: new Date(sum.last).toISOString(),
    days: Object.fromEntries(
      [...sum.days]
        .sort(([a], [b]) => a - b)
        .map(([number, calls]) => [new Date(number * day).toISOString().slice(0, 10), calls]),
    ),
    sampleEventIds: sum.ids,
  };
  const place = {
    origin: 'live' as const,
    account: base.account,
    region: base.loggedRegion,
    subject: 'sts-calls',
    observedAt: observedAt.toISOString(),
  };
  const label = `${base.principal} with ${base.client} through ${base.host}`;
  return makeFact({ kind: 'sts-call-summary', key: group.key, label, data, place });
}
