import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from './access.ts';

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => new Date(),
  sleep: async (ms) => {
    await sleep(ms);
  },
};

/** A clock for tests: sleeping moves it and takes no time. */
export function steppedClock(start: string): Clock & { readonly slept: readonly number[] } {
  let time = Date.parse(start);
  const slept: number[] = [];
  return {
    slept,
    now: () => new Date(time),
    sleep: (ms) => {
      slept.push(ms);
      time += ms;
      return Promise.resolve();
    },
  };
}
