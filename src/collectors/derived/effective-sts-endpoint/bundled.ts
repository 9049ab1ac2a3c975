import { groundOf } from '../../../model/index.ts';
import { type Bundled, bundledWith } from '../../../sts/runtimes.ts';
import { isAbove } from './directories.ts';
import type { Known, Workload } from './environment.ts';
import { asModule, type Client, type Placed } from './placement.ts';

/** Clients that stand in for each other: who brings one of a row does not use the runtime's. */
const families: readonly (readonly string[])[] = [
  ['boto3'],
  ['aws-sdk-js-v2', 'aws-sdk-js-v3'],
  ['aws-sdk-ruby'],
  ['aws-cli'],
];

/** The client that the runtime or image of a workload brings, where the workload has none of that family. */
export function bundledClients(placed: readonly Placed[], sites: readonly Client[], known: Known): readonly Placed[] {
  const { workloads, settings } = known;
  const running = [...workloads.values()].map((workload) => asModule(workload, known));
  return [...new Set(running)].flatMap((workload): Placed[] => {
    const { workload: id, type, runtime, directory } = workload.data;
    if (!['function', 'module', 'image', 'container'].includes(type)) return [];
    const [brought] = bundledWith(runtime);
    if (brought === undefined) return [];
    const family = families.find((one) => one.includes(brought.client)) ?? [brought.client];
    const has = placed.some((one) => isIn(one, workload, workloads) && family.includes(one.client.data.client));
    if (has) return [];
    const own = sites.filter(
      (site) =>
        site.data.client === brought.client && isAbove(directory, site.data.directory) && !isJoined(site, placed),
    );
    // A CLI image is there to run the CLI. A function gets its credentials without STS: it calls STS only where its code does, or where
    // somebody has set more for it than the Region, which deploys it.
    const isSet = settings.get(id)?.some((one) => one.data.setting !== 'region') ?? false;
    const isUsed = brought.client === 'aws-cli' || own.length > 0 || isSet;
    return isUsed ? [{ client: clientOf(workload, brought), workload, sites: own }] : [];
  });
}

function isJoined(site: Client, placed: readonly Placed[]): boolean {
  return placed.some((one) => one.sites.includes(site));
}

function isIn(one: Placed, workload: Workload, workloads: ReadonlyMap<string, Workload>): boolean {
  for (let at: Workload | undefined = workload; at; at = workloads.get(at.data.parent ?? ''))
    if (one.workload === at) return true;
  return false;
}

/** A client as the collectors would have found it; its place is that of the workload, which names the runtime. */
function clientOf(workload: Workload, { client, version, constraint }: Bundled): Client {
  const { workload: id, runtime, directory } = workload.data;
  return {
    id: workload.id,
    kind: 'aws-client',
    label: `${client} of ${runtime}`,
    data: {
      client,
      package: runtime,
      ecosystem: 'runtime',
      version,
      constraint,
      from: 'runtime',
      direct: true,
      workload: id,
      directory,
    },
    place: groundOf(workload.place),
  };
}
