import {
  type CloudWatchLogsClient,
  GetQueryResultsCommand,
  type GetQueryResultsCommandOutput,
  StartQueryCommand,
  StopQueryCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import type { AwsAccess, Clock } from '../../../aws/access.ts';
import { ask } from '../../../aws/ask.ts';
import { explainFailure } from '../../../aws/failure.ts';
import type { GapReason, IamAction } from '../../../model/index.ts';

/** Why a query gave no result. */
export interface Stopped {
  readonly reason: GapReason;
  readonly said: string;
  readonly permissions?: readonly IamAction[];
}

/** Seconds since the epoch, both included, as StartQuery counts them. */
export interface Seconds {
  readonly from: number;
  readonly to: number;
}

export interface Answer {
  readonly rows: NonNullable<GetQueryResultsCommandOutput['results']>;
  /** Events that fit the query, of which it may give fewer. */
  readonly matched: number;
  readonly scanned: number;
}

/** Waits between two looks at a query, in milliseconds; the last one is repeated. */
const waits: readonly number[] = [500, 1000, 2000, 3000];

/** Runs a query to its end. It is stopped when the time is spent, or when nobody looks at it any more. */
export async function runQuery(
  client: CloudWatchLogsClient,
  { clock, options }: Pick<AwsAccess, 'clock' | 'options'>,
  identifier: string,
  statement: string,
  { from, to }: Seconds,
  deadline: number,
): Promise<Answer | Stopped> {
  let id: string | undefined;
  try {
    const group = identifier.startsWith('arn:') ? { logGroupIdentifiers: [identifier] } : { logGroupName: identifier };
    const command = new StartQueryCommand({ ...group, startTime: from, endTime: to, queryString: statement });
    id = (await ask(clock, () => client.send(command))).queryId;
  } catch (error) {
    return stoppedBy(error, 'logs:StartQuery');
  }
  if (id === undefined) return { reason: 'malformed', said: 'Logs Insights gave the query no id' };
  const query = id;
  const release = options.guard?.(() => stopQuery(client, query));
  let ended = false;
  try {
    for (let looks = 0; ; looks++) {
      const page = await ask(clock, () => client.send(new GetQueryResultsCommand({ queryId: query })));
      if (page.status === 'Complete') {
        ended = true;
        return await wholeAnswer(client, clock, id, page);
      }
      if (page.status !== 'Running' && page.status !== 'Scheduled') {
        ended = true;
        const state = (page.status ?? 'unknown').toLowerCase();
        return { reason: state === 'timeout' ? 'timed-out' : 'incomplete', said: `the query ${id} ended as ${state}` };
      }
      if (clock.now().getTime() >= deadline) {
        return { reason: 'budget-spent', said: `the query ${id} was stopped, the time is spent (--max-seconds)` };
      }
      await clock.sleep(waits[Math.min(looks, waits.length - 1)] ?? 3000);
    }
  } catch (error) {
    return stoppedBy(error, 'logs:GetQueryResults');
  } finally {
    release?.();
    if (!ended) await stopQuery(client, id);
  }
}

/** All pages of a result; one page holds 10,000 rows. */
async function wholeAnswer(
  client: CloudWatchLogsClient,
  clock: Clock,
  id: string,
  first: GetQueryResultsCommandOutput,
): Promise<Answer> {
  const rows = [...(first.results ?? [])];
  const tokens = new Set<string>();
  for (let token = first.nextToken; token; ) {
    if (tokens.has(token)) break;
    tokens.add(token);
    const nextToken = token;
    const page = await ask(clock, () => client.send(new GetQueryResultsCommand({ queryId: id, nextToken })));
    rows.push(...(page.results ?? []));
    token = page.nextToken;
  }
  const { recordsMatched, bytesScanned } = first.statistics ?? {};
  return { rows, matched: recordsMatched ?? rows.length, scanned: bytesScanned ?? 0 };
}

async function stopQuery(client: CloudWatchLogsClient, id: string): Promise<void> {
  try {
    await client.send(new StopQueryCommand({ queryId: id }));
  } catch {
    // The query has ended by itself, or goes on without us; the gap is there already.
  }
}

function stoppedBy(error: unknown, needed: IamAction): Stopped {
  const failure = explainFailure(error);
  const said = `${needed}: ${failure.said}`;
  if (failure.reason !== 'denied') return { reason: failure.reason, said };
  return { reason: 'denied', said, permissions: [failure.action ?? needed] };
}
