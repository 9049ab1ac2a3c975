import type { StsCallSummary } from '../facts/types.generated.ts';
import { groundOf } from '../model/index.ts';
import { remedyFor } from './advice.ts';
import type { Attribution } from './attribution.ts';
import type { Workloads } from './workloads.ts';

/** What to change, in a sentence or two: the line, and what has to stand there for this client at this version. */
export function fixFor(call: StsCallSummary, attribution: Attribution, workloads: Workloads, prefix: string): string {
  switch (attribution.certainty) {
    case 'elsewhere': {
      const workflow = call.callerWorkflow === '' ? 'its workflows' : call.callerWorkflow;
      return `Change ${workflow} in ${attribution.repository}: ${remedy(call)}.`;
    }
    case 'ambiguous':
      return `Find out which of these places made the calls, and there ${remedy(call)}.`;
    case 'certain':
    case 'likely':
      return fixAt(call, attribution, workloads, prefix);
  }
}

function fixAt(
  call: StsCallSummary,
  { candidate, endpoint }: Extract<Attribution, { readonly candidate: unknown }>,
  workloads: Workloads,
  prefix: string,
): string {
  const { path, span } = candidate.place;
  const where = `${prefix}${path}:${span.start.line}`;
  const label = candidate.workload === null ? undefined : (workloads.labels.get(candidate.workload) ?? undefined);
  if (candidate.handsOn) return `Find what runs with the role that ${where} names, and there ${remedy(call)}.`;
  const what = label === undefined ? where : `${label} (${where})`;
  if (call.tool.startsWith('configure-aws-credentials'))
    return `Give the credentials action in ${where} its \`aws-region\`, take AWS_STS_REGIONAL_ENDPOINTS=legacy and AWS_ENDPOINT_URL* out of its environment, and move it to its newest release.`;
  if (endpoint?.data.endpointScope === 'regional')
    return `By this commit ${endpoint.label} resolves to ${endpoint.data.host}: deploy it to ${what}, or find what else gives it settings.`;
  const at = endpoint?.data.endpointScope === 'global' ? groundOf(endpoint.place) : undefined;
  const line = at?.origin === 'repo' ? `${prefix}${at.path}:${at.span.start.line}` : undefined;
  const decided = line === undefined || line === where ? '' : `; ${line} is what decides now`;
  if (candidate.workload?.startsWith('service-account:') === true)
    return `Annotate ${what} with eks.amazonaws.com/sts-regional-endpoints: "true"${upgrade(call)}${decided}.`;
  return `In ${what}, ${remedy(call)}${decided}.`;
}

function remedy(call: StsCallSummary): string {
  const { variables, version } = remedyFor(call);
  const sets = variables === undefined ? [] : [`set ${variables.join(' and ')}`];
  const moves = version === undefined ? [] : [`move ${call.client} to ${version} or later`];
  if (sets.length + moves.length > 0) return [...sets, ...moves].join(', or ');
  return call.clientName === 'unknown'
    ? 'set AWS_STS_REGIONAL_ENDPOINTS=regional and a Region, if its SDK reads them'
    : `set AWS_STS_REGIONAL_ENDPOINTS=regional and a Region, if ${call.client} reads them, or move it to its newest version`;
}

function upgrade(call: StsCallSummary): string {
  const { version } = remedyFor(call);
  return version === undefined ? '' : `, or move ${call.client} to ${version} or later`;
}
