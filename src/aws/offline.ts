import type { AwsAccess, Clock, LiveOptions, Window } from './access.ts';

/** Access for collectors that read files alone: it has no account, and asking it for a client is our bug. */
export function offlineAccess(
  window: Window,
  options: LiveOptions,
  clock: Clock,
  progress: (message: string) => void,
): AwsAccess {
  return {
    account: 'unknown',
    partition: 'unknown',
    regions: [],
    window,
    clock,
    options,
    progress,
    client() {
      throw new Error('a collector that reads files alone asked for an AWS client');
    },
  };
}
