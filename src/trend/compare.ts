import { existsSync, readFileSync } from 'node:fs';
import { BrokenRun, type CallChange, type CallerTrend, type CallTrend, type Comparison } from '../model/index.ts';
import { bounded } from './trend.ts';

/** What an earlier reading says of callers of the global endpoint. */
interface Earlier {
  readonly counts: ReadonlyMap<string, number>;
  /** Whether it names all callers; a report holds the first hundred. */
  readonly whole: boolean;
  /** Length of its window in milliseconds, when it says. */
  readonly length: number | undefined;
}

interface Now {
  /** Whether the window was read without a gap. */
  readonly complete: boolean;
  readonly window?: { readonly from: string; readonly to: string } | undefined;
}

/** A change below this share of the earlier rate is no change. */
const tolerance = 0.1;

/**
 * Compares with an earlier snapshot (`collect`) or JSON report. Windows of different lengths are compared by calls in the same
 * time. A file that is not there yet is said, not an error: the first run of a schedule has none.
 */
export function compareWith(path: string, trend: CallTrend | undefined, now: Now): CallTrend {
  const current = trend ?? nothing;
  const compared: Comparison = { with: path, complete: now.complete };
  if (!existsSync(path)) return { ...current, compared: { ...compared, missing: 'there is no such file yet' } };
  const earlier = read(path);
  const length = lengthOf(now.window);
  const scale = earlier.length === undefined || length === undefined ? 1 : length / earlier.length;
  const callers = current.callers.map((caller) => changed(caller, earlier, scale));
  const here = new Set(callers.filter((one) => one.endpointType === 'global').map((one) => one.principal));
  // Callers that the bound left out may be among those that seem gone.
  const sure = now.complete && current.omitted === 0;
  const gone = sure ? [...earlier.counts].filter(([principal]) => !here.has(principal)).sort(byCount) : [];
  const global = callers.filter((one) => one.endpointType === 'global').length;
  return {
    ...current,
    ...bounded([...callers.slice(0, global), ...gone.map(goneOf), ...callers.slice(global)]),
    compared: { ...compared, complete: sure },
  };
}

const nothing: CallTrend = {
  days: [],
  counts: { global: 0, regional: 0, unknown: 0 },
  globalByDay: [],
  callers: [],
  omitted: 0,
};

function changed(caller: CallerTrend, earlier: Earlier, scale: number): CallerTrend {
  const before = earlier.counts.get(caller.principal);
  if (caller.endpointType !== 'global' || (before === undefined && !earlier.whole)) return caller;
  return { ...caller, change: changeOf(caller.count, before, scale), before: before ?? null };
}

function changeOf(count: number, before: number | undefined, scale: number): CallChange {
  if (before === undefined) return 'new';
  const expected = before * scale;
  if (Math.abs(count - expected) <= expected * tolerance) return 'same';
  return count > expected ? 'up' : 'down';
}

function byCount([a, before]: readonly [string, number], [b, other]: readonly [string, number]): number {
  return other - before || (a < b ? -1 : 1);
}

function goneOf([principal, before]: readonly [string, number]): CallerTrend {
  return {
    principal,
    endpointType: 'global',
    clients: [],
    count: 0,
    errors: 0,
    firstSeen: null,
    lastSeen: null,
    byDay: [],
    change: 'gone',
    before,
  };
}

type Members = Readonly<Record<string, unknown>>;

/** Reads no more of an earlier file than it needs, so that files of other versions can be compared too. */
function read(path: string): Earlier {
  const broken = (message: string): BrokenRun => new BrokenRun([{ code: 'usage', path, message }]);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw broken(`nothing to compare with: ${error instanceof Error ? error.message : String(error)}`);
  }
  const file = membersOf(value);
  const rows = Array.isArray(file['facts'])
    ? file['facts']
        .map(membersOf)
        .flatMap((fact) => (fact['kind'] === 'sts-call-summary' ? [membersOf(fact['data'])] : []))
    : callersIn(file);
  if (rows === undefined) {
    throw broken('nothing to compare with: expected a snapshot of `collect` or a report of `check --format json`');
  }
  const counts = new Map<string, number>();
  for (const { endpointType, principal, count } of rows) {
    if (endpointType !== 'global' || typeof principal !== 'string' || typeof count !== 'number' || count <= 0) continue;
    counts.set(principal, (counts.get(principal) ?? 0) + count);
  }
  const whole = !(Number(membersOf(file['calls'])['omitted']) > 0);
  return { counts, whole, length: lengthOf(membersOf(membersOf(file['run'])['live'])['window']) };
}

/** A report without calls had none. */
function callersIn(report: Members): readonly Members[] | undefined {
  const callers = membersOf(report['calls'])['callers'];
  if (Array.isArray(callers)) return callers.map(membersOf);
  return Array.isArray(report['findings']) && report['verdict'] !== undefined ? [] : undefined;
}

function lengthOf(window: unknown): number | undefined {
  const { from, to } = membersOf(window);
  const length = Date.parse(String(to)) - Date.parse(String(from));
  return length > 0 ? length : undefined;
}

function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};
}
