import type { Fact } from '../../../model/index.ts';
import type { Setting, Workload } from './environment.ts';

export type Client = Fact<'aws-client'>;

/** Directories whose dependencies are not shipped. */
const testing = /(^|\/)(tests?|__tests__|testdata|test-data|fixtures?|examples?|samples?|e2e|spec)(\/|$)/i;

/** Whether a client is named for tests or examples alone. */
export function isForTests(client: Client): boolean {
  return testing.test(client.data.directory);
}

/** A client in a workload; `workload` is absent when only the repository is known. */
export interface Placed {
  readonly client: Client;
  readonly workload?: Workload;
}

const built = new Set(['image', 'function']);

/**
 * Which workloads a client runs in. One that is installed in a workload runs there. Else a dependency goes into the images and
 * functions whose directory is the nearest above its manifest, and from there into containers that configure AWS but bring no
 * client of their own; where there are neither, the repository is its workload.
 */
export function place(
  clients: readonly Client[],
  workloads: ReadonlyMap<string, Workload>,
  byWorkload: ReadonlyMap<string, readonly Setting[]>,
): readonly Placed[] {
  const all = [...workloads.values()];
  const owning = new Set(clients.map((client) => client.data.workload));
  const deployed = all.filter(
    (workload) =>
      workload.data.type === 'container' &&
      byWorkload.has(workload.data.workload) &&
      !owning.has(workload.data.workload),
  );
  return clients.flatMap((client): Placed[] => {
    if (client.data.workload !== null) {
      const workload = workloads.get(client.data.workload);
      return [{ client, ...(workload ? { workload } : {}) }];
    }
    const images = nearest(
      client.data.directory,
      all.filter((workload) => built.has(workload.data.type)),
    );
    const containers = deployed.filter((container) => shares(container, client, all));
    if (containers.length > 0) return containers.map((workload) => ({ client, workload }));
    const runs = sharingOne(images, workloads, byWorkload);
    return runs.length > 0 ? runs.map((workload) => ({ client, workload })) : [{ client }];
  });
}

/**
 * Functions that set nothing themselves see what the module above them sets, on the one line that would be changed: together they
 * are that module.
 */
function sharingOne(
  found: readonly Workload[],
  workloads: ReadonlyMap<string, Workload>,
  byWorkload: ReadonlyMap<string, readonly Setting[]>,
): readonly Workload[] {
  const shared = found.map((workload) => {
    const parent = workloads.get(workload.data.parent ?? '');
    const isLike = parent?.data.type === 'module' && parent.data.runtime === workload.data.runtime;
    return isLike && workload.data.type === 'function' && !byWorkload.has(workload.data.workload) ? parent : workload;
  });
  return [...new Set(shared)];
}

/** Workloads with the longest directory that is the given one or above it. */
function nearest(directory: string, candidates: readonly Workload[]): readonly Workload[] {
  const above = candidates.filter((workload) => isAbove(workload.data.directory, directory));
  const longest = Math.max(0, ...above.map((workload) => depth(workload.data.directory)));
  return above.filter((workload) => depth(workload.data.directory) === longest);
}

/** A container runs a client when its directory is the client's or above it, or when the repository has a single place of clients. */
function shares(container: Workload, client: Client, all: readonly Workload[]): boolean {
  if (isAbove(container.data.directory, client.data.directory)) return true;
  return all.filter((workload) => built.has(workload.data.type)).length <= 1 && depth(client.data.directory) === 0;
}

function isAbove(upper: string, lower: string): boolean {
  return upper === '.' || upper === lower || lower.startsWith(`${upper}/`);
}

function depth(directory: string): number {
  return directory === '.' ? 0 : directory.split('/').length;
}
