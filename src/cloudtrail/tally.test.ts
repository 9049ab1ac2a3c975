import { describe, expect, it } from '@jest/globals';
import type { StsCallSummary } from '../facts/types.generated.ts';
import { type EventParts, sampleEvent } from './sample-events.ts';
import { Tally, type TallyOptions } from './tally.ts';

const now = new Date('2026-11-21T00:00:00Z');

function count(
  records: readonly unknown[],
  options: TallyOptions = {},
): { tally: Tally; data: readonly StsCallSummary[] } {
  const tally = new Tally(options);
  for (const record of records) tally.add(record);
  return { tally, data: tally.facts(now).map((fact) => fact.data) };
}

/** The same order for the same seed: Fisher-Yates over a linear congruential generator. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const copy = [...list];
  let state = seed;
  for (let i = copy.length - 1; i > 0; i--) {
    state = (state * 1103515245 + 12345) % 2147483648;
    const j = state % (i + 1);
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}

const bare = { additionalEventData: undefined, tlsDetails: undefined };
const roleCopy = { userIdentity: { type: 'AWSAccount', principalId: 'AROAEXAMPLE:fn', accountId: '444455556666' } };

describe('Tally', () => {
  it.each<[string, EventParts, EventParts, string]>([
    ['the same event delivered twice', {}, {}, 'AssumedRole'],
    ['two accounts share an event', { sharedEventID: 's' }, { eventID: 'other', sharedEventID: 's' }, 'AssumedRole'],
    [
      'the caller says more than the account',
      { sharedEventID: 's', ...roleCopy },
      { eventID: 'o', sharedEventID: 's' },
      'AssumedRole',
    ],
    [
      'the endpoint says more than the caller',
      { sharedEventID: 's', ...bare },
      { eventID: 'o', sharedEventID: 's', ...roleCopy },
      'AWSAccount',
    ],
    ['one request logged twice', {}, { eventID: 'other', ...bare }, 'AssumedRole'],
    [
      'redelivered with an addendum',
      {},
      { eventID: 'new', addendum: { originalEventID: sampleEvent(1)['eventID'] } },
      'AssumedRole',
    ],
  ])('counts copies once: %s', (_, one, other, principalType) => {
    const records = [sampleEvent(1, one), sampleEvent(1, other)];
    for (const order of [records, [...records].reverse()]) {
      expect(count(order).data).toMatchObject([{ count: 1, endpointType: 'global', principalType }]);
    }
  });

  it.each<[string, EventParts, EventParts]>([
    ['different requests', {}, { eventID: 'o', requestID: sampleEvent(2)['requestID'] }],
    ['different operations of one request', {}, { eventID: 'o', eventName: 'AssumeRole' }],
    ['ids blanked by whoever published the events', { requestID: 'X' }, { eventID: 'o', requestID: 'X' }],
  ])('counts both: %s', (_, one, other) => {
    const { data } = count([sampleEvent(1, one), sampleEvent(1, other)]);
    expect(data.reduce((sum, each) => sum + each.count, 0)).toBe(2);
  });

  it('does not take events without any id for copies', () => {
    const none = { eventID: undefined, requestID: undefined };
    expect(count([sampleEvent(1, none), sampleEvent(2, none)]).data).toMatchObject([{ count: 2 }]);
  });

  it('gives the same facts in any order', () => {
    const records = Array.from({ length: 200 }, (_, id) =>
      sampleEvent(id % 150, {
        ...(id >= 150 ? { eventID: `copy-${id}`, ...bare } : {}),
        ...(id % 7 === 0 ? { errorCode: `E${id % 3}` } : {}),
        ...(id % 5 === 0 ? { sourceIPAddress: `10.0.0.${id % 9}` } : {}),
        ...(id % 11 === 0 ? roleCopy : {}),
        eventName: id % 2 === 0 ? 'GetCallerIdentity' : 'AssumeRole',
        userAgent: `Boto3/1.26.${id % 4} Python/3.9.${id % 6}`,
      }),
    );
    const expected = count(records).data;
    expect(expected.reduce((sum, one) => sum + one.count, 0)).toBe(150);
    for (const seed of [1, 2, 3, 4, 5]) expect(count(shuffled(records, seed)).data).toEqual(expected);
  });

  it('tells apart what it left out and what it could not read', () => {
    const { tally, data } = count(
      [
        sampleEvent(1),
        sampleEvent(2, { eventTime: 'never' }),
        sampleEvent(3, { sourceIPAddress: 'AWS Internal' }),
        sampleEvent(4, { sessionCredentialFromConsole: 'true' }),
        sampleEvent(5, { eventTime: '2027-01-01T00:00:00Z' }),
        sampleEvent(6, { eventTime: '2026-11-20T00:00:00Z' }),
        sampleEvent(7, { eventTime: '2026-11-21T00:00:00Z' }),
        sampleEvent(8, { eventSource: 'iam.amazonaws.com' }),
      ],
      { window: { from: new Date('2026-11-20T00:00:00Z'), to: new Date('2026-11-21T00:00:00Z') } },
    );
    expect(tally.counts).toEqual({ sts: 4, byAws: 1, fromConsole: 1, outsideWindow: 2, malformed: 1 });
    expect(data).toMatchObject([{ count: 2, firstSeen: '2026-11-20T00:00:00.000Z' }]);
  });

  it('keeps errors apart and counts by day', () => {
    const { data } = count([
      sampleEvent(1, { errorCode: 'ExpiredTokenException' }),
      sampleEvent(2, { errorCode: 'AccessDenied' }),
      sampleEvent(3, { errorCode: 'AccessDenied', eventTime: '2026-11-18T23:59:59Z' }),
      sampleEvent(4),
    ]);
    expect(data).toMatchObject([
      {
        count: 4,
        errors: 3,
        errorCodes: ['AccessDenied', 'ExpiredTokenException'],
        days: { '2026-11-18': 1, '2026-11-20': 3 },
        firstSeen: '2026-11-18T23:59:59.000Z',
        lastSeen: '2026-11-20T12:00:04.000Z',
      },
    ]);
  });

  it('names client, principal, network and endpoint, and keeps few samples', () => {
    const { data } = count(
      Array.from({ length: 20 }, (_, id) =>
        sampleEvent(id, {
          userIdentity: { type: 'AssumedRole', arn: `arn:aws:sts::111122223333:assumed-role/orders/s${id}` },
        }),
      ),
    );
    expect(data).toMatchObject([
      {
        principal: 'arn:aws:iam::111122223333:role/orders',
        client: 'boto3@1.26.27',
        host: 'sts.amazonaws.com',
        endpointType: 'global',
        evidence: 'endpoint-type',
        calledRegion: 'none',
        servingRegion: 'us-east-1',
        loggedRegion: 'us-east-1',
        network: 'public',
        networkDetail: '203.0.113.7',
        operations: ['GetCallerIdentity'],
        sessions: ['s0', 's1', 's10', 's11', 's12'],
      },
    ]);
    expect(data[0]?.sampleEventIds).toHaveLength(3);
  });

  it('keeps the called endpoint, the serving and the logging Region apart', () => {
    const { data } = count([
      sampleEvent(1, {
        additionalEventData: { RequestDetails: { endpointType: 'global', awsServingRegion: 'eu-north-1' } },
        tlsDetails: { clientProvidedHostHeader: 'sts-global.eu-north-1.amazonaws.com' },
      }),
    ]);
    expect(data).toMatchObject([
      {
        host: 'sts-global.eu-north-1.amazonaws.com',
        calledRegion: 'none',
        servingRegion: 'eu-north-1',
        loggedRegion: 'us-east-1',
      },
    ]);
  });
});
