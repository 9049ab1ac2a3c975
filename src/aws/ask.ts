import type { Clock } from './access.ts';
import { explainFailure } from './failure.ts';

/** Waits before the second, third and fourth try, in milliseconds. The SDK's own retry is off: it cannot be timed by a test. */
const backoff: readonly number[] = [400, 1600, 6400];

/** A timed-out call has already cost its whole time limit, so it is tried only once more. */
const triesAfterTimeout = 1;

/**
 * Calls AWS and tries again, a bounded number of times, when the failure may pass.
 *
 * @throws the last error, for {@link explainFailure}.
 */
export async function ask<T>(clock: Clock, call: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      const failure = explainFailure(error);
      const pause = backoff[attempt];
      const spent = failure.reason === 'timed-out' && attempt >= triesAfterTimeout;
      if (!failure.transient || pause === undefined || spent) throw error;
      await clock.sleep(pause);
    }
  }
}
