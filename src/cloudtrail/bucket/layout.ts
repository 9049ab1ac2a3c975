import type { Window } from '../../aws/access.ts';
import { foldersOf } from '../queries/partitions.ts';
import type { ListRange } from './listing.ts';

/** The logs of one account and Region. */
export interface LogFolder {
  readonly account: string;
  readonly region: string;
  readonly range: ListRange;
}

const hour = 3_600_000;

/**
 * The part of `.../<account>/CloudTrail/<region>/YYYY/MM/DD/` that holds the events of a window: keys sort by time, so a first
 * and a last key bound it. Folders beside `CloudTrail` (digests, Insights) are never entered.
 */
export function logFolder(bucket: string, base: string, account: string, region: string, window: Window): LogFolder {
  const prefix = `${base}${account}/CloudTrail/${region}/`;
  const { last } = foldersOf(window);
  const end = new Date(last.getTime() + 24 * hour);
  // A file is named by the time of its delivery, which no event in it comes after.
  const from = new Date(window.from.getTime() - hour);
  const name = `${account}_CloudTrail_${region}_${minuteOf(from)}`;
  return {
    account,
    region,
    range: { bucket, prefix, after: `${prefix}${folderOf(from)}${name}`, before: `${prefix}${folderOf(end)}` },
  };
}

/** `2026/11/20/`. */
function folderOf(date: Date): string {
  return `${date.toISOString().slice(0, 10).replaceAll('-', '/')}/`;
}

/** `20261120T1205Z`. */
function minuteOf(date: Date): string {
  return `${date.toISOString().slice(0, 16).replace(/[-:]/g, '')}Z`;
}
