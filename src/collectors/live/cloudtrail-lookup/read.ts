import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import type { AwsAccess, LiveReading, Window } from '../../../aws/access.ts';
import { sideBySide } from '../../../aws/side-by-side.ts';
import { globalRegion, loggedRegions, regionalCallersUnread } from '../../../cloudtrail/reading.ts';
import { Tally } from '../../../cloudtrail/tally.ts';
import type { FactKind, GapReason } from '../../../model/index.ts';
import { about } from './index.ts';
import { type Outcome, readPages } from './pages.ts';
import { savedProgress, saveProgress, stretchesOf } from './resume.ts';

const day = 86_400_000;
/** Each Region has its own quota; so many are read at once. */
const regionsAtOnce = 4;

/**
 * Reads the event history newest first and counts what it holds of STS: of us-east-1, where calls through the global endpoint are
 * logged, and of the Regions that were asked for. Never throws for what AWS does.
 */
export async function* read(aws: AwsAccess): AsyncIterable<LiveReading> {
  if (aws.partition !== 'aws') {
    yield { inapplicable: about.emits, because: `partition ${aws.partition} has no global STS endpoint` };
    return;
  }
  const { window, clock } = aws;
  if (!(window.from < window.to)) {
    yield gapOf(aws, globalRegion, {
      reason: 'undetermined',
      detail: `the window ends (${iso(window.to)}) before it starts (${iso(window.from)}); nothing was read`,
    });
    return;
  }
  const oldest = new Date(clock.now().getTime() - 90 * day);
  if (window.from < oldest) {
    const to = oldest < window.to ? oldest : window.to;
    yield gapOf(aws, globalRegion, {
      reason: 'not-visible',
      detail: `LookupEvents keeps 90 days; not read: ${iso(window.from)} to ${iso(to)}`,
    });
    if (to === window.to) return;
  }
  const from = window.from < oldest ? oldest : window.from;
  const saved = savedProgress(aws);
  if (typeof saved === 'string') {
    const detail = `${saved}; nothing was read`;
    yield gapOf(aws, globalRegion, { reason: 'undetermined', detail });
    return;
  }
  const seen = { from: saved !== undefined && saved.window.from < from ? saved.window.from : from, to: window.to };
  const tally = new Tally({ window: seen, ipRanges: aws.options.ipRanges });
  if (saved !== undefined) tally.takePart(saved.part);
  const regions = loggedRegions(aws);
  const outcomes = await sideBySide(regions, regionsAtOnce, (region) =>
    readRegion(aws, region, stretchesOf(region, { from, to: window.to }, saved, oldest), tally),
  );
  const unread = new Map(regions.map((region, index) => [region, outcomes[index]?.left ?? []]));
  const unsaved = saveProgress(aws, { account: aws.account, window: seen, unread, part: tally.part() });
  if (unsaved !== undefined) yield gapOf(aws, globalRegion, { reason: 'undetermined', detail: unsaved });
  yield* tally.facts(clock.now());
  yield* regionalCallersUnread(aws);
  const unreadable = outcomes.reduce((sum, outcome) => sum + outcome.unreadable, tally.counts.malformed);
  if (unreadable > 0) {
    yield gapOf(aws, globalRegion, {
      reason: 'malformed',
      detail: `${unreadable} event(s) of STS could not be read as CloudTrail records`,
    });
  }
  for (const [index, outcome] of outcomes.entries()) {
    const region = regions[index];
    if (outcome.stopped === undefined || region === undefined) continue;
    const { reason, said } = outcome.stopped;
    yield gapOf(aws, region, { reason, detail: `${said}; ${partRead(outcome.left, seen)}` });
  }
}

interface RegionOutcome {
  readonly unreadable: number;
  /** What is left to read, newest first. */
  readonly left: readonly Window[];
  readonly stopped?: Outcome['stopped'];
}

async function readRegion(
  aws: AwsAccess,
  region: string,
  stretches: readonly Window[],
  tally: Tally,
): Promise<RegionOutcome> {
  // Our own pacing and retry: a retry of the SDK would break the quota.
  const client = new CloudTrailClient({ ...aws.client(region, 'cloudtrail'), maxAttempts: 1 });
  const budget = { started: aws.clock.now().getTime(), calls: 0 };
  let unreadable = 0;
  try {
    for (const [index, stretch] of stretches.entries()) {
      const outcome = await readPages(client, aws, stretch, tally, budget);
      unreadable += outcome.unreadable;
      if (outcome.stopped === undefined) continue;
      const left = [{ from: stretch.from, to: outcome.unreadFrom }, ...stretches.slice(index + 1)];
      return { unreadable, left, stopped: outcome.stopped };
    }
    return { unreadable, left: [] };
  } finally {
    client.destroy();
  }
}

function partRead(left: readonly Window[], { from, to }: Window): string {
  const [newest] = left;
  const text = (stretch: Window): string => `${iso(stretch.from)} to ${iso(stretch.to)}`;
  if (left.length === 1 && newest?.from.getTime() === from.getTime()) {
    if (newest.to.getTime() >= to.getTime()) return `nothing of ${text({ from, to })} was read`;
    return `read: ${text({ from: newest.to, to })}; not read: ${text(newest)}`;
  }
  return `read: ${text({ from, to })}, but not ${left.map(text).join(', nor ')}`;
}

/** A gap of another Region than us-east-1 hides Regional calls only: the others are not logged there. */
function gapOf(aws: AwsAccess, region: string, { reason, detail }: { reason: GapReason; detail: string }): LiveReading {
  const kinds: readonly FactKind[] = region === globalRegion ? about.emits : ['sts-regional-caller'];
  return {
    collector: about.id,
    kinds,
    where: { account: aws.account, region, subject: 'LookupEvents' },
    reason,
    detail,
    ...(reason === 'denied' ? { permissions: about.permissions } : {}),
  };
}

function iso(date: Date): string {
  return date.toISOString();
}
