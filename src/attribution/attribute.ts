import type { StsCallSummary } from '../facts/types.generated.ts';
import { type AnyFact, type Fact, type Finding, groundOf, isKind, type RelatedPlace } from '../model/index.ts';
import { type Attribution, attributionOf } from './attribution.ts';
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
  const calls = new Map(
    sources.facts
      .filter((fact): fact is Fact<'sts-call-summary'> => isKind(fact, 'sts-call-summary'))
      .map((fact) => [fact.id, fact]),
  );
  if (calls.size === 0) return findings;
  const workloads = workloadsIn(sources.facts);
  return findings.map((finding) => {
    const call = finding.fact === undefined ? undefined : calls.get(finding.fact);
    return call === undefined ? finding : led(finding, call, workloads, sources);
  });
}

function led(
  finding: Finding,
  call: Fact<'sts-call-summary'>,
  workloads: Workloads,
  { facts, repository, prefix }: AttributionSources,
): Finding {
  const attribution = attributionOf(call.data, facts, workloads, repository);
  if (attribution === undefined) return finding;
  const violation = finding.outcome === 'violation';
  return {
    ...finding,
    message: `${finding.message}${saidIn(attribution, prefix)}${runsOf(call.data)}`,
    fix: violation ? fixFor(call.data, attribution, workloads, prefix) : finding.fix,
    primary: anchored(finding.primary, attribution),
    related: [...finding.related, ...relatedTo(attribution)],
  };
}

function saidIn(attribution: Attribution, prefix: string): string {
  switch (attribution.certainty) {
    case 'elsewhere':
      return `; by workflows of ${attribution.repository}`;
    case 'ambiguous':
      return `; by one of ${attribution.of} places in this repository`;
    case 'certain':
    case 'likely': {
      const { place } = attribution.candidate;
      const where = `${prefix}${place.path}:${place.span.start.line}`;
      return attribution.certainty === 'certain' ? `; set up in ${where}` : `; likely set up in ${where}`;
    }
  }
}

function runsOf({ workflowRuns: [newest] }: StsCallSummary): string {
  return newest === undefined ? '' : ` (workflow run ${newest})`;
}

function anchored(primary: Finding['primary'], attribution: Attribution): Finding['primary'] {
  if (primary.origin !== 'live' || (attribution.certainty !== 'certain' && attribution.certainty !== 'likely'))
    return primary;
  const { path, span } = attribution.candidate.place;
  return { ...primary, anchor: { path, span } };
}

function relatedTo(attribution: Attribution): readonly RelatedPlace[] {
  if (attribution.certainty === 'elsewhere') return [];
  if (attribution.certainty === 'ambiguous')
    return attribution.candidates.map(({ place, label }) => ({ place, message: `may be the caller: ${label}` }));
  const { candidate, certainty, endpoint } = attribution;
  const how = certainty === 'certain' ? 'names the caller' : 'likely names the caller';
  const at = endpoint && groundOf(endpoint.place);
  return [
    { place: candidate.place, message: `${how}: ${candidate.label}` },
    ...(endpoint && at ? [{ place: at, message: `${endpoint.label} resolves to ${endpoint.data.host}` }] : []),
  ];
}
