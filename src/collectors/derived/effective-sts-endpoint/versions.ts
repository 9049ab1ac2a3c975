import { resolve } from '../../../sts/resolve.ts';
import type { ResolveAnswer, ResolveRequest } from '../../../sts/types.ts';
import type { Client } from './placement.ts';

/** What a client calls at the version that is installed; undefined where the version leaves it open. */
export interface VersionedAnswer {
  readonly answer: ResolveAnswer | undefined;
  readonly versions: string;
  /** Why it is open. */
  readonly open?: string;
}

/** Resolves at the exact version; a constraint or no version at all leaves the answer to what the versions agree on. */
export function resolveVersions(client: Client, request: Omit<ResolveRequest, 'client'>): VersionedAnswer {
  const { client: name, version, constraint } = client.data;
  if (version !== 'unknown') return { answer: resolve({ ...request, client: { name, version } }), versions: version };
  const versions = constraint ?? 'unknown';
  const answer = resolve({ ...request, client: { name, version: null } });
  if (answer.scope !== 'error') return { answer, versions };
  return { answer: undefined, versions, open: `which version of ${name} is installed is not known here (${constraint ?? 'no version is written'}), and the default depends on it` };
}
