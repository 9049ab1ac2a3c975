import type { Finding, Report, Severity } from '../../model/index.ts';
import { severities } from '../../model/index.ts';

/** The findings of a report by what is to be done about them. Each keeps the order of the report. */
export interface SortedFindings {
  readonly violations: readonly Finding[];
  readonly undecided: readonly Finding[];
  readonly suppressed: readonly Finding[];
}

export function sortFindings(report: Report): SortedFindings {
  const active = report.findings.filter((finding) => finding.suppressed === undefined);
  return {
    violations: bySeverity(active.filter((finding) => finding.outcome === 'violation')),
    undecided: bySeverity(active.filter((finding) => finding.outcome === 'undecided')),
    suppressed: report.findings.filter((finding) => finding.suppressed !== undefined),
  };
}

/** Most severe first; equals stay in their order. */
export function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** `2 errors, 1 note`; the empty string for none. */
export function describeSeverities(findings: readonly Finding[]): string {
  const counts = countBySeverity(findings);
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => plural(counts[severity], severity))
    .join(', ');
}

/** `1 gap`, `12 gaps`, `2 policies`. */
export function plural(count: number, noun: string): string {
  const many = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${count.toLocaleString('en-US')} ${count === 1 ? noun : many}`;
}

/** Title of a policy, by id. */
export function policyTitles(report: Report): ReadonlyMap<string, string> {
  return new Map(report.policies.map((policy) => [policy.id, policy.title]));
}
