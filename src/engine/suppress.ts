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

/** Splits waivers by a day (`YYYY-MM-DD`, UTC): an expired waiver no longer holds, and is told. */
export function holdingOn(
  today: string,
  waivers: readonly Waiver[],
): { holding: readonly Waiver[]; notices: readonly Problem[] } {
  const expired = waivers.filter((waiver) => waiver.until !== undefined && waiver.until < today);
  const notices = expired.map(
    (waiver): Problem => ({
      code: 'config',
      message: `the waiver of ${waiver.policy} (${waiver.reason}) ended on ${waiver.until}; its findings count again`,
    }),
  );
  return { holding: waivers.filter((waiver) => !expired.includes(waiver)), notices };
}

/** Marks the findings that a waiver covers. What a gap leaves open cannot be waived. */
export function suppress(findings: readonly Finding[], waivers: readonly Waiver[]): readonly Finding[] {
  return findings.map((finding) => {
    if (finding.fact === undefined) return finding;
    const waiver = waivers.find((one) => one.policy === finding.policy && one.covers(subjectOf(finding)));
    return waiver ? { ...finding, suppressed: suppressionOf(waiver) } : finding;
  });
}

function suppressionOf({ reason, until }: Waiver): Suppression {
  return { by: 'config', reason, ...(until === undefined ? {} : { until }) };
}

/** What a waiver is matched with: the path, or `account/region/subject`. */
function subjectOf(finding: Finding): string {
  const ground = groundOf(finding.primary);
  return ground.origin === 'repo' ? ground.path : `${ground.account}/${ground.region}/${ground.subject}`;
}
