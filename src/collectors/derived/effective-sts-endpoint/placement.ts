import { type Fact, groundOf } from '../../../model/index.ts';
import { noDirectory } from '../../environment-facts.ts';
import { bundledClients } from './bundled.ts';
import { depth, isAbove, isTesting, parentOf } from './directories.ts';
import { ancestry, imageOf, type Known, type Workload } from './environment.ts';
import { canRun } from './language.ts';

export type Client = Fact<'aws-client'>;

/** A client in a workload; `workload` is absent when only the repository is known. */
export interface Placed {
  readonly client: Client;
  readonly workload?: Workload;
  /** Calls in the code that make a client of this kind, where there are any. */
  readonly sites: readonly Client[];
}

/** Images of databases, emulators and other programs that no application is put into. */
const foreign =
  /(?:^|[/:])(?:postgres|postgis|mysql|mariadb|redis|valkey|memcached|mongo|rabbitmq|nginx|httpd|traefik|haproxy|envoy|kafka|zookeeper|elasticsearch|opensearch|kibana|grafana|prometheus|loki|jaeger|vault|consul|minio|localstack|localstack-pro|dynamodb-local|dynamodb-admin|elasticmq|moto|motoserver|fluent-bit|fluentd|adminer|mailhog|wiremock|selenium|busybox)(?:[:@].*)?$/;

const built = new Set(['image', 'function']);

/** What sets variables for programs that it does not name: environment files, units, scripts of a package, jobs. */
const loose = /^(?:env-file|other|job|step|workflow|pipeline):/;

/**
 * Which workloads a client runs in. One that is installed in a workload runs there. Else a dependency goes into the images and
 * functions whose directory is the nearest above its manifest, and from there into containers that configure AWS but bring no
 * client of their own; where there are neither, into whatever else sets a mode (environment files, units, jobs), else the repository
 * is its workload. What runs on a runtime without a client of its own uses the client of the runtime.
 */
export function place(clients: readonly Client[], known: Known): readonly Placed[] {
  const sites = clients.filter(({ data }) => data.from === 'source');
  const packages = clients.filter(({ data }) => data.from !== 'source');
  const sitesOf = new Map<Client, Client[]>();
  for (const site of sites)
    for (const owner of ownersOf(site, packages)) sitesOf.set(owner, [...(sitesOf.get(owner) ?? []), site]);
  const candidates = candidatesAmong(packages, known);
  const placed = packages.flatMap((client): Placed[] => {
    const own = sitesOf.get(client) ?? [];
    return workloadsOf(client, candidates, known).map((workload) => ({
      client,
      ...(workload ? { workload } : {}),
      sites: own,
    }));
  });
  const bundled = bundledClients(placed, sites, known);
  const joined = new Set([...placed, ...bundled].flatMap((one) => one.sites));
  // Code without a manifest: the call itself is all that is known of the client.
  const alone = sites
    .filter((site) => !joined.has(site))
    .flatMap((site): Placed[] =>
      workloadsOf({ ...site, data: { ...site.data, workload: null } }, candidates, known).map((workload) => ({
        client: site,
        ...(workload ? { workload } : {}),
        sites: [site],
      })),
    );
  return [...placed, ...bundled, ...together(alone)];
}

/** Calls without options that nothing tells apart are one client, however many places make them. */
function together(alone: readonly Placed[]): readonly Placed[] {
  const groups = new Map<string, Placed>();
  for (const one of alone) {
    const { client, workload } = one;
    const own = client.data.workload === null ? `${client.data.client} ${isTesting(client.data.directory)}` : client.id;
    const key = JSON.stringify([own, workload?.data.workload]);
    const before = groups.get(key);
    groups.set(key, before ? { ...before, sites: [...before.sites, ...one.sites] } : one);
  }
  return [...groups.values()];
}

/** The packages that a call in the code uses: those of its client in the nearest directory above it. */
function ownersOf(site: Client, packages: readonly Client[]): readonly Client[] {
  const above = packages.filter(
    ({ data }) => data.client === site.data.client && isAbove(data.directory, site.data.directory),
  );
  const nearest = Math.max(...above.map(({ data }) => depth(data.directory)));
  return above.filter(({ data }) => depth(data.directory) === nearest);
}

/** What a client may run in, found once for all of them. */
interface Candidates {
  readonly images: readonly Workload[];
  /** Containers that configure AWS but bring no client of their own. */
  readonly deployed: readonly Workload[];
  /** What else sets a mode, and brings no client of its own. */
  readonly files: readonly Workload[];
  /** Directories of manifests by client. */
  readonly manifests: ReadonlyMap<string, ReadonlySet<string>>;
}

function candidatesAmong(packages: readonly Client[], known: Known): Candidates {
  const { workloads, settings } = known;
  const all = [...workloads.values()];
  const owning = new Set(packages.map(({ data }) => data.workload));
  const manifests = new Map<string, Set<string>>();
  for (const { data } of packages)
    if (data.workload === null)
      manifests.set(data.client, (manifests.get(data.client) ?? new Set()).add(data.directory));
  const containers = all.filter(
    ({ data }) => (data.type === 'container' || runsImage(data)) && !owning.has(data.workload),
  );
  const configured = containers.filter(({ data }) => isConfigured(data, known) && !foreign.test(data.runtime));
  // Of several containers of one image, one that sets nothing is told from those that do.
  const shared = new Set(configured.flatMap((one) => imageAbove(one, workloads) ?? []));
  return {
    // What an image of the repository holds runs in what is started from it.
    images: all.filter(
      (workload) =>
        built.has(workload.data.type) &&
        !(workload.data.type === 'function' && imageOf(workload, workloads) !== undefined),
    ),
    deployed: containers.filter((one) => configured.includes(one) || shared.has(imageAbove(one, workloads) ?? '')),
    files: all.filter(
      ({ data }) =>
        loose.test(data.workload) &&
        !owning.has(data.workload) &&
        ancestry(data.workload, workloads).some((one) => settings.get(one)?.some(isMode)) &&
        !isTesting(data.workload.replace(/^[\w-]+:/, '')) &&
        !/\b(example|sample|template|dist|test)s?\b/i.test(data.workload),
    ),
    manifests,
  };
}

/** Whether a function is made from an image: what is put into that image runs in it. */
function runsImage({ type, runtime }: Workload['data']): boolean {
  return type === 'function' && runtime.startsWith('image:');
}

/** Services that run an image of somebody else, in a file that builds one for the client beside them, do not run the client. */
function withoutBought(containers: readonly Workload[], { workloads }: Known): readonly Workload[] {
  const fileOf = ({ data }: Workload): string => data.workload.split('#', 1)[0] ?? '';
  const building = new Set(containers.filter((one) => imageAbove(one, workloads) !== undefined).map(fileOf));
  const isBought = (one: Workload): boolean =>
    one.data.runtime.startsWith('image:') && imageAbove(one, workloads) === undefined;
  return containers.filter((one) => !isBought(one) || !building.has(fileOf(one)));
}

/** Id of the image that a container runs. */
function imageAbove({ data: { workload: id } }: Workload, workloads: Known['workloads']): string | undefined {
  return ancestry(id, workloads).find((one) => workloads.get(one)?.data.type.startsWith('image'));
}

/** Whether settings reach a workload, from itself or from the service account that it runs under. */
function isConfigured({ workload: id }: Workload['data'], { workloads, settings }: Known): boolean {
  return ancestry(id, workloads).some((one) => settings.has(one) || workloads.get(one)?.data.runtime === 'eks-irsa');
}

function workloadsOf(
  client: Client,
  { images, deployed, files, manifests }: Candidates,
  known: Known,
): readonly (Workload | undefined)[] {
  const { workloads } = known;
  const installed = client.data.workload === null ? undefined : workloads.get(client.data.workload);
  if (client.data.workload !== null && installed?.data.type !== 'image') return [installed];
  const containers = deployed.filter((container) => {
    const image = imageOf(container, workloads);
    if (installed !== undefined && image !== undefined) return image === installed;
    return image !== undefined && image.data.workload === container.data.runtime
      ? isAbove(container.data.directory, client.data.directory)
      : shares(container, client, images);
  });
  if (installed !== undefined) return containers.length > 0 ? containers : [installed];
  const holds = (workload: Workload): boolean => !isOutside(client, workload, known);
  const fits = (workload: Workload): boolean => holds(workload) && !isElsewhere(client, workload, manifests);
  const own = containers.filter(fits);
  if (own.length > 0) return withoutBought(own, known);
  const able = images.filter((workload) => canRun(wholeOf(workload, known), client) && holds(workload));
  const around = nearest(client.data.directory, able).filter(fits);
  if (around.length > 0) return [...new Set(around.map((workload) => asModule(wholeOf(workload, known), known)))];
  const live = nearest(client.data.directory, files);
  return live.length > 0 ? live : [undefined];
}

/** What a layer goes into: it runs nowhere by itself. */
function wholeOf(workload: Workload, { workloads }: Known): Workload {
  return (workload.data.runtime === 'layer' ? workloads.get(workload.data.parent ?? '') : undefined) ?? workload;
}

/**
 * A function that sets nothing itself sees what the module above it sets, on the one line that would be changed: such functions
 * together are that module.
 */
export function asModule(workload: Workload, { workloads, settings }: Known): Workload {
  const parent = workloads.get(workload.data.parent ?? '');
  const isLike = parent?.data.type === 'module' && parent.data.runtime === workload.data.runtime;
  return isLike && workload.data.type === 'function' && !settings.has(workload.data.workload) ? parent : workload;
}

/** Whether the image of a workload leaves the manifest of a client out. */
function isOutside(client: Client, { data }: Workload, { workloads, outside }: Known): boolean {
  const ground = groundOf(client.place);
  return ground.origin === 'repo' && ancestry(data.workload, workloads).some((id) => outside.get(id)?.has(ground.path));
}

/** Whether a manifest nearer to the workload names the same client: then the one further down belongs to something else. */
function isElsewhere({ data }: Client, workload: Workload, manifests: Candidates['manifests']): boolean {
  const own = manifests.get(data.client);
  if (own === undefined) return false;
  for (let at = parentOf(data.directory); at !== undefined; at = parentOf(at))
    if (own.has(at) && isAbove(workload.data.directory, at)) return true;
  return false;
}

function isMode({ data }: Fact<'sts-setting'>): boolean {
  return data.setting === 'mode';
}

/** Workloads with the longest directory that is the given one or above it. */
function nearest(directory: string, candidates: readonly Workload[]): readonly Workload[] {
  const above = candidates.filter((workload) => isAbove(workload.data.directory, directory));
  const longest = Math.max(0, ...above.map((workload) => depth(workload.data.directory)));
  return above.filter((workload) => depth(workload.data.directory) === longest);
}

/**
 * A container runs a client when its directory is the client's or above it, when its image has the name of the client's folder, or when
 * the repository has a single place of clients.
 */
function shares(container: Workload, client: Client, images: readonly Workload[]): boolean {
  if (runsImage(container.data)) {
    const files = images.filter(({ data }) => data.type === 'image');
    const own = files.filter(({ data }) => data.directory === container.data.directory);
    return (files.length === 1 ? files : own).some(({ data }) => isAbove(data.directory, client.data.directory));
  }
  if (isAbove(container.data.directory, client.data.directory)) return true;
  if (container.data.directory === noDirectory) return false;
  const image = /^image:(?:[^\s]*\/)?([\w.-]+?)(?:[:@].*)?$/.exec(container.data.runtime)?.[1];
  if (image !== undefined && client.data.directory.split('/').at(-1) === image) return true;
  return images.length <= 1 && depth(client.data.directory) === 0;
}
