import { groundOf } from '../../../model/index.ts';
import { bundledWith } from '../../../sts/runtimes.ts';
import type { ClientName } from '../../../sts/types.ts';
import type { Known, Workload } from './environment.ts';
import { asModule, type Client, isAbove, type Placed } from './placement.ts';

/** Clients that stand in for each other: who brings one of a row does not use the runtime's. */
const families: readonly (readonly string[])[] = [
  ['boto3'],
  ['aws-sdk-js-v2', 'aws-sdk-js-v3'],
  ['aws-sdk-ruby'],
  ['aws-cli'],
];

/** The client that the runtime or image of a workload brings, where the workload has none of that family. */
export function bundledClients(
  placed: readonly Placed[],
  sites: readonly Client[],
  { workloads, settings }: Known,
): readonly Placed[] {
  const running = [...workloads.values()].map((workload) => asModule(workload, { workloads, settings }));
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
    // A CLI image is there to run the CLI; of a function it is not known whether its code calls AWS at all.
    const used = brought.client === 'aws-cli' || own.length > 0 || settings.has(id);
    const client = clientOf(workload, brought.client, brought.version, brought.constraint, used);
    return [{ client, workload, sites: own }];
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
function clientOf(
  workload: Workload,
  client: ClientName,
  version: string,
  constraint: string | null,
  used: boolean,
): Client {
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
      direct: used,
      workload: id,
      directory,
    },
    place: groundOf(workload.place),
  };
}
