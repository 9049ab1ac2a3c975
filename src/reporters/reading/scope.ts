import type { Report } from '../../model/index.ts';
import { plural } from './findings.ts';

/** What was looked at and what was not, so that a report never sounds wider than what was read. Not escaped. */
export interface Scope {
  readonly looked: readonly string[];
  readonly notLooked: readonly string[];
  /** Variables that redirect the run's own clients. */
  readonly redirectedBy: readonly string[];
}

export function scopeOf({ run, policies }: Report): Scope {
  const { live } = run;
  const commit = run.commit === undefined ? '' : ` at commit ${run.commit.slice(0, 12)}`;
  const repository = `${plural(run.files, 'file')} of the repository${commit}`;
  const off = policies.filter((policy) => policy.outcome === 'off');
  const reasons = new Map<string, string[]>();
  for (const policy of off) {
    const because = policy.because ?? 'turned off';
    reasons.set(because, [...(reasons.get(because) ?? []), policy.id]);
  }
  return {
    looked: live.looked ? [repository, describeAccount(live)] : [repository],
    notLooked: [
      ...run.ignored.map(({ pattern, files }) => `${plural(files, 'file')} that \`ignore\` leaves out: ${pattern}`),
      ...(live.looked ? [] : [`the account: ${live.because}`]),
      ...[...reasons].map(([because, ids]) => `${plural(ids.length, 'policy')} off (${ids.join(', ')}): ${because}`),
    ],
    redirectedBy: live.redirectedBy,
  };
}

function describeAccount(live: Report['run']['live']): string {
  const regions = live.regions.length === 0 ? 'no Region' : live.regions.join(', ');
  const window =
    live.window === undefined ? '' : `, events from ${minute(live.window.from)} to ${minute(live.window.to)} UTC`;
  return `account ${live.account ?? 'unknown'} in ${regions}${window}`;
}

/** `2026-11-16 09:45` of an ISO time in UTC. */
export function minute(time: string): string {
  return time.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}).*$/, '$1 $2');
}
