import { outcomeRange } from '../../../sts/constraints.ts';
import { resolve } from '../../../sts/resolve.ts';
import type { ClientName, ResolveAnswer, ResolveRequest } from '../../../sts/types.ts';
import type { Client } from './placement.ts';

/** What a client calls at the version that is installed; undefined where the version leaves it open. */
export interface VersionedAnswer {
  readonly answer: ResolveAnswer | undefined;
  readonly versions: string;
  /** Why it is open. */
  readonly open?: string;
}

type Question = Omit<ResolveRequest, 'client'>;

/** Resolves at the exact version; a constraint, or no version at all, leaves it to what the admitted versions agree on. */
export function resolveVersions(client: Client, request: Question): VersionedAnswer {
  const { client: name, version, constraint } = client.data;
  if (version !== 'unknown') return { answer: resolve({ ...request, client: { name, version } }), versions: version };
  const versions = constraint ?? 'unknown';
  const any = resolve({ ...request, client: { name, version: null } });
  if (any.decidedBy !== 'version') return { answer: any, versions };
  const range = outcomeRange(name as ClientName, constraint, client.data.ecosystem);
  const example = exampleOf(name as ClientName, constraint ?? '', range.outcome);
  if (example === undefined) return { answer: undefined, versions, open: range.reason };
  const answer = resolve({ ...request, client: { name, version: example } });
  return { answer: { ...answer, chain: [range.reason, ...answer.chain] }, versions };
}

/** A version that stands for all that a constraint admits, when they agree: one that it names, on the side that it is on. */
function exampleOf(client: ClientName, constraint: string, outcome: string): string | undefined {
  if (outcome !== 'legacy' && outcome !== 'regional') return undefined;
  const named = constraint.match(/\d+(?:\.\d+)+/g) ?? [];
  const padded = named.map((version) => (version.split('.').length === 2 ? `${version}.0` : version));
  return (
    padded.find((version) => outcomeRange(client, `==${version}`, 'pypi').outcome === outcome) ??
    (outcome === 'regional' ? '9999.0.0' : undefined)
  );
}
