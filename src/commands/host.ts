import { systemClock } from '../aws/clock.ts';
import type { LiveSetting } from '../config/settings.ts';
import { liveDoor } from '../live-door.ts';
import type { RunHost } from '../observe.ts';
import { version } from '../version.ts';
import type { Terminal } from './terminal.ts';

/** What a run needs of the process: time, progress on standard error, and the way to the account. */
export function hostOf(terminal: Terminal, live: LiveSetting): RunHost {
  const progress = progressOn(terminal);
  return { version, clock: systemClock, live: liveDoor(terminal.env, live), progress };
}

/** One line that is overwritten on a terminal, plain lines elsewhere. */
function progressOn(terminal: Terminal): (message: string) => void {
  return (message) => {
    terminal.stderr.write(terminal.stderr.isTTY ? `\r\u001b[K${message}` : `${message}\n`);
  };
}
