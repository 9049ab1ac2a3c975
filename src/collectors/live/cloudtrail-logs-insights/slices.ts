import type { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import type { AwsAccess } from '../../../aws/access.ts';
import { insightsLimit, insightsStatement, recordOfFields } from '../../../cloudtrail/queries/insights.ts';
import { byteLimit, bytesText, loggedRegions, namedAccounts, timeLimit } from '../../../cloudtrail/reading.ts';
import type { Tally } from '../../../cloudtrail/tally.ts';
import { type Answer, runQuery, type Seconds, type Stopped } from './query.ts';

/** What was read, newest first: all from `unreadFrom` on. */
export interface Outcome {
  readonly unreadFrom: number;
  readonly stopped?: Stopped;
  /** Bytes that the queries read. */
  readonly scanned: number;
  /** Seconds that hold more calls than a query can give. */
  readonly crowded: readonly number[];
}

const hour = 3600;
/** Share of the limit that a slice is planned for: some room, as calls do not come evenly. */
const planned = 0.8;
const longest = 31 * 24 * hour;

/**
 * Reads a stretch of time in slices that hold fewer calls than a query can give, newest first. The first slice is an hour: it
 * shows how many bytes and calls there are, and by that whether to go on and how long the others may be.
 */
export async function readSlices(
  client: CloudWatchLogsClient,
  aws: AwsAccess,
  identifier: string,
  whole: Seconds,
  tally: Tally,
  limit = insightsLimit,
): Promise<Outcome> {
  const { clock, options, progress } = aws;
  const statement = insightsStatement({ regions: loggedRegions(aws), accounts: namedAccounts(options.sources), limit });
  const patience = timeLimit(options.sources);
  const deadline = clock.now().getTime() + patience;
  const crowded: number[] = [];
  let unreadFrom = whole.to + 1;
  let length = hour;
  let scanned = 0;
  while (unreadFrom > whole.from) {
    const from = Math.max(whole.from, unreadFrom - length);
    if (clock.now().getTime() >= deadline) {
      return {
        unreadFrom,
        scanned,
        crowded,
        stopped: { reason: 'budget-spent', said: `the ${patience / 1000} seconds of --max-seconds are spent` },
      };
    }
    const answer = await runQuery(client, aws, identifier, statement, { from, to: unreadFrom - 1 }, deadline);
    if ('reason' in answer) return { unreadFrom, scanned, crowded, stopped: answer };
    scanned += answer.scanned;
    const span = unreadFrom - from;
    const reached = answer.rows.length >= limit ? takeNewest(answer, tally, crowded) : takeAll(answer, tally);
    if (reached === 'broken') return { unreadFrom, scanned, crowded, stopped: incomplete(answer) };
    unreadFrom = reached ?? from;
    progress(`Logs Insights: ${tally.counts.sts} STS events, ${bytesText(scanned)} read`);
    const ahead = (answer.scanned / span) * (unreadFrom - whole.from);
    const stopped = unreadFrom > whole.from ? overBudget(aws, scanned, ahead) : undefined;
    if (stopped !== undefined) return { unreadFrom, scanned, crowded, stopped };
    length = Math.min(longest, Math.max(1, Math.floor((span * limit * planned) / Math.max(answer.matched, 1))));
  }
  return { unreadFrom: whole.from, scanned, crowded };
}

function takeAll({ rows, matched }: Answer, tally: Tally): 'broken' | undefined {
  if (matched > rows.length) return 'broken';
  for (const row of rows) takeRow(row, tally);
  return undefined;
}

/**
 * The newest calls of a slice that holds too many: those of the oldest second among them may not be whole, so it is read again with
 * what is before it. The answer is the second up to which all was read.
 */
function takeNewest({ rows }: Answer, tally: Tally, crowded: number[]): number | 'broken' {
  const times = rows.map(secondOf);
  const oldest = times.at(-1) ?? Number.NaN;
  if (!times.every((time, index) => time <= (times[index - 1] ?? Infinity))) return 'broken';
  const wholeSecond = times[0] === oldest;
  if (wholeSecond) crowded.push(oldest);
  for (const [index, row] of rows.entries()) if (wholeSecond || times[index] !== oldest) takeRow(row, tally);
  return wholeSecond ? oldest : oldest + 1;
}

type Row = Answer['rows'][number];

/** `@timestamp` is written `2026-11-20 12:00:00.000`, in UTC. */
function secondOf(row: Row): number {
  const text = row.find(({ field }) => field === '@timestamp')?.value ?? '';
  return Math.floor(Date.parse(`${text.replace(' ', 'T')}Z`) / 1000);
}

function takeRow(row: Row, tally: Tally): void {
  tally.add(recordOfFields(row.map(({ field, value }) => [field ?? '', value ?? ''] as const)));
}

function incomplete({ rows, matched }: Answer): Stopped {
  const said = `the query gave ${rows.length} of ${matched} calls, or not in the order of their times`;
  return { reason: 'incomplete', said };
}

function overBudget({ options }: AwsAccess, scanned: number, ahead: number): Stopped | undefined {
  const limit = byteLimit(options.sources);
  if (options.yes || scanned + ahead <= limit) return undefined;
  const said = `the whole window would take about ${bytesText(scanned + ahead)}, by what was read so far (${bytesText(scanned)})`;
  return {
    reason: 'budget-spent',
    said: `${said}; --yes permits it, --max-bytes sets the limit (${bytesText(limit)})`,
  };
}
