import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { AwsAccess, ByteStore, Window } from './aws/access.ts';
import { systemClock } from './aws/clock.ts';
import { redirectingVariables } from './aws/environment.ts';
import { liveIntent } from './aws/intent.ts';
import { offlineAccess } from './aws/offline.ts';
import { addressBookAt } from './cloudtrail/ip-ranges.ts';
import type { LiveSetting, Settings } from './config/settings.ts';
import { guardInterrupt } from './interrupt.ts';
import { BrokenRun } from './model/index.ts';
import type { LiveDoor } from './observe.ts';

/** Events arrive late: the window ends so long before now. */
const delay = 15 * 60 * 1000;

/** The way to the account, made of the environment that the entry was given. The AWS SDK is loaded when it is opened. */
export function liveDoor(env: Readonly<Record<string, string | undefined>>, setting: LiveSetting): LiveDoor {
  const redirectedBy = redirectingVariables(env);
  return {
    intent: liveIntent(env, setting),
    redirectedBy,
    async open(settings, progress) {
      const { openAccess } = await import('./aws/session.ts');
      return openAccess({
        env,
        regions: settings.regions,
        window: windowOf(settings),
        options: optionsOf(settings),
        clock: systemClock,
        progress,
      });
    },
    offline: (settings, progress) =>
      offlineAccess(settings.windowGiven ? windowOf(settings) : everything, optionsOf(settings), systemClock, progress),
  };
}

/** Files are read whole unless a window is asked for. */
const everything: Window = { from: new Date(0), to: new Date(8.64e15) };

/** The window that the settings ask for, up to a little before now. */
export function windowOf(settings: Settings): Window {
  const to = new Date(systemClock.now().getTime() - delay);
  return { from: new Date(to.getTime() - settings.window), to };
}

function optionsOf(settings: Settings): AwsAccess['options'] {
  return {
    lookupCalls: settings.lookupCalls,
    lookupSeconds: settings.lookupSeconds,
    events: settings.events,
    ipRanges: readableRanges(settings.ipRanges),
    sources: settings.sources,
    eventRegions: settings.regions,
    yes: settings.yes,
    guard: guardInterrupt,
    resume: settings.resume === null ? null : fileStore(settings.resume),
  };
}

/** Reads the ranges before anything else: a wrong file stops the run, since it would change what calls are taken for. */
function readableRanges(path: string | null): string | null {
  try {
    addressBookAt(path);
    return path;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const message = `not the published AWS address ranges (ip-ranges.json): ${said}`;
    throw new BrokenRun([{ code: 'usage', ...(path === null ? {} : { path }), message }]);
  }
}

/** The file that remembers how far a reading came; replaced as a whole, so that an interrupted run leaves the old one. */
function fileStore(path: string): ByteStore {
  return {
    name: path,
    read: () => (existsSync(path) ? readFileSync(path) : undefined),
    write(bytes) {
      writeFileSync(`${path}.part`, bytes, { mode: 0o600 });
      renameSync(`${path}.part`, path);
    },
  };
}
