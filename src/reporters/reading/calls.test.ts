import { describe, expect, it } from '@jest/globals';
import { callTrend } from '../../../__tests__/support/sample-report.ts';
import type { CallTrend } from '../../model/index.ts';
import { barsOf, describeCalls, describeChange, describeComparison, sparkline } from './calls.ts';

const days = Array.from({ length: 40 }, (_, index) =>
  new Date(Date.UTC(2026, 9, 1 + index)).toISOString().slice(0, 10),
);

describe('barsOf', () => {
  it('is a bar a day while they fit, and adds days up where they do not', () => {
    expect(barsOf(days.slice(0, 3), [1, 0, 2])).toEqual({
      step: 1,
      bars: [
        { label: '10-01', count: 1 },
        { label: '10-02', count: 0 },
        { label: '10-03', count: 2 },
      ],
    });
    const { bars, step } = barsOf(days, Array(40).fill(2), 16);
    expect(step).toBe(3);
    expect(bars).toHaveLength(14);
    expect(bars.map((bar) => bar.count).reduce((sum, count) => sum + count, 0)).toBe(80);
    expect(bars.at(-1)).toEqual({ label: '11-09', count: 2 });
  });

  it('has no label but digits', () => {
    expect(barsOf(['"]\nclick', '2026-11-22'], [1, 1]).bars.map((bar) => bar.label)).toEqual(['?', '11-22']);
  });
});

it('draws a line of bars: the highest is full, none is a dot, one is seen', () => {
  expect(sparkline(days.slice(0, 4), [0, 1, 50, 100])).toBe('·▁▄█');
  expect(sparkline([], [])).toBe('');
});

describe('sentences', () => {
  const none: CallTrend = {
    days: [],
    counts: { global: 0, regional: 2, unknown: 0 },
    globalByDay: [],
    callers: [],
    omitted: 0,
  };
  it('say what was called', () => {
    expect(describeCalls(none)).toBe('no call to the global endpoint, 2 Regional calls');
    expect(describeCalls(callTrend('x'))).toBe(
      '6 calls to the global endpoint by 1 caller, 3 calls to an endpoint that is not known',
    );
  });

  it('say what changed, and what cannot be told', () => {
    expect(describeComparison(none)).toBeUndefined();
    expect(describeComparison({ ...none, compared: { with: 'a.json', complete: true } })).toBe(
      'Callers of the global endpoint since a.json: no caller then or now.',
    );
    expect(describeComparison(callTrend('a.json'))).toBe(
      'Callers of the global endpoint since a.json: 1 up, 1 gone. Who is gone cannot be told: not everything was read.',
    );
    expect(
      describeComparison({
        ...none,
        compared: { with: 'a.json', missing: 'there is no such file yet', complete: true },
      }),
    ).toBe('Nothing to compare with: a.json: there is no such file yet.');
  });

  it.each([
    [{ change: 'new', before: null }, 'new'],
    [{ change: 'up', before: 3 }, 'up from 3'],
    [{ change: 'gone', before: 3 }, 'gone (3)'],
    [{ change: 'same', before: 3 }, 'same (3)'],
    [{}, ''],
  ] as const)('%j reads %j', (parts, expected) => {
    const caller = callTrend('x').callers[2];
    if (caller === undefined) throw new Error('the sample has three callers');
    expect(describeChange({ ...caller, ...parts })).toBe(expected);
  });
});
