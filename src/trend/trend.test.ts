import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sampleEvent } from '../cloudtrail/sample-events.ts';
import { Tally } from '../cloudtrail/tally.ts';
import type { CallTrend } from '../model/index.ts';
import { compareWith } from './compare.ts';
import { trendOf } from './trend.ts';

let id = 0;

/** Events of a role: so many on each day of November 2026. */
function calls(role: string, days: Readonly<Record<number, number>>, parts: object = {}): object[] {
  return Object.entries(days).flatMap(([day, count]) =>
    Array.from({ length: count }, () =>
      sampleEvent(++id, {
        eventTime: `2026-11-${day.padStart(2, '0')}T10:00:00Z`,
        userIdentity: {
          type: 'AssumedRole',
          sessionContext: { sessionIssuer: { arn: `arn:aws:iam::111122223333:role/${role}` } },
        },
        ...parts,
      }),
    ),
  );
}

const regional = {
  additionalEventData: { RequestDetails: { endpointType: 'regional', awsServingRegion: 'us-east-1' } },
  tlsDetails: { clientProvidedHostHeader: 'sts.us-east-1.amazonaws.com' },
};

function factsOf(events: readonly object[]) {
  const tally = new Tally();
  for (const event of events) tally.add(event);
  return tally.facts(new Date('2026-11-23T12:00:00Z'));
}

function trend(events: readonly object[], window?: { from: string; to: string }): CallTrend | undefined {
  return trendOf(
    factsOf(events).map((fact) => fact.data),
    window,
  );
}

function role(name: string): string {
  return `arn:aws:iam::111122223333:role/${name}`;
}

describe('trendOf', () => {
  it('is nothing without calls', () => expect(trend([])).toBeUndefined());

  it('counts by day and principal without holes, global callers first', () => {
    const made = trend([
      ...calls('busy', { 18: 9 }, regional),
      ...calls('a', { 18: 1, 20: 3 }),
      ...calls('a', { 20: 2 }, { userAgent: 'aws-cli/1.18.69', errorCode: 'AccessDenied' }),
      ...calls('b', { 20: 7 }),
    ]);
    expect(made).toMatchObject({
      days: ['2026-11-18', '2026-11-19', '2026-11-20'],
      counts: { global: 13, regional: 9, unknown: 0 },
      globalByDay: [1, 0, 12],
      omitted: 0,
      callers: [
        { principal: role('b'), endpointType: 'global', count: 7, byDay: [0, 0, 7] },
        {
          principal: role('a'),
          clients: ['aws-cli@1.18.69', 'boto3@1.26.27'],
          count: 6,
          errors: 2,
          firstSeen: '2026-11-18T10:00:00.000Z',
          lastSeen: '2026-11-20T10:00:00.000Z',
          byDay: [1, 0, 5],
        },
        { principal: role('busy'), endpointType: 'regional', count: 9, byDay: [9, 0, 0] },
      ],
    });
  });

  it('shows the days of the window on which nobody called', () => {
    const window = { from: '2026-11-16T12:00:00.000Z', to: '2026-11-20T00:00:00.000Z' };
    expect(trend(calls('a', { 18: 1 }), window)?.days).toEqual([
      '2026-11-16',
      '2026-11-17',
      '2026-11-18',
      '2026-11-19',
    ]);
  });

  it('is not emptied by an event of a clock that is ahead', () => {
    const data = factsOf([...calls('a', { 18: 2, 19: 1 }), sampleEvent(++id, { eventTime: '2999-01-01T00:00:00Z' })]);
    const made = trendOf(
      data.map((fact) => fact.data),
      undefined,
      '2026-11-23T12:00:00Z',
    );
    expect(made).toMatchObject({ days: ['2026-11-18', '2026-11-19'], globalByDay: [2, 1], counts: { global: 4 } });
  });

  it('is bounded in callers and days, and says how many it leaves out', () => {
    const many = Array.from({ length: 130 }, (_, index) => calls(`r${index}`, { 18: 1 })).flat();
    const made = trend([...many, sampleEvent(++id, { eventTime: '2019-01-01T00:00:00Z' })]);
    expect(made?.callers).toHaveLength(100);
    expect(made?.omitted).toBe(31);
    expect(made?.days).toHaveLength(400);
    expect(made?.days.at(-1)).toBe('2026-11-18');
  });
});

describe('compareWith', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regional-sts-trend-'));
  const now = { complete: true };
  const saved = (content: unknown): string => {
    const path = join(folder, `${++id}.json`);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  const changes = (made: CallTrend) => made.callers.map(({ principal, change, before }) => [principal, change, before]);
  const snapshot = (events: readonly object[]) => saved({ facts: factsOf(events), gaps: [] });
  const current = trend([
    ...calls('up', { 18: 5 }),
    ...calls('down', { 18: 1 }),
    ...calls('same', { 18: 10 }),
    ...calls('new', { 18: 1 }),
    ...calls('mended', { 18: 4 }, regional),
  ]);
  const earlier = [
    ...calls('up', { 10: 2 }),
    ...calls('down', { 10: 3 }),
    ...calls('same', { 10: 9, 11: 1 }),
    ...calls('gone', { 10: 6 }),
    ...calls('mended', { 10: 8 }),
  ];

  it('names callers that are new, up, down, the same and gone', () => {
    const made = compareWith(snapshot(earlier), current, now);
    expect(changes(made)).toEqual([
      [role('same'), 'same', 10],
      [role('up'), 'up', 2],
      [role('down'), 'down', 3],
      [role('new'), 'new', null],
      [role('mended'), 'gone', 8],
      [role('gone'), 'gone', 6],
      [role('mended'), undefined, undefined],
    ]);
    expect(made.compared).toMatchObject({ complete: true });
  });

  it('reads a report of an earlier run as well', () => {
    const report = { verdict: {}, findings: [], calls: trend(earlier), run: { live: {} } };
    expect(changes(compareWith(saved(report), current, now))).toEqual(
      changes(compareWith(snapshot(earlier), current, now)),
    );
    expect(changes(compareWith(saved({ verdict: {}, findings: [] }), current, now))[0]).toEqual([
      role('same'),
      'new',
      null,
    ]);
  });

  it('calls nobody gone when the window was not read whole', () => {
    const made = compareWith(snapshot(earlier), current, { complete: false });
    expect(made.callers.some((caller) => caller.change === 'gone')).toBe(false);
    expect(made.compared).toMatchObject({ complete: false });
  });

  it('compares windows of different lengths by calls in the same time', () => {
    const week = { from: '2026-11-01T00:00:00Z', to: '2026-11-08T00:00:00Z' };
    const fortnight = { from: '2026-11-08T00:00:00Z', to: '2026-11-22T00:00:00Z' };
    const path = saved({ facts: factsOf(calls('a', { 3: 5 })), gaps: [], run: { live: { window: week } } });
    const made = compareWith(path, trend(calls('a', { 18: 10 })), { ...now, window: fortnight });
    expect(changes(made)).toEqual([[role('a'), 'same', 5]]);
  });

  it('says who is gone when nobody calls any more', () => {
    const made = compareWith(snapshot(earlier), undefined, now);
    expect(made.callers.every((caller) => caller.change === 'gone')).toBe(true);
    expect(made.callers).toHaveLength(5);
  });

  it('says that there is nothing to compare with yet', () => {
    const made = compareWith(join(folder, 'not-there.json'), current, now);
    expect(made.compared).toMatchObject({ missing: 'there is no such file yet' });
    expect(made.callers.every((caller) => caller.change === undefined)).toBe(true);
  });

  it.each([
    ['no JSON', '{'],
    ['null', 'null'],
    ['another file', '{"a":1}'],
    ['a list', '[]'],
  ])('refuses %s', (_, content) =>
    expect(() => compareWith(saved(content), current, now)).toThrow(/nothing to compare with/));

  it('leaves out what is no caller in a file of another version', () => {
    const facts = [
      null,
      3,
      { kind: 'sts-call-summary' },
      { kind: 'sts-call-summary', data: { endpointType: 'global', principal: 7, count: 'x' } },
    ];
    expect(changes(compareWith(saved({ facts, gaps: [] }), undefined, now))).toEqual([]);
  });
});
