import process from 'node:process';
import type { Guard } from './aws/access.ts';

/** How long an interrupted run waits for what it has started elsewhere to be stopped. */
const patienceMs = 3000;

/**
 * Stops what a run has started elsewhere when the process is interrupted (Ctrl-C, a cancelled job), then lets the signal end it. Only
 * while something is guarded: everything else ends at once, as ever.
 */
export const guardInterrupt: Guard = (stop) => {
  function onSignal(signal: NodeJS.Signals): void {
    release();
    const patience = new Promise<void>((resolve) => setTimeout(resolve, patienceMs));
    void Promise.race([stop().catch(() => undefined), patience]).then(() => process.kill(process.pid, signal));
  }
  function release(): void {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
  process.once('SIGINT', onSignal);
  process.once('SIGTERM', onSignal);
  return release;
};
