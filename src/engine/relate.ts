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
        return fact ? [fact.place, ...(fact.also ?? [])].map((place) => ({ place, message: fact.label })) : [];
      })
      .filter((one) => placeKey(one.place) !== primary);
    return related.length > 0 ? { ...finding, related: [...finding.related, ...related] } : finding;
  });
}

/**
 * One root cause is one finding: of several violations on the same line of a file, the gravest stays and the others become
 * related places of it, as do several facts there that leave one policy undecided. Of one gap that leaves several policies
 * undecided, one finding stays. Waived findings are left alone.
 */
export function mergeRootCauses(sorted: readonly Finding[]): readonly Finding[] {
  const heads = new Map<string, number>();
  const merged: Finding[] = [];
  const undecided = new Map<number, readonly string[]>();
  for (const finding of sorted) {
    const key = lineKey(finding);
    const head = key === undefined ? undefined : heads.get(key);
    if (key === undefined || head === undefined) {
      if (key !== undefined) heads.set(key, merged.length);
      merged.push(finding);
      continue;
    }
    const kept = merged[head];
    if (kept) merged[head] = isOfGap(finding) ? kept : withRelated(kept, finding);
    if (isOfGap(finding)) undecided.set(head, [...(undecided.get(head) ?? []), finding.policy]);
  }
  for (const [head, others] of undecided) {
    const kept = merged[head];
    const ids = kept ? [kept.policy, ...others] : [];
    const why = `Without it, ${ids.length} policies can be neither confirmed nor denied: ${ids.join(', ')}.`;
    if (kept) merged[head] = { ...kept, why };
  }
  return merged;
}

function withRelated(kept: Finding, { primary, policy, message }: Finding): Finding {
  const said = policy === kept.policy ? message : `${policy}: ${message}`;
  return said === kept.message ? kept : { ...kept, related: [...kept.related, { place: primary, message: said }] };
}

/** Findings of a gap are about no fact. */
function isOfGap({ outcome, fact }: Finding): boolean {
  return outcome === 'undecided' && fact === undefined;
}

function lineKey(finding: Finding): string | undefined {
  const ground = finding.primary.origin === 'derived' ? finding.primary.at : finding.primary;
  if (finding.suppressed) return undefined;
  // What they say is all that tells one gap from another.
  if (isOfGap(finding)) return JSON.stringify([placeKey(finding.primary), finding.message]);
  if (ground.origin !== 'repo') return undefined;
  if (finding.outcome === 'undecided') return JSON.stringify([ground.path, ground.span.start.line, finding.policy]);
  return JSON.stringify([ground.path, ground.span.start.line]);
}
