import type { Clock } from './access.ts';

/** Waits until the next call is allowed. */
export interface Pacer {
  (): Promise<void>;
  /** Counts the time to the next call from now: the call before it, made by a cold client, may have left late. */
  again(): void;
}

/**
 * Spaces calls evenly so that no more than `perSecond` of them start in any second. Callers that run side by side queue
 * up: each gets its own slot.
 */
export function paceCalls(clock: Clock, perSecond: number): Pacer {
  const gap = Math.ceil(1000 / perSecond);
  let next = 0;
  const again = (): void => {
    next = Math.max(next, clock.now().getTime() + gap);
  };
  const pace = async (): Promise<void> => {
    const now = clock.now().getTime();
    const slot = Math.max(now, next);
    next = slot + gap;
    if (slot === now) return;
    await clock.sleep(slot - now);
    // A timer that came late must not bring the next call closer.
    again();
  };
  return Object.assign(pace, { again });
}
