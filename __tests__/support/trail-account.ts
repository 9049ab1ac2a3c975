// An account whose trail writes to a bucket, a log group and a table of Athena, all of them over the same events. The table
// runs on DuckDB; everything else is the stand-in that `demo` uses.
import { gzipSync } from 'node:zlib';
import { wholeShape } from '../../src/cloudtrail/queries/table.ts';
import { athena } from '../../src/loopback/athena.ts';
import { logs } from '../../src/loopback/logs.ts';
import { s3 } from '../../src/loopback/s3.ts';
import { type Loopback, startLoopback } from '../../src/loopback/server.ts';
import { services } from '../../src/loopback/services.ts';
import { emptyState, type TrailRecord } from '../../src/loopback/state.ts';
import { duckdbEngine } from './duckdb-engine.ts';

export interface TrailAccount extends Loopback {
  /** Variables that lead the command line to it. */
  readonly env: Readonly<Record<string, string>>;
  /** Log files by key, gzip. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const account = '111122223333';

/** Starts it; `table` is `logs.trail`, the bucket `trail`, the log group `trail`. */
export async function startTrailAccount(events: readonly TrailRecord[]): Promise<TrailAccount> {
  const engine = await duckdbEngine(events);
  const files = logFilesOf(events);
  const state = {
    ...emptyState(account, ['us-east-1', 'eu-west-1']),
    events,
    trails: [
      {
        name: 'all',
        bucket: 'trail',
        logGroupArn: `arn:aws:logs:us-east-1:${account}:log-group:trail:*`,
        homeRegion: 'us-east-1',
        multiRegion: true,
      },
    ],
  };
  const table = {
    columns: Object.fromEntries(wholeShape.columns),
    partitions: Object.fromEntries(wholeShape.partitions.map(({ name }) => [name, 'string'])),
    parameters: {
      'projection.enabled': 'true',
      'projection.account.type': 'enum',
      'projection.account.values': account,
      'projection.region.type': 'enum',
      'projection.region.values': 'us-east-1,eu-west-1',
      'projection.day.type': 'date',
      'projection.day.format': 'yyyy/MM/dd',
      'storage.location.template': 's3://trail/AWSLogs/${account}/CloudTrail/${region}/${day}',
    },
  };
  const loopback = await startLoopback(state, {
    services: [
      ...services,
      s3({ trail: files }),
      logs({ group: 'trail', looks: 0 }),
      athena({ engine: engine.engine, tables: { 'logs.trail': table }, output: 's3://results/', looks: 0 }),
    ],
  });
  return {
    ...loopback,
    files,
    env: {
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'example',
      AWS_REGION: 'us-east-1',
      AWS_ENDPOINT_URL: loopback.url,
    },
    async close() {
      await loopback.close();
      await engine.close();
    },
  };
}

/** Events as a trail writes them: a file for each account, Region and hour. */
export function logFilesOf(events: readonly TrailRecord[]): ReadonlyMap<string, Uint8Array> {
  const records = new Map<string, TrailRecord[]>();
  for (const event of events) {
    const region = String(event['awsRegion']);
    const owner = String(event['recipientAccountId'] ?? account);
    const hour = String(event['eventTime']).slice(0, 13).replaceAll('-', '');
    const day = String(event['eventTime']).slice(0, 10).replaceAll('-', '/');
    const key = `AWSLogs/${owner}/CloudTrail/${region}/${day}/${owner}_CloudTrail_${region}_${hour}55Z_abcdefghijklmnop.json.gz`;
    const known = records.get(key);
    if (known === undefined) records.set(key, [event]);
    else known.push(event);
  }
  return new Map([...records].map(([key, list]) => [key, gzipSync(JSON.stringify({ Records: list }))]));
}
