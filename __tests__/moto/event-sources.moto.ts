// The event sources against moto, an independent implementation: the bucket of a trail through the command line, and the protocols
// of Athena and Logs Insights with the real clients. moto runs no SQL: it gives the rows that were put into its queue. Of
// Logs Insights it knows `fields`, `sort` and `limit` alone. Run with `npm run test:moto`.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AthenaClient } from '@aws-sdk/client-athena';
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  PutLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { systemClock } from '../../src/aws/clock.ts';
import { resultColumns } from '../../src/cloudtrail/queries/rows.ts';
import { sampleEvent } from '../../src/cloudtrail/sample-events.ts';
import { Tally } from '../../src/cloudtrail/tally.ts';
import { awaitQuery, startQuery } from '../../src/collectors/live/cloudtrail-athena/query.ts';
import { takeResults } from '../../src/collectors/live/cloudtrail-athena/results.ts';
import { runQuery } from '../../src/collectors/live/cloudtrail-logs-insights/query.ts';
import type { Fact, Gap } from '../../src/model/index.ts';
import { tool } from '../support/tool.ts';
import { logFilesOf } from '../support/trail-account.ts';

const moto = process.env['MOTO_URL'] ?? '';
const account = '123456789012';
const region = 'us-east-1';
const credentials = { accessKeyId: 'testing', secretAccessKey: 'testing' };
const settings = { region, endpoint: moto, credentials };
const s3 = new S3Client({ ...settings, forcePathStyle: true });
const athena = new AthenaClient(settings);
const logs = new CloudWatchLogsClient(settings);
const env = {
  AWS_ACCESS_KEY_ID: 'testing',
  AWS_SECRET_ACCESS_KEY: 'testing',
  AWS_REGION: region,
  AWS_ENDPOINT_URL: moto,
};

const now = Date.now();
const events = Array.from({ length: 1200 }, (_, id) =>
  sampleEvent(id, {
    recipientAccountId: account,
    eventTime: new Date(now - 3_750_000 - id * 300_000).toISOString().replace(/\.\d+Z$/, 'Z'),
  }),
);

beforeAll(async () => {
  await s3.send(new CreateBucketCommand({ Bucket: 'moto-trail' }));
  const files = [
    ...logFilesOf(events),
    ['AWSLogs/123456789012/CloudTrail-Digest/us-east-1/x.json.gz', Buffer.from('{')] as const,
  ];
  for (const [key, bytes] of files)
    await s3.send(new PutObjectCommand({ Bucket: 'moto-trail', Key: `logs/${key}`, Body: bytes }));
}, 120_000);

afterAll(() => {
  for (const client of [s3, athena, logs]) client.destroy();
});

/** Calls of so many days, up to a quarter of an hour ago. */
const within = (days: number): number =>
  events.filter((one) => Date.parse(String(one['eventTime'])) >= now - days * 86_400_000 - 900_000).length;

async function collect(...args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'moto-'));
  const { stdout } = await tool(['collect', folder, '--live=true', '--regions', region, ...args], env);
  const { facts, gaps } = JSON.parse(stdout) as { facts: readonly Fact[]; gaps: readonly Gap[] };
  const calls = facts.filter((fact): fact is Fact<'sts-call-summary'> => fact.kind === 'sts-call-summary');
  return {
    count: calls.reduce((sum, { data }) => sum + data.count, 0),
    gaps: gaps.filter((gap) => gap.collector.startsWith('cloudtrail')),
  };
}

it('reads the log files of the window from the bucket', async () => {
  const whole = await collect('--event-source', 's3', '--bucket', 's3://moto-trail/logs', '--window', '4d');
  expect(whole).toEqual({ count: within(4), gaps: [] });
  const part = await collect('--event-source', 's3', '--bucket', 's3://moto-trail/logs', '--window', '1d');
  expect(part.gaps).toEqual([]);
  expect(part.count).toBe(within(1));
}, 60_000);

it('says that the bucket is not there', async () => {
  const { gaps } = await collect('--event-source', 's3', '--bucket', 's3://no-such-bucket');
  expect(gaps.map((gap) => gap.detail)).toEqual([expect.stringContaining('NoSuchBucket')]);
});

const query = {
  statement: 'SELECT 1',
  name: { catalog: 'AwsDataCatalog', database: 'logs', table: 'trail' },
  workGroup: 'primary',
  results: 's3://moto-trail/results/',
  patience: 60_000,
  progress: () => undefined,
};

it('starts a query of Athena, waits for it and takes its rows', async () => {
  const row = resultColumns.map(
    (name) =>
      ({
        calls: '3',
        first_seen: '2026-11-20T12:00:00Z',
        last_seen: '2026-11-20T13:00:00Z',
        days: '2026-11-20=3',
        identity_type: 'IAMUser',
        arn: 'arn:aws:iam::123456789012:user/ann',
        host: 'sts.amazonaws.com',
        total_rows: '1',
      })[name] ?? '',
  );
  const data = (values: readonly string[]) => ({ Data: values.map((VarCharValue) => ({ VarCharValue })) });
  const queued = await fetch(`${moto}/moto-api/static/athena/query-results`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      account_id: account,
      region,
      results: [
        {
          rows: [data(resultColumns), data(row)],
          column_info: resultColumns.map((Name) => ({ Name, Type: 'varchar' })),
        },
      ],
    }),
  });
  expect(queued.status).toBe(201);
  const id = await startQuery(athena, systemClock, query);
  if (typeof id !== 'string') throw new Error(id.said);
  const execution = await awaitQuery(athena, systemClock, id, query);
  expect('reason' in execution ? execution.said : execution.Status?.State).toBe('SUCCEEDED');
  const tally = new Tally();
  expect(await takeResults(athena, systemClock, id, tally, () => undefined)).toBeUndefined();
  expect(tally.facts(new Date(now)).map(({ data: { principal, count, host } }) => [principal, count, host])).toEqual([
    ['arn:aws:iam::123456789012:user/ann', 3, 'sts.amazonaws.com'],
  ]);
}, 60_000);

it('runs a query of Logs Insights to its end', async () => {
  await logs.send(new CreateLogGroupCommand({ logGroupName: 'trail' }));
  await logs.send(new CreateLogStreamCommand({ logGroupName: 'trail', logStreamName: 'one' }));
  const logEvents = events
    .slice(0, 20)
    .map((event) => ({ timestamp: Date.parse(String(event['eventTime'])), message: JSON.stringify(event) }));
  await logs.send(
    new PutLogEventsCommand({ logGroupName: 'trail', logStreamName: 'one', logEvents: logEvents.reverse() }),
  );
  const options = { lookupCalls: null, lookupSeconds: null, events: [], sources: {} };
  const statement = 'fields @timestamp, @message\n| sort @timestamp desc\n| limit 10000';
  const seconds = { from: Math.floor(now / 1000) - 7 * 86_400, to: Math.floor(now / 1000) };
  const answer = await runQuery(logs, { clock: systemClock, options }, 'trail', statement, seconds, now + 60_000);
  expect('reason' in answer ? answer.said : answer.rows.length).toBe(20);
  const missing = await runQuery(logs, { clock: systemClock, options }, 'nowhere', statement, seconds, now + 60_000);
  expect('reason' in missing ? missing.said : '').toContain('ResourceNotFoundException');
}, 60_000);
