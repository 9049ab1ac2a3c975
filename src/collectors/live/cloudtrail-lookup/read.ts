import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import type { AwsAccess, LiveReading } from '../../../aws/access.ts';
import { Tally } from '../../../cloudtrail/tally.ts';
import type { GapReason } from '../../../model/index.ts';
import { about } from './index.ts';
import { type Outcome, readPages } from './pages.ts';

const day = 86_400_000;
/** Calls through the global endpoint are logged here, wherever they were served. */
const globalRegion = 'us-east-1';

/** Reads the event history newest first and counts what it holds of STS. Never throws for what AWS does. */
export async function* read(aws: AwsAccess): AsyncIterable<LiveReading> {
  if (aws.partition !== 'aws') {
    yield { inapplicable: about.emits, because: `partition ${aws.partition} has no global STS endpoint` };
    return;
  }
  const { window, clock } = aws;
  if (!(window.from < window.to)) {
    yield gapOf(aws, {
      reason: 'undetermined',
      detail: `the window ends (${iso(window.to)}) before it starts (${iso(window.from)}); nothing was read`,
    });
    return;
  }
  const oldest = new Date(clock.now().getTime() - 90 * day);
  if (window.from < oldest) {
    const to = oldest < window.to ? oldest : window.to;
    yield gapOf(aws, {
      reason: 'not-visible',
      detail: `LookupEvents keeps 90 days; not read: ${iso(window.from)} to ${iso(to)}`,
    });
    if (to === window.to) return;
  }
  const from = window.from < oldest ? oldest : window.from;
  const tally = new Tally({ window: { from, to: window.to }, ipRanges: aws.options.ipRanges });
  // Our own pacing and retry: a retry of the SDK would break the quota.
  const client = new CloudTrailClient({ ...aws.client(globalRegion, 'cloudtrail'), maxAttempts: 1 });
  let outcome: Outcome;
  try {
    outcome = await readPages(client, aws, { from, to: window.to }, tally);
  } finally {
    client.destroy();
  }
  yield* tally.facts(clock.now());
  if (tally.counts.malformed > 0 || outcome.unreadable > 0) {
    const broken = tally.counts.malformed + outcome.unreadable;
    yield gapOf(aws, {
      reason: 'malformed',
      detail: `${broken} event(s) of STS could not be read as CloudTrail records`,
    });
  }
  if (outcome.stopped === undefined) return;
  const part =
    outcome.unreadFrom.getTime() >= window.to.getTime()
      ? `nothing of ${iso(from)} to ${iso(window.to)} was read`
      : `read: ${iso(outcome.unreadFrom)} to ${iso(window.to)}; not read: ${iso(from)} to ${iso(outcome.unreadFrom)}`;
  yield gapOf(aws, { reason: outcome.stopped.reason, detail: `${outcome.stopped.said}; ${part}` });
}

function gapOf(aws: AwsAccess, { reason, detail }: { reason: GapReason; detail: string }): LiveReading {
  return {
    collector: about.id,
    kinds: about.emits,
    where: { account: aws.account, region: globalRegion, subject: 'LookupEvents' },
    reason,
    detail,
    ...(reason === 'denied' ? { permissions: about.permissions } : {}),
  };
}

function iso(date: Date): string {
  return date.toISOString();
}
