import type { StsCallSummary } from '../facts/types.generated.ts';
import { clients } from '../sts/clients/index.ts';
import { resolve } from '../sts/resolve.ts';
import { type ClientName, clientNames } from '../sts/types.ts';
import { atLeast, parseVersion, type Version } from '../sts/versions.ts';

/** A Region that legacy defaults send to the global host: what is Regional here is Regional everywhere. */
const region = 'us-west-2';

/** What makes a client at a version Regional, as far as its behaviour is known. */
export interface Remedy {
  /** Environment variables that do it, or undefined when none does. */
  readonly variables: readonly string[] | undefined;
  /** First version that is Regional by itself, or undefined when none is known. */
  readonly version: string | undefined;
}

const known = new Map<string, Remedy>();
const remediesKept = 1000;

/** Asks `resolve`, not a table of advice: what is advised has the effect that is promised. */
export function remedyFor(call: StsCallSummary): Remedy {
  const kept = known.get(call.client);
  if (kept !== undefined) return kept;
  const remedy = findRemedy(call);
  if (known.size < remediesKept) known.set(call.client, remedy);
  return remedy;
}

function findRemedy({ clientName, clientVersion }: StsCallSummary): Remedy {
  const name = clientNames.find((known) => known === clientName);
  if (name === undefined) return { variables: undefined, version: undefined };
  const regional = (version: string, env: Readonly<Record<string, string>>): boolean =>
    resolve({ client: { name, version }, env }).scope === 'regional';
  const given = parseVersion(clientVersion);
  const sets: readonly Readonly<Record<string, string>>[] = [
    { AWS_REGION: region },
    { AWS_STS_REGIONAL_ENDPOINTS: 'regional', AWS_REGION: region },
    { AWS_STS_REGIONAL_ENDPOINTS: 'regional', AWS_DEFAULT_REGION: region },
  ];
  const found = given === undefined ? undefined : sets.find((env) => regional(clientVersion, env));
  const first = firstRegional(name, (version) => regional(version, { AWS_REGION: region, AWS_DEFAULT_REGION: region }));
  const reached = first === undefined || (given !== undefined && atLeast(given, parseVersion(first) ?? given));
  return {
    variables:
      found &&
      Object.entries(found).map(([key, value]) => (value === region ? `${key}=<its Region>` : `${key}=${value}`)),
    version: reached ? undefined : first,
  };
}

/** The first version from which on a client is Regional whenever it sees a Region. */
function firstRegional(name: ClientName, isRegional: (version: string) => boolean): string | undefined {
  const points = [...new Set(Object.values(clients[name].features).flatMap((feature) => feature.since ?? []))]
    .map((text): [string, Version | undefined] => [text, parseVersion(text)])
    .filter((point): point is [string, Version] => point[1] !== undefined)
    .sort(([, a], [, b]) => (atLeast(a, b) ? 1 : -1));
  const last = points.findLastIndex(([text]) => !isRegional(text));
  return points[last + 1]?.[0];
}
