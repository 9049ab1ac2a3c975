import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import type { AwsAccess, LiveReading } from '../../../aws/access.ts';
import { gapOf, globalRegion, obstacle, regionalCallersUnread } from '../../../cloudtrail/reading.ts';
import { Tally } from '../../../cloudtrail/tally.ts';
import { logGroupOf } from './group.ts';
import { about } from './index.ts';
import { type Outcome, readSlices } from './slices.ts';

/** An event may reach the log group so long after it happened, and is found by the time at which it did, in seconds. */
const delay = 3600;

/** Counts STS calls in the log group of a trail. Never throws for what AWS does. */
export async function* read(aws: AwsAccess): AsyncIterable<LiveReading> {
  const { window, clock, options } = aws;
  const place = {
    about,
    account: aws.account,
    region: globalRegion,
    subject: options.sources['log-group'] ?? 'log group',
  };
  const hindered = obstacle(aws, place);
  if (hindered !== undefined) {
    yield hindered;
    return;
  }
  const group = await logGroupOf(aws);
  if ('reason' in group) {
    yield gapOf(place, group.reason, group.said, group.permissions);
    return;
  }
  const reading = { ...place, region: group.region, subject: group.identifier };
  const tally = new Tally({ window, ipRanges: options.ipRanges });
  const now = Math.floor(clock.now().getTime() / 1000);
  const from = Math.floor(window.from.getTime() / 1000);
  const end = Math.ceil(window.to.getTime() / 1000) - 1;
  const to = Math.max(end, Math.min(end + delay, now));
  const client = new CloudWatchLogsClient(aws.client(group.region, 'logs'));
  let outcome: Outcome;
  try {
    outcome = await readSlices(client, aws, group.identifier, { from, to }, tally);
  } finally {
    client.destroy();
  }
  yield* tally.facts(clock.now());
  yield* regionalCallersUnread(aws);
  if (tally.counts.malformed > 0) {
    yield gapOf(reading, 'malformed', `${tally.counts.malformed} STS event(s) without a time`);
  }
  for (const second of outcome.crowded) {
    yield gapOf(
      reading,
      'incomplete',
      `more calls in the second ${iso(second)} than a query can give; the rest was not read`,
    );
  }
  if (outcome.stopped === undefined && outcome.scanned === 0) {
    const detail = `the log group holds nothing of ${iso(from)} to ${iso(end + 1)}, not even calls of other services`;
    yield gapOf(reading, 'not-visible', detail);
  }
  if (outcome.stopped === undefined) return;
  const { reason, said, permissions } = outcome.stopped;
  const part =
    outcome.unreadFrom > end
      ? `nothing of ${iso(from)} to ${iso(end + 1)} was read`
      : `read: ${iso(outcome.unreadFrom)} to ${iso(end + 1)}; not read: ${iso(from)} to ${iso(outcome.unreadFrom)}`;
  yield gapOf(reading, reason, `${said}; ${part}`, permissions);
}

function iso(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
