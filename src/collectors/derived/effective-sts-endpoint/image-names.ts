import { isAbove } from './directories.ts';
import { ancestry, type Known, type Workload } from './environment.ts';

type Linked = Pick<Known, 'workloads' | 'settings' | 'optedOut'>;

/**
 * Containers that name an image which a Dockerfile of the repository builds, by the name of its directory or of the file, run that
 * image: `ghcr.io/acme/billing:3` is of `services/billing/Dockerfile`. Nothing is said where several images could be meant.
 */
export function linkedByName(known: Linked): Linked {
  const { workloads } = known;
  const byName = new Map<string, Workload[]>();
  for (const image of workloads.values()) {
    if (image.data.type !== 'image') continue;
    const name = nameOfBuild(image.data.workload.slice('image:'.length));
    if (name !== undefined) byName.set(name, [...(byName.get(name) ?? []), image]);
  }
  if (byName.size === 0) return known;
  const linked = new Map(workloads);
  const settings = new Map(known.settings);
  const optedOut = new Map(known.optedOut);
  for (const container of workloads.values()) {
    const image = imageOf(container, byName, workloads);
    if (image === undefined) continue;
    const { workload: id, parent } = container.data;
    const account = workloads.get(parent ?? '');
    const runs = { parent: image.data.workload, directory: image.data.directory };
    if (account === undefined) {
      linked.set(id, { ...container, data: { ...container.data, ...runs } });
      continue;
    }
    // The service account may be that of other images too: this container has one of its own, on top of its image.
    const between = `${account.data.workload}@${id}`;
    linked.set(between, { ...account, data: { ...account.data, workload: between, parent: image.data.workload } });
    linked.set(id, { ...container, data: { ...container.data, ...runs, parent: between } });
    copy(settings, account.data.workload, between);
    copy(optedOut, account.data.workload, between);
  }
  return { workloads: linked, settings, optedOut };
}

function copy<T>(map: Map<string, T>, from: string, to: string): void {
  const value = map.get(from);
  if (value !== undefined) map.set(to, value);
}

/** The image that a container runs, where its name is the only hint and one image has it. */
function imageOf(
  container: Workload,
  byName: ReadonlyMap<string, readonly Workload[]>,
  workloads: ReadonlyMap<string, Workload>,
): Workload | undefined {
  const { workload: id, type, runtime, directory, parent } = container.data;
  if (type !== 'container' || !runtime.startsWith('image:')) return undefined;
  const chain = ancestry(id, workloads);
  const isBuilt = chain.some((one) => one !== id && workloads.get(one)?.data.type.startsWith('image'));
  // What inherits from something else than a service account (a base, an anchor) has its place already.
  const isPlain = parent === null || (workloads.get(parent)?.data.parent === null && /^service-account:/.test(parent));
  if (isBuilt || !isPlain) return undefined;
  const name = /([^/:@]+)(?:[:@][^/]*)?$/.exec(runtime.slice('image:'.length))?.[1];
  const images = byName.get(name ?? '') ?? [];
  const [only, ...others] =
    images.length > 1 ? images.filter((image) => isAbove(image.data.directory, directory)) : images;
  return others.length === 0 ? only : undefined;
}

const generic =
  /^(?:docker|build|images?|src|app|\.devcontainer|\.docker|deploy|dockerfiles?|containers?|base|dev|prod|test|tests)$/i;

/** What people call the image of a Dockerfile: `Dockerfile.api`, `api.Dockerfile`, else the name of its directory. */
function nameOfBuild(path: string): string | undefined {
  const [file = '', ...above] = path.split('/').reverse();
  const own = /^(?:docker|container)file[._-]([\w.-]+)$|^([\w.-]+)\.(?:docker|container)file$/i.exec(file);
  const named = own?.[1] ?? own?.[2];
  if (named !== undefined) return generic.test(named) ? undefined : named;
  return above.find((directory) => !generic.test(directory));
}
