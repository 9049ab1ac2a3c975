// The same calls, whichever source they are read from: log files, the bucket, the event history, Athena, Logs Insights.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { AwsAccess, LiveReading } from '../../src/aws/access.ts';
import { steppedClock } from '../../src/aws/clock.ts';
import { wholeShape } from '../../src/cloudtrail/queries/table.ts';
import { read as readAthena } from '../../src/collectors/live/cloudtrail-athena/read.ts';
import { read as readFiles } from '../../src/collectors/live/cloudtrail-files/read.ts';
import { read as readInsights } from '../../src/collectors/live/cloudtrail-logs-insights/read.ts';
import { read as readHistory } from '../../src/collectors/live/cloudtrail-lookup/read.ts';
import { read as readBucket } from '../../src/collectors/live/cloudtrail-s3/read.ts';
import { athena } from '../../src/loopback/athena.ts';
import { cloudtrail } from '../../src/loopback/cloudtrail.ts';
import { logs } from '../../src/loopback/logs.ts';
import type { LoopbackService } from '../../src/loopback/protocol.ts';
import { s3 } from '../../src/loopback/s3.ts';
import { startLoopback } from '../../src/loopback/server.ts';
import { emptyState } from '../../src/loopback/state.ts';
import type { Fact, SourceOptions } from '../../src/model/index.ts';
import { duckdbEngine } from '../support/duckdb-engine.ts';
import { variedEvents } from '../support/event-variants.ts';
import { loopbackAccess } from '../support/loopback-access.ts';

type Event = Readonly<Record<string, unknown>>;
type Read = (aws: AwsAccess) => AsyncIterable<LiveReading>;

const window = { from: new Date('2026-11-01T00:00:00Z'), to: new Date('2026-11-19T00:00:00Z') };
const regions = ['us-east-1', 'eu-west-1', 'ap-southeast-2', 'af-south-1'];
const account = '111122223333';

async function factsFrom(
  read: Read,
  services: readonly LoopbackService[],
  sources: SourceOptions,
  events: readonly Event[],
  files: readonly string[] = [],
): Promise<readonly object[]> {
  const server = await startLoopback({ ...emptyState(account, regions), events }, { services });
  const aws = loopbackAccess(server.url, {
    account,
    regions,
    window,
    clock: steppedClock('2026-11-21T00:15:00Z'),
    options: { events: files, sources, eventRegions: regions, yes: true },
    requestTimeout: 30_000,
  });
  try {
    const facts: object[] = [];
    for await (const one of read(aws)) {
      if ('kind' in one) facts.push({ id: one.id, data: (one as Fact<'sts-call-summary'>).data });
      // Events without a time are in every set; of some days there are no events.
      else if ('reason' in one && !['malformed', 'not-visible'].includes(one.reason))
        throw new Error(JSON.stringify(one));
    }
    expect(JSON.stringify(facts)).not.toMatch(/SECRET|ASIAIOSFODNN7EXAMPLE/);
    return facts;
  } finally {
    await server.close();
  }
}

async function inFolder<T>(events: readonly Event[], work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'sources-agree-'));
  try {
    for (let part = 0; part < 3; part++) {
      const Records = events.filter((_, index) => index % 3 === part);
      writeFileSync(join(folder, `${part}.json.gz`), gzipSync(JSON.stringify({ Records })));
    }
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const byFiles = (events: readonly Event[]): Promise<readonly object[]> =>
  inFolder(events, (folder) => factsFrom(readFiles, [], {}, events, [folder]));

const hasTime = ({ eventTime }: Event): boolean => !Number.isNaN(Date.parse(String(eventTime)));
/** Neither the history nor a folder is of a Region called `global`. */
const hasRegion = ({ awsRegion }: Event): boolean => awsRegion !== 'global';

async function byBucket(events: readonly Event[]): Promise<readonly object[]> {
  const objects = new Map<string, Event[]>();
  for (const event of events) {
    const owner = String(event['recipientAccountId'] ?? account);
    const stamp = `${String(event['eventTime']).slice(0, 10).replaceAll('-', '')}T1200Z`;
    const day = `${stamp.slice(0, 4)}/${stamp.slice(4, 6)}/${stamp.slice(6, 8)}`;
    const name = `${owner}_CloudTrail_${event['awsRegion']}_${stamp}_abcdefghijklmnop.json.gz`;
    const key = `AWSLogs/${owner}/CloudTrail/${event['awsRegion']}/${day}/${name}`;
    objects.set(key, [...(objects.get(key) ?? []), event]);
  }
  const trail = new Map([...objects].map(([key, Records]) => [key, gzipSync(JSON.stringify({ Records }))]));
  return await factsFrom(readBucket, [s3({ trail })], { bucket: 's3://trail' }, events);
}

async function byAthena(events: readonly Event[]): Promise<readonly object[]> {
  const { engine, close } = await duckdbEngine(events);
  const table = { columns: Object.fromEntries(wholeShape.columns), partitions: {}, parameters: {} };
  const service = athena({ engine, tables: { 'logs.trail': table }, output: 's3://results/' });
  try {
    return await factsFrom(readAthena, [service, s3({})], { table: 'logs.trail' }, events);
  } finally {
    await close();
  }
}

describe('the sources of calls agree', () => {
  it.each<[string, (events: readonly Event[]) => Promise<readonly object[]>, (event: Event) => boolean]>([
    ['the bucket', byBucket, (event) => hasTime(event) && hasRegion(event)],
    [
      'the event history',
      (events) => factsFrom(readHistory, [cloudtrail], {}, events),
      (event) => hasTime(event) && hasRegion(event),
    ],
    ['Athena', byAthena, () => true],
    [
      'Logs Insights',
      (events) => factsFrom(readInsights, [logs({ group: 'trail' })], { 'log-group': 'trail' }, events),
      hasTime,
    ],
  ])('%s and files', async (_, bySource, holds) => {
    for (const [count, seed] of [
      [60, 1],
      [300, 2],
      [1200, 3],
    ] as const) {
      const events = variedEvents(count, seed).filter(holds);
      const expected = await byFiles(events);
      expect(expected.length).toBeGreaterThan(5);
      expect(await bySource(events)).toEqual(expected);
    }
  });
});
