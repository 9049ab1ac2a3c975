import type { Finding, Gap, Place } from '../model/index.ts';
import { groundOf, severities } from '../model/index.ts';

/** The one order in which every reporter receives findings: outcome, severity, place, policy. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return sortBy(findings, (finding) => [
    finding.suppressed ? '1' : '0',
    finding.outcome === 'violation' ? '0' : '1',
    String(severities.indexOf(finding.severity)),
    placeKey(finding.primary),
    finding.policy,
    finding.fingerprint,
  ]);
}

export function sortGaps(gaps: readonly Gap[]): readonly Gap[] {
  return sortBy(gaps, (gap) => [
    gap.collector,
    gap.where.path ?? '',
    gap.where.account ?? '',
    gap.where.region ?? '',
    gap.where.subject ?? '',
    String(gap.where.line ?? 0).padStart(8, '0'),
    gap.reason,
    gap.detail,
  ]);
}

/** A text that orders places: files first, by path and position, then accounts. */
export function placeKey(place: Place): string {
  const ground = groundOf(place);
  if (ground.origin === 'live') return `1 ${ground.account} ${ground.region} ${ground.subject}`;
  const { line, column } = ground.span.start;
  return `0 ${ground.path} ${String(line).padStart(8, '0')} ${String(column).padStart(8, '0')}`;
}

function sortBy<T>(values: readonly T[], key: (value: T) => readonly string[]): readonly T[] {
  return values
    .map((value) => ({ value, keys: key(value) }))
    .sort((a, b) => compareKeys(a.keys, b.keys))
    .map(({ value }) => value);
}

/** By code units, not by locale, so that every machine gives the same order. */
function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? '';
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
