import type { Clock } from './access.ts';

/** Waits until the next call is allowed. */
export type Pacer = () => Promise<void>;

/**
 * Spaces calls evenly so that no more than `perSecond` of them start in any second. Callers that run side by side queue
 * up: each gets its own slot.
 */
export function paceCalls(clock: Clock, perSecond: number): Pacer {
  const gap = Math.ceil(1000 / perSecond);
  let next = 0;
  return async () => {
    const now = clock.now().getTime();
    const slot = Math.max(now, next);
    next = slot + gap;
    if (slot > now) await clock.sleep(slot - now);
  };
}
