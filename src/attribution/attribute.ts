import type { StsCallSummary } from '../facts/types.generated.ts';
import { type AnyFact, type Fact, type Finding, groundOf, isKind, type RelatedPlace } from '../model/index.ts';
import { type Attribution, attributionOf } from './attribution.ts';
import { type Naming, namingIn } from './candidates.ts';
import { fixFor } from './fix.ts';
import { type Workloads, workloadsIn } from './workloads.ts';

export interface AttributionSources {
  readonly facts: readonly AnyFact[];
  /** `owner/name` of the repository on its host; undefined when git does not say. */
  readonly repository: string | undefined;
  /** From the git root to the checked directory; paths in sentences begin at the root. */
  readonly prefix: string;
}

/**
 * Leads findings about calls in CloudTrail back to the repository: the line that names the caller becomes their anchor, and
 * the fix says what to change there. Findings about other things, and callers that nothing here names, stay as they are.
 */
export function attribute(findings: readonly Finding[], sources: AttributionSources): readonly Finding[] {
  const calls = callsByFact(sources.facts);
  if (calls.size === 0) return findings;
  const workloads = workloadsIn(sources.facts);
  const naming = namingIn(sources.facts);
  return findings.map((finding) => {
    const call = finding.fact === undefined ? undefined : calls.get(finding.fact);
    return call === undefined ? finding : led(finding, call, workloads, { ...sources, naming });
  });
}

/** The calls that a fact is about: a summary is about itself, the caller of a Regional endpoint about its busiest summary. */
function callsByFact(facts: readonly AnyFact[]): ReadonlyMap<string, Fact<'sts-call-summary'>> {
  const calls = new Map<string, Fact<'sts-call-summary'>>();
  for (const fact of facts) if (isKind(fact, 'sts-call-summary')) calls.set(fact.id, fact);
  for (const fact of facts) {
    if (!isKind(fact, 'sts-regional-caller') || fact.place.origin !== 'derived') continue;
    const [busiest] = fact.place.from
      .flatMap((id) => calls.get(id) ?? [])
      .sort((one, other) => other.data.count - one.data.count);
    if (busiest !== undefined) calls.set(fact.id, busiest);
  }
  return calls;
}

function led(
  finding: Finding,
  call: Fact<'sts-call-summary'>,
  workloads: Workloads,
  { naming, repository, prefix }: Pick<AttributionSources, 'repository' | 'prefix'> & { readonly naming: Naming },
): Finding {
  const attribution = attributionOf(call.data, naming, workloads, repository);
  if (attribution === undefined) return finding;
  // How to leave the global endpoint is no advice for who calls a Regional one.
  const toMend = finding.outcome === 'violation' && call.data.endpointType === 'global';
  return {
    ...finding,
    message: `${finding.message}${saidIn(attribution, prefix)}${runsOf(call.data)}`,
    fix: toMend ? fixFor(call.data, attribution, workloads, prefix) : finding.fix,
    primary: anchored(finding.primary, attribution),
    related: [...finding.related, ...relatedTo(attribution)],
  };
}

function saidIn(attribution: Attribution, prefix: string): string {
  switch (attribution.certainty) {
    case 'elsewhere':
      return `; by workflows of ${attribution.repository}`;
    case 'ambiguous':
      return attribution.candidates.every((one) => one.handsOn)
        ? `; its role is named in ${attribution.of} places of this repository`
        : `; by one of ${attribution.of} places in this repository`;
    case 'certain':
    case 'likely': {
      const { place } = attribution.candidate;
      const where = `${prefix}${place.path}:${place.span.start.line}`;
      if (attribution.candidate.handsOn) return `; its role is named in ${where}`;
      return attribution.certainty === 'certain' ? `; set up in ${where}` : `; likely set up in ${where}`;
    }
  }
}

function runsOf({ workflowRuns: [newest] }: StsCallSummary): string {
  return newest === undefined ? '' : ` (workflow run ${newest})`;
}

function anchored(primary: Finding['primary'], attribution: Attribution): Finding['primary'] {
  if (attribution.certainty !== 'certain' && attribution.certainty !== 'likely') return primary;
  const { path, span } = attribution.candidate.place;
  const ground = groundOf(primary);
  if (ground.origin !== 'live') return primary;
  const at = { ...ground, anchor: { path, span } };
  return primary.origin === 'derived' ? { ...primary, at } : at;
}

function relatedTo(attribution: Attribution): readonly RelatedPlace[] {
  if (attribution.certainty === 'elsewhere') return [];
  if (attribution.certainty === 'ambiguous')
    return attribution.candidates.map(({ place, label }) => ({ place, message: `may be the caller: ${label}` }));
  const { candidate, certainty, endpoint } = attribution;
  const how = candidate.handsOn
    ? 'names the role'
    : certainty === 'certain'
      ? 'names the caller'
      : 'likely names the caller';
  const at = endpoint && groundOf(endpoint.place);
  return [
    { place: candidate.place, message: `${how}: ${candidate.label}` },
    ...(endpoint && at ? [{ place: at, message: `${endpoint.label} resolves to ${endpoint.data.host}` }] : []),
  ];
}
