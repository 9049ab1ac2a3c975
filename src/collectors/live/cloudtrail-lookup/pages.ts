import { type CloudTrailClient, LookupEventsCommand, type LookupEventsCommandOutput } from '@aws-sdk/client-cloudtrail';
import type { AwsAccess, Window } from '../../../aws/access.ts';
import { explainFailure } from '../../../aws/failure.ts';
import { paceCalls } from '../../../aws/pacing.ts';
import { stsEventSource } from '../../../cloudtrail/record.ts';
import type { Tally } from '../../../cloudtrail/tally.ts';
import type { GapReason } from '../../../model/index.ts';

export interface Outcome {
  /** All events from here on were read; the start of the window when none was left. */
  readonly unreadFrom: Date;
  readonly unreadable: number;
  /** Why reading ended early. */
  readonly stopped?: { readonly reason: GapReason; readonly said: string };
}

/** What a Region has spent of the budget, over all of its stretches of time. */
export interface Spent {
  readonly started: number;
  calls: number;
}

/** Waits after a throttled or failed call, in milliseconds; somebody else may be using the account's quota. */
const backoff: readonly number[] = [1000, 2000, 4000, 8000];
/** LookupEvents allows 2 requests a second, account and Region; 1.96 leaves room for the jitter of the network. */
const callsPerSecond = 1.96;

/**
 * Reads pages newest first until the window, the budget or the patience is at its end. LookupEvents includes the end of a window, and
 * times are whole seconds: of the oldest second that was seen, some events may be on the next page.
 */
export async function readPages(
  client: CloudTrailClient,
  { clock, options, progress }: Pick<AwsAccess, 'clock' | 'options' | 'progress'>,
  window: Window,
  tally: Tally,
  budget: Spent,
): Promise<Outcome> {
  const pace = paceCalls(clock, callsPerSecond);
  const tokens = new Set<string>();
  let unreadFrom = window.to;
  let token: string | undefined;
  let unreadable = 0;
  let failures = 0;

  for (;;) {
    const spent = budgetOf(
      options.lookupCalls,
      options.lookupSeconds,
      budget.calls,
      clock.now().getTime() - budget.started,
    );
    if (spent !== undefined) return { unreadFrom, unreadable, stopped: { reason: 'budget-spent', said: spent } };
    await pace();
    budget.calls++;
    let page: LookupEventsCommandOutput;
    try {
      page = await client.send(
        new LookupEventsCommand({
          LookupAttributes: [{ AttributeKey: 'EventSource', AttributeValue: stsEventSource }],
          StartTime: window.from,
          EndTime: window.to,
          MaxResults: 50,
          NextToken: token,
        }),
      );
    } catch (error) {
      const failure = explainFailure(error);
      const pause = backoff[failures++];
      const hopeless = failure.reason === 'timed-out' && failures > 1;
      if (!failure.transient || pause === undefined || hopeless) {
        return { unreadFrom, unreadable, stopped: { reason: failure.reason, said: failure.said } };
      }
      await clock.sleep(pause);
      continue;
    }
    failures = 0;
    if (tokens.size === 0) pace.again();
    for (const { CloudTrailEvent, EventTime } of page.Events ?? []) {
      if (!takeEvent(tally, CloudTrailEvent)) unreadable++;
      const behind = EventTime === undefined ? unreadFrom : new Date(EventTime.getTime() + 1000);
      if (behind < unreadFrom) unreadFrom = behind;
    }
    if (!page.NextToken) return { unreadFrom: window.from, unreadable };
    if (tokens.has(page.NextToken)) {
      return { unreadFrom, unreadable, stopped: { reason: 'incomplete', said: 'the same page token came twice' } };
    }
    tokens.add(page.NextToken);
    token = page.NextToken;
    progress(`CloudTrail: ${tally.counts.sts} STS events, back to ${unreadFrom.toISOString()}`);
  }
}

/** The event is a JSON text; it is parsed, counted and dropped, since it may hold a session token. */
function takeEvent(tally: Tally, text: string | undefined): boolean {
  try {
    const record: unknown = JSON.parse(text ?? '');
    if (typeof record !== 'object' || record === null || Array.isArray(record)) return false;
    tally.add(record);
    return true;
  } catch {
    return false;
  }
}

function budgetOf(
  maxCalls: number | null,
  maxSeconds: number | null,
  calls: number,
  elapsedMs: number,
): string | undefined {
  if (maxCalls !== null && calls >= maxCalls) return `the budget of ${maxCalls} calls is spent`;
  if (maxSeconds !== null && elapsedMs >= maxSeconds * 1000) return `the budget of ${maxSeconds} seconds is spent`;
  return undefined;
}
