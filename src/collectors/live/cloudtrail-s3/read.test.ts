import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { loopbackAccess } from '../../../../__tests__/support/loopback-access.ts';
import type { AwsAccess } from '../../../aws/access.ts';
import { steppedClock } from '../../../aws/clock.ts';
import { type EventParts, sampleEvent } from '../../../cloudtrail/sample-events.ts';
import { Tally } from '../../../cloudtrail/tally.ts';
import type { Fault, LoopbackService } from '../../../loopback/protocol.ts';
import { s3 } from '../../../loopback/s3.ts';
import { startLoopback } from '../../../loopback/server.ts';
import { emptyState } from '../../../loopback/state.ts';
import type { Fact, Gap, SourceOptions } from '../../../model/index.ts';
import { read } from './read.ts';

const window = { from: new Date('2026-11-20T00:00:00Z'), to: new Date('2026-11-21T00:00:00Z') };
const file = (events: readonly object[]): Uint8Array => gzipSync(JSON.stringify({ Records: events }));
const event = (id: number, parts: EventParts = {}) => sampleEvent(id, parts);

/** A key as CloudTrail makes it. */
function keyOf(account: string, region: string, stamp: string, base = 'AWSLogs/'): string {
  const day = `${stamp.slice(0, 4)}/${stamp.slice(4, 6)}/${stamp.slice(6, 8)}`;
  return `${base}${account}/CloudTrail/${region}/${day}/${account}_CloudTrail_${region}_${stamp}Z_abcdefghijklmnop.json.gz`;
}

const one = '111122223333';
const other = '444455556666';

interface Parts {
  readonly sources?: SourceOptions;
  readonly faults?: readonly Fault[];
  readonly pageSize?: number;
  readonly access?: Partial<AwsAccess>;
  readonly options?: Partial<AwsAccess['options']>;
  readonly services?: readonly LoopbackService[];
}

async function run(objects: Readonly<Record<string, Uint8Array>>, parts: Parts = {}) {
  const server = await startLoopback(emptyState(one, ['us-east-1', 'eu-west-1']), {
    faults: parts.faults ?? [],
    services: parts.services ?? [s3({ trail: new Map(Object.entries(objects)) })],
    ...(parts.pageSize === undefined ? {} : { pageSize: parts.pageSize }),
  });
  const clock = steppedClock('2026-11-21T00:15:00Z');
  const aws = loopbackAccess(server.url, {
    account: one,
    window,
    clock,
    ...parts.access,
    options: { sources: { bucket: 's3://trail', ...parts.sources }, ...parts.options },
  });
  try {
    const all: object[] = [];
    for await (const item of read(aws)) all.push(item);
    const facts = all.filter((item): item is Fact<'sts-call-summary'> => 'kind' in item);
    const gaps = all.filter((item): item is Gap => 'reason' in item);
    const got = server.requests.filter((item) => item.operation === 'GetObject').length;
    return { all, facts, gaps, got, requests: server.requests.length, now: clock.now() };
  } finally {
    await server.close();
  }
}

function counted(events: readonly object[], at: Date) {
  const tally = new Tally({ window });
  for (const record of events) tally.add(record);
  return tally.facts(at);
}

const total = (facts: readonly Fact<'sts-call-summary'>[]): number =>
  facts.reduce((sum, { data }) => sum + data.count, 0);

describe('cloudtrail-s3', () => {
  it('gives the facts of the files, over pages of the list', async () => {
    const objects = Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [
        keyOf(one, 'us-east-1', `20261120T12${String(n).padStart(2, '0')}`),
        file([event(2 * n), event(2 * n + 1, { userAgent: 'Boto3/1.30.0' })]),
      ]),
    );
    const { facts, gaps, got, now } = await run(objects, { pageSize: 7 });
    expect(gaps).toEqual([]);
    expect(got).toBe(30);
    const events = Array.from({ length: 60 }, (_, id) => event(id, id % 2 === 1 ? { userAgent: 'Boto3/1.30.0' } : {}));
    expect(facts).toEqual(counted(events, now));
  });

  it('reads only keys of the window, of the Regions and accounts that matter', async () => {
    const objects = {
      [keyOf(one, 'us-east-1', '20261119T2200')]: file([event(1)]),
      [keyOf(one, 'us-east-1', '20261119T2355')]: file([event(2)]),
      [keyOf(one, 'us-east-1', '20261121T0010')]: file([event(3)]),
      [keyOf(one, 'us-east-1', '20261122T0010')]: file([event(4)]),
      [keyOf(one, 'eu-west-1', '20261120T1200')]: file([event(5, { awsRegion: 'eu-west-1' })]),
      [keyOf(other, 'us-east-1', '20261120T1200')]: file([event(6)]),
      [keyOf(one, 'us-east-1', '20261120T1200').replace('/CloudTrail/', '/CloudTrail-Digest/')]: file([event(7)]),
      'AWSLogs/elsewhere/x.json': file([event(8)]),
    };
    expect((await run(objects)).got).toBe(3);
    expect((await run(objects, { sources: { accounts: [one] } })).got).toBe(2);
    expect((await run(objects, { sources: { accounts: [one] }, options: { eventRegions: ['eu-west-1'] } })).got).toBe(
      3,
    );
    const named = await run(objects, { sources: { accounts: ['123456789012'] } });
    expect(named.gaps.map((gap) => [gap.reason, gap.detail])).toEqual([
      ['not-visible', expect.stringContaining('nothing of 123456789012')],
    ]);
  });

  it('finds the accounts of an organization, below a prefix, and counts copies once', async () => {
    const base = 'logs/AWSLogs/o-abcdefghij/';
    const objects = {
      [keyOf(one, 'us-east-1', '20261120T1200', base)]: file([event(1), event(2)]),
      [keyOf(other, 'us-east-1', '20261120T1200', base)]: file([event(2), event(3)]),
      [keyOf(other, 'us-east-1', '20261120T1200', 'logs/AWSLogs/')]: file([event(3)]),
    };
    const { facts, gaps } = await run(objects, { sources: { bucket: 's3://trail/logs/' } });
    expect([gaps, total(facts)]).toEqual([[], 3]);
    const organization = await run(objects, { sources: { bucket: 's3://trail/logs', organization: 'o-abcdefghij' } });
    expect([organization.got, total(organization.facts)]).toEqual([2, 3]);
  });

  const objects = { [keyOf(one, 'us-east-1', '20261120T1200')]: file([event(1)]) };

  it('says of which days there is no log file', async () => {
    const from = new Date('2026-11-16T12:00:00Z');
    const { gaps, facts } = await run(
      { ...objects, [keyOf(one, 'us-east-1', '20261117T1200')]: file([event(2)]) },
      { access: { window: { from, to: window.to } } },
    );
    expect(total(facts)).toBe(2);
    expect(gaps.map((gap) => gap.detail)).toEqual([
      expect.stringContaining('no log file of 2026-11-16, 2026-11-18 to 2026-11-19;'),
    ]);
  });

  it('asks before it reads more than the limit', async () => {
    const stopped = await run(objects, { sources: { 'max-bytes': '10B' } });
    expect([stopped.got, stopped.facts, stopped.gaps.map((gap) => gap.reason)]).toEqual([0, [], ['budget-spent']]);
    const permitted = await run(objects, { sources: { 'max-bytes': '10B' }, options: { yes: true } });
    expect([permitted.gaps, total(permitted.facts)]).toEqual([[], 1]);
  });

  it('stops when the time is spent, and says where', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (_, n) => [keyOf(one, 'us-east-1', `20261120T12${String(n + 10)}`), file([event(n)])]),
    );
    // Each look at the clock takes a second.
    let ticks = 0;
    const clock = {
      ...steppedClock('2026-11-21T00:15:00Z'),
      now: () => new Date(Date.UTC(2026, 10, 21, 0, 15, ticks++)),
    };
    const { facts, gaps } = await run(many, { sources: { 'max-seconds': '20' }, access: { clock } });
    expect(gaps.map((gap) => [gap.reason, gap.detail])).toEqual([
      ['budget-spent', expect.stringMatching(/before s3:\/\/trail\/AWSLogs\/.* and what comes behind it$/)],
    ]);
    expect(total(facts)).toBeGreaterThan(0);
    expect(total(facts)).toBeLessThan(40);
  });

  it('keeps what is whole in broken files, and says which are broken', async () => {
    const whole = file([event(2), event(3)]);
    const { gaps, facts } = await run({
      ...objects,
      [keyOf(one, 'us-east-1', '20261120T1205')]: whole.subarray(0, whole.length - 20),
      [keyOf(one, 'us-east-1', '20261120T1210')]: Buffer.from('PK\u0003\u0004....'),
      [keyOf(one, 'us-east-1', '20261120T1215')]: new Uint8Array(),
    });
    expect(gaps.map((gap) => gap.reason).sort()).toEqual(['malformed', 'unreadable']);
    expect(gaps.find((gap) => gap.reason === 'malformed')?.detail).toContain('2 log files in all');
    expect(total(facts)).toBeGreaterThanOrEqual(1);
  });

  it('names what is missing when the bucket or its objects are denied', async () => {
    const unlisted = await run(objects, { faults: [{ operation: 's3:ListObjectsV2', kind: 'deny' }] });
    expect(unlisted.gaps.map((gap) => [gap.reason, gap.permissions])).toEqual([['denied', ['s3:ListBucket']]]);
    const unread = await run(objects, { faults: [{ operation: 's3:GetObject', kind: 'deny' }] });
    expect(unread.gaps.map((gap) => [gap.reason, gap.permissions])).toEqual([['denied', ['s3:GetObject']]]);
    const half = await run(
      { ...objects, [keyOf(one, 'us-east-1', '20261120T1205')]: file([event(2)]) },
      { faults: [{ operation: 's3:GetObject', kind: 'deny', times: 1 }] },
    );
    expect([half.gaps.length, total(half.facts)]).toEqual([1, 1]);
  });

  it('does not try thousands of objects that are all denied', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, n) => [
        keyOf(one, 'us-east-1', `20261120T${String(1000 + n)}`),
        file([event(n)]),
      ]),
    );
    const { got, gaps } = await run(many, { faults: [{ operation: 's3:GetObject', kind: 'deny' }] });
    expect(got).toBeLessThan(50);
    expect(gaps[0]?.detail).toContain('the rest was not tried');
  });

  it('keeps what was read when the list breaks off', async () => {
    const { facts, gaps } = await run(
      { ...objects, [keyOf(one, 'us-east-1', '20261120T1205')]: file([event(2)]) },
      // Two lists of folders, two pages for the sizes, and the first page of the reading come before.
      { pageSize: 1, faults: [{ operation: 's3:ListObjectsV2', kind: 'deny', after: 5 }] },
    );
    expect(gaps.map((gap) => gap.reason)).toEqual(['denied']);
    expect(total(facts)).toBe(1);
  });

  it.each([
    ['throttle', 'throttled'],
    ['expire', 'expired'],
    ['html-500', 'malformed'],
    ['drop', 'unreachable'],
  ] as const)('ends a reading that meets %s with a gap', async (kind, reason) => {
    const { gaps, facts } = await run(objects, { faults: [{ operation: 's3:*', kind }] });
    expect([facts, gaps.map((gap) => gap.reason)]).toEqual([[], [reason]]);
  });

  it('says that there is no log file, no such bucket, or no bucket at all', async () => {
    const none = await run({ [keyOf(one, 'us-east-1', '20250101T0000')]: file([event(1)]) });
    expect(none.gaps.map((gap) => [gap.reason, gap.detail])).toEqual([
      ['not-visible', expect.stringContaining('no log file of 2026-11-20;')],
    ]);
    const elsewhere = await run(objects, { sources: { bucket: 's3://another' } });
    expect(elsewhere.gaps.map((gap) => gap.detail)).toEqual([expect.stringContaining('NoSuchBucket')]);
  });

  it('does not ask outside of partition aws, nor for a window that ends before it starts', async () => {
    const china = await run(objects, { access: { partition: 'aws-cn' } });
    expect([china.requests, 'inapplicable' in (china.all[0] ?? {})]).toEqual([0, true]);
    const turned = await run(objects, { access: { window: { from: window.to, to: window.from } } });
    expect([turned.requests, turned.gaps.map((gap) => gap.reason)]).toEqual([0, ['undetermined']]);
  });
});
