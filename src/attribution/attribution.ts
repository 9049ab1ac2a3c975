import type { StsCallSummary } from '../facts/types.generated.ts';
import type { Fact } from '../model/index.ts';
import { type Candidate, candidatesFor, type Naming } from './candidates.ts';
import { endpointOf, type Workloads, withClient } from './workloads.ts';

/** Where in the repository a caller is set up: one place, or several that may be it, or another repository. */
export type Attribution =
  | {
      readonly certainty: 'certain' | 'likely';
      readonly candidate: Candidate;
      /** What the calling client resolves to by this commit. */
      readonly endpoint?: Fact<'effective-sts-endpoint'>;
    }
  | { readonly certainty: 'ambiguous'; readonly candidates: readonly Candidate[]; readonly of: number }
  | { readonly certainty: 'elsewhere'; readonly repository: string };

const candidatesShown = 3;

/** Leads the calls of a summary back to a place. Never a guess: undefined where nothing here names the caller. */
export function attributionOf(
  call: StsCallSummary,
  naming: Naming,
  workloads: Workloads,
  repository: string | undefined,
): Attribution | undefined {
  const theirs = call.callerKind === 'github-actions' ? call.callerName : '';
  const here = theirs === '' || repository === undefined ? undefined : same(theirs, repository);
  if (here === false) return { certainty: 'elsewhere', repository: theirs };
  const candidates = onePerWorkload(withClient(candidatesFor(call, naming), call, workloads));
  const [candidate] = candidates;
  if (candidate === undefined) return undefined;
  if (candidates.length > 1)
    return { certainty: 'ambiguous', candidates: candidates.slice(0, candidatesShown), of: candidates.length };
  const endpoint = endpointOf(call, candidate.workload, workloads);
  // Which repository the subject means cannot be told where git does not name this one.
  const doubt = theirs !== '' && here === undefined;
  return {
    certainty: doubt ? 'likely' : candidate.certainty,
    candidate,
    ...(endpoint === undefined ? {} : { endpoint }),
  };
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Several mentions in one workload are one candidate, at the first of them. */
function onePerWorkload(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  return [...candidates].sort(byPosition).filter(({ workload, place }) => {
    const key = workload ?? `${place.path}:${place.span.start.line}`;
    return !seen.has(key) && seen.add(key);
  });
}

function byPosition({ place: a }: Candidate, { place: b }: Candidate): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.span.start.line - b.span.start.line || a.span.start.column - b.span.start.column;
}
