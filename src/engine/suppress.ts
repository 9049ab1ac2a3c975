import type { Finding, Problem, Suppression } from '../model/index.ts';
import { groundOf } from '../model/index.ts';

/** A waiver of the configuration: which policy, where, why, until when. */
export interface Waiver {
  readonly policy: string;
  /** Whether it covers a path of the repository, or an account. */
  readonly covers: (subject: string) => boolean;
  readonly reason: string;
  /** ISO date; the waiver holds to the end of that day, UTC. */
  readonly until?: string;
}

/** Marks the findings that a waiver covers. An expired waiver no longer holds, and is told. */
export function suppress(findings: readonly Finding[], waivers: readonly Waiver[], today: string): { findings: readonly Finding[]; notices: readonly Problem[] } {
  const expired = waivers.filter((waiver) => waiver.until !== undefined && waiver.until < today);
  const notices = expired.map((waiver): Problem => ({
    code: 'config',
    message: `the waiver of ${waiver.policy} (${waiver.reason}) ended on ${waiver.until}; its findings count again`,
  }));
  const holding = waivers.filter((waiver) => !expired.includes(waiver));
  return {
    notices,
    findings: findings.map((finding) => {
      if (finding.fact === undefined) return finding;
      const waiver = holding.find((one) => one.policy === finding.policy && one.covers(subjectOf(finding)));
      return waiver ? { ...finding, suppressed: suppressionOf(waiver) } : finding;
    }),
  };
}

function suppressionOf({ reason, until }: Waiver): Suppression {
  return { by: 'config', reason, ...(until === undefined ? {} : { until }) };
}

/** What a waiver is matched with: the path, or `account/region/subject`. */
function subjectOf(finding: Finding): string {
  const ground = groundOf(finding.primary);
  return ground.origin === 'repo' ? ground.path : `${ground.account}/${ground.region}/${ground.subject}`;
}
