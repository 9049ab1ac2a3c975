import { type Unit as LiveUnit, units as liveUnits } from './collectors/live/registry.generated.ts';
import { type Unit as RepoUnit, units as repoUnits } from './collectors/repo/registry.generated.ts';
import type { Settings } from './config/settings.ts';
import { actionsOf, type ChosenSource, chooseSource } from './event-source.ts';
import { leastPolicy } from './least-policy.ts';
import type { IamAction } from './model/index.ts';

/** Whether the account is to be looked at, and why. */
export interface LiveIntent {
  readonly look: boolean;
  readonly because: string;
}

export interface Plan {
  readonly repo: readonly RepoUnit[];
  readonly live: readonly LiveUnit[];
  /** Live collectors that read files alone and need no account. */
  readonly offline: readonly LiveUnit[];
  readonly intent: LiveIntent;
  /** Where calls are read from. */
  readonly calls: ChosenSource;
  /** The least IAM policy for `permissions`; null when nothing live is planned. */
  readonly policy: object | null;
  /** IAM actions that the planned collectors need, sorted. */
  readonly permissions: readonly IamAction[];
}

/** Actions that every look at an account begins with. */
const opening: readonly IamAction[] = ['ec2:DescribeRegions'];
// `sts:GetCallerIdentity` needs no permission: IAM allows it to everybody.

/** Which collectors run. The event source `files` reads no account, so it runs whether or not the account is looked at. */
export function makePlan(settings: Settings, intent: LiveIntent): Plan {
  const calls = chooseSource(settings);
  const { source } = calls;
  const offline = source === 'files' ? liveUnits.filter((unit) => unit.about.eventSource === 'files') : [];
  const live = intent.look
    ? liveUnits.filter(
        (unit) => unit.about.eventSource === undefined || (unit.about.eventSource === source && source !== 'files'),
      )
    : [];
  const permissions = [
    ...new Set([
      ...(live.length > 0 ? opening : []),
      ...live.flatMap(({ about }) => actionsOf(about.eventSource, about.permissions, settings.sources)),
    ]),
  ].sort();
  return {
    repo: repoUnits,
    live,
    offline,
    intent,
    calls,
    permissions,
    policy: leastPolicy(permissions, settings.sources),
  };
}
