import { gunzipSync, gzipSync } from 'node:zlib';
import type { Window } from '../../../aws/access.ts';
import type { TallyPart } from '../../../cloudtrail/tally.ts';
import { type TallyData, tallyData, tallyPart } from '../../../cloudtrail/tally-text.ts';

/** How far a reading came: what it counted, and the stretches of time that are left, newest first, by Region. */
export interface Progress {
  readonly account: string;
  readonly window: Window;
  readonly unread: ReadonlyMap<string, readonly Window[]>;
  readonly part: TallyPart;
}

interface Stored {
  readonly regionalSts: 'lookup-progress-1';
  readonly account: string;
  readonly window: readonly [string, string];
  readonly unread: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly tally: TallyData;
}

/** The bytes that a later run goes on from. */
export function progressBytes({ account, window, unread, part }: Progress): Buffer {
  const stored: Stored = {
    regionalSts: 'lookup-progress-1',
    account,
    window: pair(window),
    unread: Object.fromEntries([...unread].map(([region, stretches]) => [region, stretches.map(pair)])),
    tally: tallyData(part),
  };
  return gzipSync(JSON.stringify(stored));
}

/** What an earlier run left; a text that says why it cannot be gone on from. */
export function progressOf(bytes: Uint8Array, account: string): Progress | string {
  let stored: Stored;
  try {
    stored = JSON.parse(gunzipSync(bytes, { maxOutputLength: 512 * 1024 * 1024 }).toString('utf8')) as Stored;
    if (stored.regionalSts !== 'lookup-progress-1') return 'it was not written by lookup of this version';
    if (stored.account !== account) return `it is of the account ${String(stored.account).slice(0, 12)}`;
    const unread = Object.entries(stored.unread).map(
      ([region, stretches]) => [region, stretches.map(windowOf)] as const,
    );
    return { account, window: windowOf(stored.window), unread: new Map(unread), part: tallyPart(stored.tally) };
  } catch {
    return 'it cannot be read';
  }
}

function pair({ from, to }: Window): readonly [string, string] {
  return [from.toISOString(), to.toISOString()];
}

function windowOf([from, to]: readonly [string, string]): Window {
  const window = { from: new Date(from), to: new Date(to) };
  if (!(window.from <= window.to)) throw new TypeError('no stretch of time');
  return window;
}
