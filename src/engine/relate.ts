import type { AnyFact, Finding, RelatedPlace } from '../model/index.ts';
import { placeKey } from './sort.ts';

/** Adds to each finding the places of the facts that it rests on, and says what each of them is. */
export function relate(findings: readonly Finding[], facts: readonly AnyFact[]): readonly Finding[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return findings.map((finding) => {
    if (finding.primary.origin !== 'derived') return finding;
    const primary = placeKey(finding.primary);
    const related = finding.primary.from
      .flatMap((id): RelatedPlace[] => {
        const fact = byId.get(id);
        return fact ? [{ place: fact.place, message: fact.label }] : [];
      })
      .filter((one) => placeKey(one.place) !== primary);
    return related.length > 0 ? { ...finding, related: [...finding.related, ...related] } : finding;
  });
}

/**
 * One root cause is one finding: of several violations on the same line of a file, the gravest stays and the others become
 * related places of it. Waived and undecided findings are left alone.
 */
export function mergeRootCauses(sorted: readonly Finding[]): readonly Finding[] {
  const heads = new Map<string, number>();
  const merged: Finding[] = [];
  for (const finding of sorted) {
    const key = lineKey(finding);
    const head = key === undefined ? undefined : heads.get(key);
    if (key === undefined || head === undefined) {
      if (key !== undefined) heads.set(key, merged.length);
      merged.push(finding);
      continue;
    }
    const kept = merged[head];
    if (kept)
      merged[head] = {
        ...kept,
        related: [...kept.related, { place: finding.primary, message: `${finding.policy}: ${finding.message}` }],
      };
  }
  return merged;
}

function lineKey(finding: Finding): string | undefined {
  const ground = finding.primary.origin === 'derived' ? finding.primary.at : finding.primary;
  if (finding.outcome !== 'violation' || finding.suppressed || ground.origin !== 'repo') return undefined;
  return JSON.stringify([ground.path, ground.span.start.line]);
}
