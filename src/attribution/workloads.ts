import type { StsCallSummary } from '../facts/types.generated.ts';
import { type AnyFact, type Fact, isKind } from '../model/index.ts';
import type { Candidate } from './candidates.ts';

type Endpoint = Fact<'effective-sts-endpoint'>;

/** What the repository knows of its workloads and of the clients in them. */
export interface Workloads {
  readonly parents: ReadonlyMap<string, string | null>;
  readonly labels: ReadonlyMap<string, string>;
  readonly endpoints: readonly Endpoint[];
  readonly clients: readonly Fact<'aws-client'>[];
}

export function workloadsIn(facts: readonly AnyFact[]): Workloads {
  const workloads = facts.filter((fact) => isKind(fact, 'workload'));
  return {
    parents: new Map(workloads.map(({ data }) => [data.workload, data.parent])),
    labels: new Map(workloads.map(({ data, label }) => [data.workload, label])),
    endpoints: facts.filter((fact) => isKind(fact, 'effective-sts-endpoint')),
    clients: facts.filter((fact) => isKind(fact, 'aws-client')),
  };
}

/** Whether two workloads share an environment: one is the other, or inherits from it. */
function related(one: string, other: string, { parents }: Workloads): boolean {
  return ancestry(one, parents).includes(other) || ancestry(other, parents).includes(one);
}

function ancestry(id: string, parents: Workloads['parents']): readonly string[] {
  const chain: string[] = [];
  for (let at: string | null = id; at !== null && !chain.includes(at); at = parents.get(at) ?? null) chain.push(at);
  return chain;
}

/** Of several candidates those in whose workload the calling client is known; all of them where that tells nothing. */
export function withClient(
  candidates: readonly Candidate[],
  call: StsCallSummary,
  workloads: Workloads,
): readonly Candidate[] {
  if (candidates.length < 2) return candidates;
  const names = [call.clientName, call.tool.split('@')[0]];
  const having = candidates.filter(({ workload }) =>
    workload === null
      ? false
      : [...workloads.endpoints, ...workloads.clients].some(
          ({ data }) =>
            data.workload !== null && names.includes(data.client) && related(workload, data.workload, workloads),
        ),
  );
  return having.length > 0 ? having : candidates;
}

/**
 * Which endpoint the calling client resolves to by this commit: in the workload that calls, else in the only workload of
 * the repository that has this client at this version. Undefined when that is not one.
 */
export function endpointOf(call: StsCallSummary, workload: string | null, workloads: Workloads): Endpoint | undefined {
  const same = workloads.endpoints.filter(({ data }) => data.client === call.clientName);
  const near = same.filter(({ data }) => workload !== null && related(workload, data.workload, workloads));
  const found = only(near.filter(({ data }) => data.versions === call.clientVersion)) ?? only(near);
  if (found !== undefined || near.length > 0) return found;
  return only(same.filter(({ data }) => data.versions === call.clientVersion));
}

/** The one that there is, where all say the same of the same line; undefined where they differ. */
function only(endpoints: readonly Endpoint[]): Endpoint | undefined {
  const [first, ...others] = endpoints;
  if (first === undefined) return undefined;
  const key = ({ data, place }: Endpoint): string =>
    JSON.stringify([data.host, place.origin === 'derived' && place.at]);
  return others.every((other) => key(other) === key(first)) ? first : undefined;
}
