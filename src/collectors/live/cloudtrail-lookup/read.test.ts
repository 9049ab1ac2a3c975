import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { loopbackAccess } from '../../../../__tests__/support/loopback-access.ts';
import type { AwsAccess, ByteStore } from '../../../aws/access.ts';
import { steppedClock } from '../../../aws/clock.ts';
import { sampleEvent } from '../../../cloudtrail/sample-events.ts';
import type { Fault } from '../../../loopback/protocol.ts';
import { startLoopback } from '../../../loopback/server.ts';
import { emptyState } from '../../../loopback/state.ts';
import type { Fact, Gap } from '../../../model/index.ts';
import { read } from './read.ts';

const events = Array.from({ length: 120 }, (_, id) => sampleEvent(id));

async function run(
  parts: Partial<AwsAccess> = {},
  faults: readonly Fault[] = [],
  calls: number | null = null,
  records = events,
) {
  const server = await startLoopback(
    { ...emptyState('111122223333', ['us-east-1', 'eu-west-1']), events: records },
    { faults },
  );
  const clock = steppedClock('2026-11-21T00:00:00Z');
  const aws = loopbackAccess(server.url, {
    window: { from: new Date('2026-11-14T00:00:00Z'), to: new Date('2026-11-21T00:00:00Z') },
    clock,
    ...parts,
    options: { lookupCalls: calls, ...parts.options },
    requestTimeout: faults.some(({ kind }) => kind === 'hang') ? 300 : 20_000,
  });
  try {
    const all: object[] = [];
    for await (const one of read(aws)) all.push(one);
    const facts = all.filter((one): one is Fact<'sts-call-summary'> => 'kind' in one);
    const gaps = all.filter((one): one is Gap => 'reason' in one);
    return { all, facts, gaps, requests: server.requests.length, slept: clock.slept };
  } finally {
    await server.close();
  }
}

describe('cloudtrail-lookup', () => {
  it('reads all pages within the quota', async () => {
    const { facts, gaps, requests, slept } = await run();
    expect(gaps).toEqual([]);
    expect(requests).toBe(3);
    expect(slept.every((ms) => ms >= 500 && ms <= 525)).toBe(true);
    expect(facts.map(({ data }) => [data.principal, data.client, data.endpointType, data.count])).toEqual([
      ['arn:aws:iam::111122223333:role/orders', 'boto3@1.26.27', 'global', 120],
    ]);
  });

  it('says exactly which part was read when the budget is spent', async () => {
    const { facts, gaps } = await run({}, [], 1);
    expect(facts[0]?.data.count).toBe(50);
    expect(gaps).toMatchObject([{ reason: 'budget-spent' }]);
    expect(gaps[0]?.detail).toContain('not read: 2026-11-14T00:00:00.000Z to 2026-11-20T12:01:11.000Z');
  });

  it.each([
    ['deny', 'denied'],
    ['throttle', 'throttled'],
    ['expire', 'expired'],
    ['hang', 'timed-out'],
    ['html-500', 'malformed'],
  ] as const)('ends a reading that meets %s with the gap %s', async (kind, reason) => {
    const { gaps } = await run({}, [{ operation: 'cloudtrail:LookupEvents', kind }]);
    expect(gaps.map((gap) => gap.reason)).toEqual([reason]);
    expect(gaps[0]?.detail).toContain('nothing of');
    expect(gaps[0]?.permissions).toEqual(kind === 'deny' ? ['cloudtrail:LookupEvents'] : undefined);
  });

  it('goes on after a throttled call and keeps the pages before a denied one', async () => {
    const throttled = await run({}, [{ operation: 'cloudtrail:LookupEvents', kind: 'throttle', after: 1, times: 2 }]);
    expect([throttled.gaps, throttled.facts[0]?.data.count]).toEqual([[], 120]);
    const half = await run({}, [{ operation: 'cloudtrail:LookupEvents', kind: 'deny', after: 1 }]);
    expect([half.gaps.length, half.facts[0]?.data.count]).toEqual([1, 50]);
  });

  it('does not ask outside of partition aws', async () => {
    const { all, requests } = await run({ partition: 'aws-cn' });
    expect([requests, all.length, 'inapplicable' in (all[0] ?? {})]).toEqual([0, 1, true]);
  });

  it('says what is older than 90 days, and refuses a window that ends before it starts', async () => {
    const from = new Date('2026-07-01T00:00:00Z');
    const old = await run({ window: { from, to: new Date('2026-11-21T00:00:00Z') } });
    expect([old.gaps.map((gap) => gap.reason), old.facts[0]?.data.count]).toEqual([['not-visible'], 120]);
    const wrong = await run({ window: { from: new Date('2026-11-21T00:00:00Z'), to: from } });
    expect([wrong.gaps.length, wrong.requests]).toEqual([1, 0]);
  });

  describe('Regions that were asked for', () => {
    const regional = (id: number, region: string) =>
      sampleEvent(id, {
        awsRegion: region,
        additionalEventData: { RequestDetails: { endpointType: 'regional', awsServingRegion: region } },
        tlsDetails: { clientProvidedHostHeader: `sts.${region}.amazonaws.com` },
      });
    const everywhere = [...events, regional(200, 'eu-west-1'), regional(201, 'eu-west-1'), regional(202, 'eu-north-1')];
    const options = { lookupCalls: null, lookupSeconds: null, events: [], sources: {}, eventRegions: ['eu-west-1'] };
    const byRegion = (facts: readonly Fact<'sts-call-summary'>[]) =>
      facts.map(({ data }) => [data.endpointType, data.loggedRegion, data.count]);

    it('are read beside us-east-1, and no other is', async () => {
      const { facts, gaps, all } = await run({ options }, [], null, everywhere);
      expect(gaps).toEqual([]);
      expect(byRegion(facts)).toEqual([
        ['regional', 'eu-west-1', 2],
        ['global', 'us-east-1', 120],
      ]);
      expect(all.some((one) => 'inapplicable' in one)).toBe(false);
    });

    it('are not read without being asked for, and the policies about them say so', async () => {
      const { facts, all } = await run({}, [], null, everywhere);
      expect(byRegion(facts)).toEqual([['global', 'us-east-1', 120]]);
      expect(all).toContainEqual({
        inapplicable: ['sts-regional-caller'],
        because: expect.stringMatching(/--regions/),
      });
    });

    it('leave what is known of the global endpoint alone when they are denied', async () => {
      const denied = { operation: 'cloudtrail:LookupEvents', region: 'eu-west-1', kind: 'deny' } as const;
      const { facts, gaps } = await run({ options }, [denied], null, everywhere);
      expect(byRegion(facts)).toEqual([['global', 'us-east-1', 120]]);
      expect(gaps).toMatchObject([
        { kinds: ['sts-regional-caller'], where: { region: 'eu-west-1' }, reason: 'denied' },
      ]);
    });
  });

  describe('goes on from a file', () => {
    function memory(bytes?: Uint8Array) {
      let held = bytes;
      const store: ByteStore = {
        name: 'progress.bin',
        read: () => held,
        write: (written) => {
          held = written;
        },
      };
      return store;
    }
    const options = (resume: ByteStore, lookupCalls: number | null = null): AwsAccess['options'] => ({
      lookupCalls,
      lookupSeconds: null,
      events: [],
      sources: {},
      resume,
    });

    it('where an earlier run stopped, and counts nothing twice', async () => {
      const whole = await run();
      const store = memory();
      const counts: unknown[] = [];
      for (let runs = 0; runs < 4; runs++) {
        const { facts, gaps } = await run({ options: options(store, 1) });
        counts.push([facts[0]?.data.count, gaps.length]);
        if (gaps.length === 0) expect(facts.map(({ data }) => data)).toEqual(whole.facts.map(({ data }) => data));
      }
      expect(counts).toEqual([
        [50, 1],
        [98, 1],
        [120, 0],
        [120, 0],
      ]);
    });

    it('reads what is new since', async () => {
      const store = memory();
      const until = new Date('2026-11-20T12:01:00Z');
      const first = await run({
        options: options(store),
        window: { from: new Date('2026-11-14T00:00:00Z'), to: until },
      });
      expect(first.facts[0]?.data.count).toBe(60);
      expect((await run({ options: options(store) })).facts[0]?.data.count).toBe(120);
    });

    it('says which stretches are left when there are several', async () => {
      const store = memory();
      const until = new Date('2026-11-20T12:01:40Z');
      await run({ options: options(store, 1), window: { from: new Date('2026-11-14T00:00:00Z'), to: until } });
      const { gaps } = await run({ options: options(store, 1) });
      expect(gaps[0]?.detail).toMatch(/but not 2026-11-20T11:01:40.000Z to .*, nor 2026-11-14T00:00:00.000Z to /);
    });

    it.each([
      ['something else', Buffer.from('{}'), 'cannot be read'],
      ['a bomb', gzipSync(Buffer.alloc(1000)), 'cannot be read'],
      ['another format', gzipSync('{"regionalSts":"x"}'), 'not written by lookup'],
      [
        'broken pages',
        gzipSync(
          JSON.stringify({
            regionalSts: 'lookup-progress-1',
            account: '111122223333',
            window: ['2026-11-20T00:00:00Z', '2026-11-21T00:00:00Z'],
            unread: {},
            tally: {
              counts: {},
              partitions: [],
              groups: [],
              errors: [],
              pages: [{ rows: 3, words: '', times: '', groups: '', errors: '', flags: '', texts: [] }],
            },
          }),
        ),
        'cannot be read',
      ],
      [
        'another account',
        gzipSync('{"regionalSts":"lookup-progress-1","account":"444455556666"}'),
        'of the account 444455556666',
      ],
    ])('but not from %s', async (_, bytes, words) => {
      const { gaps, requests } = await run({ options: options(memory(bytes)) });
      expect([requests, gaps.map((gap) => gap.detail)]).toEqual([0, [expect.stringContaining(words)]]);
    });

    it('says when the file cannot be written', async () => {
      const store: ByteStore = {
        ...memory(),
        write: () => {
          throw new Error('EROFS: read-only file system');
        },
      };
      const { gaps, facts } = await run({ options: options(store) });
      expect([facts[0]?.data.count, gaps.map((gap) => gap.detail)]).toEqual([120, [expect.stringContaining('EROFS')]]);
    });
  });
});
