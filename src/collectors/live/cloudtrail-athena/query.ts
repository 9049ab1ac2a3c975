import { createHash } from 'node:crypto';
import {
  type AthenaClient,
  GetQueryExecutionCommand,
  type QueryExecution,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
} from '@aws-sdk/client-athena';
import type { Clock } from '../../../aws/access.ts';
import { ask } from '../../../aws/ask.ts';
import { explainFailure, withoutSecrets } from '../../../aws/failure.ts';
import type { GapReason, IamAction } from '../../../model/index.ts';
import type { TableName } from './table.ts';

/** Why a query gave no result. */
export interface Stopped {
  readonly reason: GapReason;
  readonly said: string;
  readonly permissions?: readonly IamAction[];
}

export interface QueryOptions {
  readonly statement: string;
  readonly name: TableName;
  readonly workGroup: string;
  /** `s3://` address for the results; the work group's where undefined. */
  readonly results: string | undefined;
  /** Milliseconds after which the query is stopped. */
  readonly patience: number;
  progress(message: string): void;
}

/** Starts a query. Asked twice with the same statement at the same moment, Athena runs it once. */
export async function startQuery(
  client: AthenaClient,
  clock: Clock,
  { statement, name, workGroup, results }: QueryOptions,
): Promise<string | Stopped> {
  const token = createHash('sha256').update(`${clock.now().toISOString()} ${workGroup} ${statement}`).digest('hex');
  try {
    const { QueryExecutionId } = await ask(clock, () =>
      client.send(
        new StartQueryExecutionCommand({
          QueryString: statement,
          ClientRequestToken: token,
          QueryExecutionContext: { Catalog: name.catalog, Database: name.database },
          WorkGroup: workGroup,
          ...(results === undefined ? {} : { ResultConfiguration: { OutputLocation: results } }),
        }),
      ),
    );
    return QueryExecutionId ?? { reason: 'malformed', said: 'Athena gave the query no id' };
  } catch (error) {
    const failure = explainFailure(error);
    const said = `athena:StartQueryExecution: ${failure.said}`;
    if (/output location/i.test(failure.said)) {
      return {
        reason: 'undetermined',
        said: `${said}; the work group ${workGroup} has no place for results: give --results s3://BUCKET/PREFIX`,
      };
    }
    const needed = failure.action ?? (failure.reason === 'denied' ? 'athena:StartQueryExecution' : undefined);
    return { reason: failure.reason, said, ...(needed === undefined ? {} : { permissions: [needed] }) };
  }
}

/** Waits between two looks at a query, in milliseconds; the last one is repeated. */
const waits: readonly number[] = [500, 1000, 2000, 3000, 5000];

/** Waits for the end of a query; stops it when the time is spent. */
export async function awaitQuery(
  client: AthenaClient,
  clock: Clock,
  id: string,
  { patience, progress, workGroup }: QueryOptions,
): Promise<QueryExecution | Stopped> {
  const started = clock.now().getTime();
  for (let looks = 0; ; looks++) {
    let execution: QueryExecution | undefined;
    try {
      execution = (await ask(clock, () => client.send(new GetQueryExecutionCommand({ QueryExecutionId: id }))))
        .QueryExecution;
    } catch (error) {
      const failure = explainFailure(error);
      await stopQuery(client, id);
      const needed = failure.action ?? (failure.reason === 'denied' ? 'athena:GetQueryExecution' : undefined);
      return {
        reason: failure.reason,
        said: `athena:GetQueryExecution: ${failure.said}; the query ${id} was stopped`,
        ...(needed === undefined ? {} : { permissions: [needed] }),
      };
    }
    const state = execution?.Status?.State;
    if (execution !== undefined && state === 'SUCCEEDED') return execution;
    if (state === 'FAILED' || state === 'CANCELLED') return whyEnded(id, state, execution, workGroup);
    const elapsed = clock.now().getTime() - started;
    if (elapsed >= patience) {
      await stopQuery(client, id);
      return {
        reason: 'budget-spent',
        said: `the query ${id} was stopped after ${Math.round(elapsed / 1000)} seconds (--max-seconds)`,
      };
    }
    progress(`Athena: query ${id} is ${(state ?? 'QUEUED').toLowerCase()}`);
    await clock.sleep(waits[Math.min(looks, waits.length - 1)] ?? 5000);
  }
}

/** Stops a query; whether that succeeds changes nothing for us, since its result is not read. */
export async function stopQuery(client: AthenaClient, id: string): Promise<void> {
  try {
    await client.send(new StopQueryExecutionCommand({ QueryExecutionId: id }));
  } catch {
    // The query has ended by itself, or goes on without us; the gap is there already.
  }
}

function whyEnded(
  id: string,
  state: 'FAILED' | 'CANCELLED',
  execution: QueryExecution | undefined,
  workGroup: string,
): Stopped {
  const why =
    execution?.Status?.StateChangeReason ?? execution?.Status?.AthenaError?.ErrorMessage ?? 'no reason was given';
  const said = `the query ${id} ${state === 'FAILED' ? 'failed' : 'was cancelled'}: ${withoutSecrets(why)}`;
  if (/bytes scanned limit/i.test(why)) {
    return { reason: 'budget-spent', said: `${said}; the work group ${workGroup} limits the bytes of a query` };
  }
  if (/access denied|not authorized|insufficient permissions|AccessDenied/i.test(why)) {
    const named = /\b(s3|glue|kms|athena|lakeformation):[A-Z]\w+/.exec(why)?.[0] as IamAction | undefined;
    return { reason: 'denied', said, permissions: named === undefined ? ['s3:GetObject', 'kms:Decrypt'] : [named] };
  }
  if (/timeout|timed out/i.test(why)) return { reason: 'timed-out', said };
  return { reason: 'incomplete', said };
}
