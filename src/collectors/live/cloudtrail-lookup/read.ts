import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import type { AwsAccess, LiveReading, Window } from '../../../aws/access.ts';
import { sideBySide } from '../../../aws/side-by-side.ts';
import { globalRegion, loggedRegions } from '../../../cloudtrail/reading.ts';
import { Tally } from '../../../cloudtrail/tally.ts';
import type { FactKind, GapReason } from '../../../model/index.ts';
import { about } from './index.ts';
import { type Outcome, readPages } from './pages.ts';

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
  const seen = { from, to: window.to };
  const tally = new Tally({ window: seen, ipRanges: aws.options.ipRanges });
  const regions = loggedRegions(aws);
  const outcomes = await sideBySide(regions, regionsAtOnce, (region) => readRegion(aws, region, seen, tally));
  yield* tally.facts(clock.now());
  if (!aws.options.eventRegions) {
    const because = 'Regional calls of other Regions are read when Regions are asked for (--regions)';
    yield { inapplicable: ['sts-regional-caller'], because };
  }
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
    yield gapOf(aws, region, { reason, detail: `${said}; ${partRead(outcome, seen)}` });
  }
}

async function readRegion(aws: AwsAccess, region: string, window: Window, tally: Tally): Promise<Outcome> {
  // Our own pacing and retry: a retry of the SDK would break the quota.
  const client = new CloudTrailClient({ ...aws.client(region, 'cloudtrail'), maxAttempts: 1 });
  try {
    return await readPages(client, aws, window, tally);
  } finally {
    client.destroy();
  }
}

function partRead({ unreadFrom }: Outcome, { from, to }: Window): string {
  return unreadFrom.getTime() >= to.getTime()
    ? `nothing of ${iso(from)} to ${iso(to)} was read`
    : `read: ${iso(unreadFrom)} to ${iso(to)}; not read: ${iso(from)} to ${iso(unreadFrom)}`;
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
