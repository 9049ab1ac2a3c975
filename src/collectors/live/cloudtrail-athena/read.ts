import { AthenaClient, GetTableMetadataCommand, GetWorkGroupCommand, type TableMetadata } from '@aws-sdk/client-athena';
import type { AwsAccess, LiveReading } from '../../../aws/access.ts';
import { ask } from '../../../aws/ask.ts';
import { explainFailure } from '../../../aws/failure.ts';
import { type Extent, partitionFilter } from '../../../cloudtrail/queries/partitions.ts';
import { sqlName } from '../../../cloudtrail/queries/quote.ts';
import { summaryStatement } from '../../../cloudtrail/queries/statement.ts';
import {
  bytesText,
  gapOf,
  globalRegion,
  loggedRegions,
  namedAccounts,
  obstacle,
  regionalCallersUnread,
  timeLimit,
} from '../../../cloudtrail/reading.ts';
import { Tally } from '../../../cloudtrail/tally.ts';
import { overBudget } from './budget.ts';
import { uncovered } from './coverage.ts';
import { about } from './index.ts';
import { awaitQuery, type QueryOptions, type Stopped, startQuery, stopQuery } from './query.ts';
import { takeResults } from './results.ts';
import { lacksOf, parseTableName, shapeOf, type TableName } from './table.ts';

/** Counts STS calls with one statement in Athena. Never throws for what AWS does. */
export async function* read(aws: AwsAccess): AsyncIterable<LiveReading> {
  const { sources } = aws.options;
  const region = sources.region ?? globalRegion;
  const reading = { about, account: aws.account, region, subject: sources.table ?? 'athena' };
  const hindered = obstacle(aws, reading);
  if (hindered !== undefined) {
    yield hindered;
    return;
  }
  const name = sources.table === undefined ? undefined : parseTableName(sources.table, sources.catalog);
  if (name === undefined) {
    const detail =
      'no table was named: give --table DATABASE.TABLE; `regional-sts query --form create-table` prints one';
    yield gapOf(reading, 'undetermined', detail);
    return;
  }
  const client = new AthenaClient(aws.client(region, 'athena'));
  const tally = new Tally({ window: aws.window, ipRanges: aws.options.ipRanges });
  const notes: Stopped[] = [];
  try {
    const stopped = await count(client, aws, name, tally, notes);
    if (stopped !== undefined) notes.push(stopped);
  } finally {
    client.destroy();
  }
  yield* tally.facts(aws.clock.now());
  yield* regionalCallersUnread(aws);
  if (tally.counts.malformed > 0) {
    yield gapOf(reading, 'malformed', `${tally.counts.malformed} STS event(s) without a time that can be read`);
  }
  for (const { reason, said, permissions } of notes) yield gapOf(reading, reason, said, permissions);
}

/** Takes all that the table says of the calls into the tally; the answer is what kept it from that. */
async function count(
  client: AthenaClient,
  aws: AwsAccess,
  name: TableName,
  tally: Tally,
  notes: Stopped[],
): Promise<Stopped | undefined> {
  const { clock, options, progress } = aws;
  const workGroup = options.sources['work-group'] ?? 'primary';
  const table = await tableOf(client, aws, name, workGroup);
  if ('reason' in table) return table;
  const shape = shapeOf(table);
  const { unusable, withoutHost } = lacksOf(shape);
  if (unusable !== undefined) return { reason: 'undetermined', said: `${unusable}; ${remedy}` };
  if (withoutHost) progress(`the table has no column tlsdetails.clientprovidedhostheader; ${remedy}`);
  const extent: Extent = {
    window: aws.window,
    regions: loggedRegions(aws),
    accounts: namedAccounts(options.sources),
  };
  const injected = partitionFilter(shape.partitions, extent).unbounded.filter((key) =>
    shape.partitions.some((one) => one.name === key && one.projection === 'injected'),
  );
  if (injected.length > 0) {
    return {
      reason: 'undetermined',
      said: `the partition key ${injected.join(', ')} needs values: give --accounts a,b`,
    };
  }
  notes.push(...uncovered(table.Parameters ?? {}, shape.partitions, extent));
  const spent = await overBudget(
    aws,
    table.Parameters ?? {},
    shape.partitions,
    extent,
    await cutoffOf(client, aws, workGroup),
  );
  if (spent !== undefined) return spent;
  const statement = summaryStatement({
    ...extent,
    table: `${sqlName(name.database)}.${sqlName(name.table)}`,
    shape,
    addresses: Boolean(aws.options.ipRanges),
  });
  const patience = timeLimit(options.sources);
  const query: QueryOptions = { statement, name, workGroup, results: options.sources.results, patience, progress };
  const id = await startQuery(client, clock, query);
  if (typeof id !== 'string') return id;
  const release = options.guard?.(() => stopQuery(client, id));
  let ended = false;
  try {
    const execution = await awaitQuery(client, clock, id, query);
    ended = true;
    if ('reason' in execution) return execution;
    const scanned = execution.Statistics?.DataScannedInBytes;
    progress(`Athena: read ${bytesText(scanned ?? 0)}`);
    if (scanned === 0) notes.push({ reason: 'not-visible', said: nothingThere });
    const broken = await takeResults(client, clock, id, tally, progress);
    const undecided = withoutHost ? tally.facts(clock.now()).some(({ data }) => data.evidence === 'none') : false;
    if (undecided)
      notes.push({
        reason: 'not-visible',
        said: `the table has no column tlsdetails.clientprovidedhostheader, so calls of before 2025, which carry no endpoint type, cannot be told; ${remedy}`,
      });
    return broken;
  } finally {
    release?.();
    // Nobody waits any more: a query that runs on would be paid for nothing.
    if (!ended) await stopQuery(client, id);
  }
}

const nothingThere =
  'the query read nothing: the table holds no log file of the window (partitions that were not added, another folder, or a trail that did not write)';
const remedy = 'make a table that has it: `regional-sts query --form create-table`';

async function tableOf(
  client: AthenaClient,
  { clock }: AwsAccess,
  { catalog, database, table }: TableName,
  workGroup: string,
): Promise<TableMetadata | Stopped> {
  try {
    const answer = await ask(clock, () =>
      client.send(
        new GetTableMetadataCommand({
          CatalogName: catalog,
          DatabaseName: database,
          TableName: table,
          WorkGroup: workGroup,
        }),
      ),
    );
    return answer.TableMetadata ?? { reason: 'malformed', said: 'the answer describes no table' };
  } catch (error) {
    const failure = explainFailure(error);
    const said = `athena:GetTableMetadata of ${database}.${table}: ${failure.said}`;
    if (failure.reason !== 'denied') return { reason: failure.reason, said };
    return { reason: 'denied', said, permissions: [failure.action ?? 'athena:GetTableMetadata', 'glue:GetTable'] };
  }
}

/** What the work group lets a query read; undefined when it sets no limit or may not be looked at. */
async function cutoffOf(client: AthenaClient, { clock }: AwsAccess, workGroup: string): Promise<number | undefined> {
  try {
    const { WorkGroup } = await ask(clock, () => client.send(new GetWorkGroupCommand({ WorkGroup: workGroup })));
    return WorkGroup?.Configuration?.BytesScannedCutoffPerQuery;
  } catch {
    // The limit only spares a listing; what is wrong with the work group, the start of the query says.
    return undefined;
  }
}
