import { types } from 'node:util';
import type { AwsAccess, Window } from '../../../aws/access.ts';
import { type Progress, progressBytes, progressOf } from './progress.ts';

/** Events may come so late that a run before has missed them; copies of what it has seen are left out by their ids. */
const lateness = 3_600_000;

/** What an earlier run left in the file that was named; a text that says why it cannot be used. */
export function savedProgress({ options, account }: AwsAccess): Progress | string | undefined {
  if (!options.resume) return undefined;
  const { name } = options.resume;
  try {
    const bytes = options.resume.read();
    if (bytes === undefined) return undefined;
    const progress = progressOf(bytes, account);
    return typeof progress === 'string' ? `${name} cannot be gone on from: ${progress}` : progress;
  } catch (error) {
    return `${name} cannot be read: ${types.isNativeError(error) ? error.message : String(error)}`;
  }
}

/** Remembers how far this run came; the answer is why that failed. */
export function saveProgress({ options }: AwsAccess, progress: Progress): string | undefined {
  if (!options.resume) return undefined;
  try {
    options.resume.write(progressBytes(progress));
    return undefined;
  } catch (error) {
    const said = types.isNativeError(error) ? error.message : String(error);
    return `how far the reading came could not be written to ${options.resume.name}: ${said}`;
  }
}

/** The stretches of time to read of a Region, newest first: what is new since an earlier run, and what that left. */
export function stretchesOf(
  region: string,
  window: Window,
  saved: Progress | undefined,
  oldest: Date,
): readonly Window[] {
  const left = saved?.unread.get(region);
  if (saved === undefined || left === undefined) return [window];
  const before = saved.window.from > window.from ? [{ from: window.from, to: saved.window.from }] : [];
  const since = new Date(saved.window.to.getTime() - lateness);
  const after = window.to > saved.window.to ? [{ from: since > window.from ? since : window.from, to: window.to }] : [];
  return [...after, ...left, ...before]
    .map(({ from, to }) => ({ from: from < oldest ? oldest : from, to }))
    .filter(({ from, to }) => from < to);
}
