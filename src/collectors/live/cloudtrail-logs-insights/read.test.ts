import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { describe, expect, it } from '@jest/globals';
import { loopbackAccess } from '../../../../__tests__/support/loopback-access.ts';
import type { AwsAccess } from '../../../aws/access.ts';
import { steppedClock } from '../../../aws/clock.ts';
import { sampleEvent } from '../../../cloudtrail/sample-events.ts';
import { Tally } from '../../../cloudtrail/tally.ts';
import { type LogsOptions, logs } from '../../../loopback/logs.ts';
import type { Fault } from '../../../loopback/protocol.ts';
import { startLoopback } from '../../../loopback/server.ts';
import { emptyState } from '../../../loopback/state.ts';
import type { Fact, Gap, SourceOptions } from '../../../model/index.ts';
import { read } from './read.ts';
import { readSlices } from './slices.ts';

const window = { from: new Date('2026-11-19T00:00:00Z'), to: new Date('2026-11-21T00:00:00Z') };
const spread = (count: number, everyMs: number) =>
  Array.from({ length: count }, (_, id) =>
    sampleEvent(id, {
      eventTime: new Date(window.to.getTime() - 1000 - Math.floor(id * everyMs)).toISOString().replace(/\.\d+Z$/, 'Z'),
      userAgent: `Boto3/1.${id % 3}.0`,
    }),
  );

interface Parts {
  readonly sources?: SourceOptions;
  readonly logs?: Partial<LogsOptions>;
  readonly faults?: readonly Fault[];
  readonly access?: Partial<AwsAccess>;
  readonly options?: Partial<AwsAccess['options']>;
  /** Rows that a query gives. */
  readonly limit?: number;
}

async function run(events: readonly Record<string, unknown>[], parts: Parts = {}) {
  const service = logs({ group: 'trail', ...parts.logs });
  const state = { ...emptyState('111122223333', ['us-east-1', 'eu-west-1']), events };
  const server = await startLoopback(state, { faults: parts.faults ?? [], services: [service] });
  const clock = steppedClock('2026-11-21T00:15:00Z');
  const aws = loopbackAccess(server.url, {
    window,
    clock,
    ...parts.access,
    options: { sources: { 'log-group': 'trail', ...parts.sources }, ...parts.options },
  });
  try {
    const all: object[] = [];
    if (parts.limit === undefined) for await (const one of read(aws)) all.push(one);
    else all.push(...(await sliced(aws, parts.limit)));
    const facts = all.filter((one): one is Fact<'sts-call-summary'> => 'kind' in one);
    const gaps = all.filter((one): one is Gap => 'reason' in one);
    const started = server.requests.filter((one) => one.operation === 'StartQuery');
    return {
      all,
      facts,
      gaps,
      started,
      requests: server.requests.length,
      stopped: service.stopped(),
      now: clock.now(),
    };
  } finally {
    await server.close();
  }
}

/** Reads with a smaller limit than that of the service, so that few events are many. */
async function sliced(aws: AwsAccess, limit: number): Promise<readonly object[]> {
  const tally = new Tally({ window });
  const client = new CloudWatchLogsClient(aws.client('us-east-1', 'logs'));
  const whole = { from: window.from.getTime() / 1000, to: window.to.getTime() / 1000 - 1 };
  const { stopped, crowded } = await readSlices(client, aws, 'trail', whole, tally, limit);
  client.destroy();
  const gaps = [
    ...crowded.map((second) => ({ reason: 'incomplete', detail: iso(second) })),
    ...(stopped ? [stopped] : []),
  ];
  return [...tally.facts(aws.clock.now()), ...gaps];
}

const iso = (second: number): string => new Date(second * 1000).toISOString();

function counted(events: readonly object[], at: Date) {
  const tally = new Tally({ window });
  for (const event of events) tally.add(event);
  return tally.facts(at);
}

const total = (facts: readonly Fact<'sts-call-summary'>[]): number =>
  facts.reduce((sum, { data }) => sum + data.count, 0);

describe('cloudtrail-logs-insights', () => {
  it('gives the facts of the files', async () => {
    const events = [...spread(120, 60_000), sampleEvent(500, { eventSource: 's3.amazonaws.com' })];
    const { facts, gaps, now } = await run(events);
    expect(gaps).toEqual([]);
    expect(facts).toEqual(counted(events, now));
    expect(facts).toHaveLength(3);
  });

  it('reads more calls than a query can give, in slices', async () => {
    const events = spread(2500, 60_000);
    const { facts, gaps, started, now } = await run(events, { limit: 200 });
    expect([gaps, total(facts)]).toEqual([[], 2500]);
    expect(facts).toEqual(counted(events, now));
    expect(started.length).toBeLessThan(20);
  });

  it('goes on behind the newest calls of a slice that holds too many', async () => {
    // Nothing in the last hour, so the second slice is all the rest; and there everything comes at once.
    const events = spread(1000, 10).map((event, id) => ({
      ...event,
      eventTime: new Date(Date.parse('2026-11-19T07:00:00Z') + id * 400).toISOString().replace(/\.\d+Z$/, 'Z'),
    }));
    const { facts, gaps } = await run(events, { limit: 200 });
    expect([gaps, total(facts)]).toEqual([[], 1000]);
  });

  it('says which second holds more calls than can be read', async () => {
    const { facts, gaps } = await run(spread(300, 0), { limit: 200 });
    expect(gaps.map((gap) => [gap.reason, gap.detail])).toEqual([['incomplete', '2026-11-20T23:59:59.000Z']]);
    expect(total(facts)).toBe(200);
  });

  it('stops after the first hour when the whole would cost too much, and says what was read', async () => {
    const events = spread(100, 60_000);
    const { facts, gaps, started } = await run(events, { logs: { bytesOfEvent: 10_000_000 } });
    expect(gaps.map((gap) => gap.reason)).toEqual(['budget-spent']);
    expect(gaps[0]?.detail).toMatch(/about 2[0-9.]+ GB.*--yes.*not read: 2026-11-19T00:00:00.000Z to /);
    expect([started.length, total(facts) > 0, total(facts) < 100]).toEqual([1, true, true]);
    const permitted = await run(events, { logs: { bytesOfEvent: 10_000_000 }, options: { yes: true } });
    expect([permitted.gaps, total(permitted.facts)]).toEqual([[], 100]);
  });

  it('keeps to the Regions and accounts that are named', async () => {
    const events = [
      ...spread(3, 1000),
      sampleEvent(9, { awsRegion: 'eu-west-1' }),
      sampleEvent(10, { recipientAccountId: '444455556666' }),
    ];
    expect(total((await run(events)).facts)).toBe(4);
    expect(total((await run(events, { options: { eventRegions: ['eu-west-1'] } })).facts)).toBe(5);
    expect(total((await run(events, { sources: { accounts: ['444455556666'] } })).facts)).toBe(1);
  });

  it('takes the Region of the group from its ARN', async () => {
    const arn = 'arn:aws:logs:eu-west-1:111122223333:log-group:trail:*';
    const { gaps, started } = await run(spread(1, 0), { sources: { 'log-group': arn } });
    expect([gaps, started[0]?.region]).toEqual([[], 'eu-west-1']);
  });

  it.each<[string, Parts, string, string]>([
    ['another group', { sources: { 'log-group': 'other' } }, 'incomplete', "Log group 'other' does not exist"],
    ['a query that fails', { logs: { ends: 'Failed' } }, 'incomplete', 'ended as failed'],
    ['one that times out', { logs: { ends: 'Timeout' } }, 'timed-out', 'ended as timeout'],
    ['one that is cancelled', { logs: { ends: 'Cancelled' } }, 'incomplete', 'ended as cancelled'],
    [
      'one that takes too long',
      { logs: { looks: 1000 }, sources: { 'max-seconds': '30' } },
      'budget-spent',
      'nothing of 2026-11-19',
    ],
    [
      'throttling that does not end',
      { faults: [{ operation: 'logs:StartQuery', kind: 'throttle' }] },
      'throttled',
      'Rate exceeded',
    ],
    [
      'credentials that expire',
      { faults: [{ operation: 'logs:GetQueryResults', kind: 'expire' }] },
      'expired',
      'nothing of',
    ],
    [
      'something else that answers',
      { faults: [{ operation: 'logs:StartQuery', kind: 'html-500' }] },
      'malformed',
      'protocol',
    ],
  ])('says what stands in the way: %s', async (_, parts, reason, words) => {
    const { gaps, facts } = await run(spread(5, 1000), parts);
    expect(gaps.map((gap) => [gap.reason, gap.detail])).toEqual([[reason, expect.stringContaining(words)]]);
    expect(facts).toEqual([]);
  });

  it.each(['StartQuery', 'GetQueryResults'])('names the permission that is missing for %s', async (operation) => {
    const { gaps } = await run(spread(5, 1000), { faults: [{ operation: `logs:${operation}`, kind: 'deny' }] });
    expect(gaps.map((gap) => [gap.reason, gap.permissions])).toEqual([['denied', [`logs:${operation}`]]]);
  });

  it('keeps the slices before one that fails, and says which part was read', async () => {
    const { facts, gaps } = await run(spread(100, 600_000), {
      faults: [{ operation: 'logs:StartQuery', kind: 'deny', after: 1 }],
    });
    expect(gaps.map((gap) => gap.detail)).toEqual([
      expect.stringMatching(/; read: 2026-11-20T23:15:01.000Z to 2026-11-21T00:00:00.000Z; not read: /),
    ]);
    expect(total(facts)).toBe(5);
  });

  it('takes a log group that holds nothing at all for no answer', async () => {
    const { gaps } = await run([]);
    expect(gaps.map((gap) => [gap.reason, gap.detail])).toEqual([
      ['not-visible', expect.stringContaining('holds nothing of 2026-11-19T00:00:00.000Z')],
    ]);
    expect((await run([sampleEvent(1, { eventSource: 's3.amazonaws.com' })])).gaps).toEqual([]);
  });

  it('stops a query that nobody waits for', async () => {
    expect((await run(spread(1, 0), { logs: { looks: 1000 }, sources: { 'max-seconds': '5' } })).stopped).toBe(1);
    expect((await run(spread(1, 0), { faults: [{ operation: 'logs:GetQueryResults', kind: 'deny' }] })).stopped).toBe(
      1,
    );
  });

  it('does not ask outside of partition aws, nor for a window that ends before it starts', async () => {
    const china = await run([], { access: { partition: 'aws-cn' } });
    expect([china.requests, 'inapplicable' in (china.all[0] ?? {})]).toEqual([0, true]);
    const turned = await run([], { access: { window: { from: window.to, to: window.from } } });
    expect([turned.requests, turned.gaps.map((gap) => gap.reason)]).toEqual([0, ['undetermined']]);
  });
});
