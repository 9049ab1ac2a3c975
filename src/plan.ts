import { type Unit as LiveUnit, units as liveUnits } from './collectors/live/registry.generated.ts';
import { type Unit as RepoUnit, units as repoUnits } from './collectors/repo/registry.generated.ts';
import type { Settings } from './config/settings.ts';
import { BrokenRun, type IamAction } from './model/index.ts';

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
  /** IAM actions that the planned collectors need, sorted. */
  readonly permissions: readonly IamAction[];
}

/** Actions that every look at an account begins with. */
const opening: readonly IamAction[] = ['ec2:DescribeRegions'];
// `sts:GetCallerIdentity` needs no permission: IAM allows it to everybody.

/** Which collectors run. The event source `files` reads no account, so it runs whether or not the account is looked at. */
export function makePlan(settings: Settings, intent: LiveIntent): Plan {
  const source =
    settings.eventSource === 'auto' ? (settings.events.length > 0 ? 'files' : 'lookup') : settings.eventSource;
  const known = liveUnits.flatMap((unit) => unit.about.eventSource ?? []);
  if (!known.includes(source)) {
    const message = `the event source ${source} cannot be read yet; expected one of ${known.join(', ')}`;
    throw new BrokenRun([{ code: 'usage', message }]);
  }
  const offline = source === 'files' ? liveUnits.filter((unit) => unit.about.eventSource === 'files') : [];
  const live = intent.look
    ? liveUnits.filter(
        (unit) => unit.about.eventSource === undefined || (unit.about.eventSource === source && source !== 'files'),
      )
    : [];
  const permissions = [
    ...new Set([...(live.length > 0 ? opening : []), ...live.flatMap((unit) => unit.about.permissions)]),
  ].sort();
  return { repo: repoUnits, live, offline, intent, permissions };
}

/** The least IAM policy for a plan, ready to paste; null when nothing live is planned. */
export function leastPolicy(permissions: readonly IamAction[]): object | null {
  if (permissions.length === 0) return null;
  return {
    Version: '2012-10-17',
    Statement: [{ Sid: 'RegionalStsReadOnly', Effect: 'Allow', Action: permissions, Resource: '*' }],
  };
}
