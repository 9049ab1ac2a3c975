import { describe, expect, it } from '@jest/globals';
import { ask } from './ask.ts';
import { steppedClock } from './clock.ts';
import { paceCalls } from './pacing.ts';
import { gather } from './paging.ts';
import { sideBySide } from './side-by-side.ts';

const start = '2026-11-23T12:00:00Z';

function failing(name: string): Error {
  return Object.assign(new Error('said no'), { name });
}

describe('gathering pages', () => {
  it('follows tokens to the end', async () => {
    const pages = new Map([
      [undefined, { items: [1, 2], next: 'b' }],
      ['b', { items: [3], next: '' }],
    ]);
    const all = await gather(steppedClock(start), (token) =>
      Promise.resolve(pages.get(token) ?? { items: [], next: undefined }),
    );
    expect(all).toEqual({ items: [1, 2, 3] });
  });

  it('stops at a token that comes twice', async () => {
    const all = await gather(steppedClock(start), () => Promise.resolve({ items: [1], next: 'again' }));
    expect(all.items).toEqual([1, 1]);
    expect(all.failure).toMatchObject({ reason: 'incomplete' });
  });

  it('keeps what it read when the list breaks off', async () => {
    const all = await gather(steppedClock(start), (token) =>
      token === undefined ? Promise.resolve({ items: [1], next: 'b' }) : Promise.reject(failing('AccessDenied')),
    );
    expect(all.items).toEqual([1]);
    expect(all.failure?.reason).toBe('incomplete');
    expect(all.failure?.said).toContain('after 1 page(s)');
  });
});

describe('asking again', () => {
  it('waits longer each time and gives up', async () => {
    const clock = steppedClock(start);
    await expect(ask(clock, () => Promise.reject(failing('Throttling')))).rejects.toThrow('said no');
    expect(clock.slept).toEqual([400, 1600, 6400]);
  });

  it('does not ask again what is denied', async () => {
    const clock = steppedClock(start);
    await expect(ask(clock, () => Promise.reject(failing('AccessDenied')))).rejects.toThrow('said no');
    expect(clock.slept).toEqual([]);
  });

  it('asks only once more after a time-out', async () => {
    const clock = steppedClock(start);
    await expect(ask(clock, () => Promise.reject(failing('TimeoutError')))).rejects.toThrow('said no');
    expect(clock.slept).toEqual([400]);
  });
});

describe('pacing', () => {
  it('gives callers side by side their own slots', async () => {
    const clock = steppedClock(start);
    const pace = paceCalls(clock, 2);
    await pace();
    await pace();
    await pace();
    expect(clock.slept).toEqual([500, 500]);
  });

  it('runs no more than so many at once, and keeps the order', async () => {
    let running = 0;
    let most = 0;
    const results = await sideBySide([5, 1, 3, 2], 2, async (ms) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, ms));
      running--;
      return ms * 2;
    });
    expect(results).toEqual([10, 2, 6, 4]);
    expect(most).toBe(2);
  });
});
