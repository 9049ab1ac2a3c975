import type { Fact } from '../../../model/index.ts';
import { environmentSetting } from '../../../sts/setting-names.ts';
import { type ConfigFile, configFileOf } from './config-file.ts';

export type Setting = Fact<'sts-setting'>;
export type Workload = Fact<'workload'>;

/** Everything that the collectors saw of workloads and settings, by id of the workload. */
export interface Known {
  readonly workloads: ReadonlyMap<string, Workload>;
  readonly settings: ReadonlyMap<string, readonly Setting[]>;
  /** Programs that set a mode or an endpoint for all clients in them. */
  readonly programs: readonly Workload[];
  /** Service accounts of EKS whose annotation takes Regional STS away. */
  readonly optedOut: ReadonlyMap<string, Fact<'eks-service-account'>>;
  /** Paths of manifests that an image does not hold or does not install, by its id. */
  readonly outside: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What a client sees: variables, arguments of its code, and the shared config file. */
export interface Environment {
  /** Variables by name; the last setting of a name wins. */
  readonly variables: ReadonlyMap<string, Setting>;
  readonly code: readonly Setting[];
  readonly file: ConfigFile;
}

/** What is visible in the given workloads, in order: the ancestors of each come before it, and a later setting wins. */
export function environmentOf(ids: readonly string[], known: Known): Environment {
  const chain = [...new Set(ids.flatMap((id) => ancestry(id, known.workloads)))];
  const visible = chain.flatMap((id) =>
    [...(known.settings.get(id) ?? [])].sort((a, b) => a.data.order - b.data.order),
  );
  const variables = new Map<string, Setting>();
  const code = new Map<string, Setting>();
  for (const setting of visible) {
    for (const name of variablesOf(setting)) variables.set(name, setting);
    if (setting.data.source === 'code' && environmentSetting(setting.data.name) === undefined)
      code.set(setting.data.name, setting);
  }
  const directory = known.workloads.get(ids[0] ?? '')?.data.directory ?? '.';
  const inFile = visible.filter(({ data }) => data.source === 'shared-config');
  const mounted = inFile.filter(({ data }) => data.setting === 'config-file');
  const commanded = inFile.filter(({ data }) => data.profile !== null);
  const file = configFileOf({ variables, code: [...code.values()], mounted, commanded, directory }, known);
  return { variables, code: [...code.values()], file };
}

/** Environment variables that a setting amounts to. The Region input of a step (`argument`) sets both Region variables. */
function variablesOf({ data }: Setting): readonly string[] {
  // The annotation of an EKS service account makes the webhook set the variable.
  if (data.setting === 'mode' && data.name.startsWith('eks.')) return ['AWS_STS_REGIONAL_ENDPOINTS'];
  if (environmentSetting(data.name) !== undefined && (data.source === 'environment' || data.source === 'code'))
    return [data.name];
  if (data.source === 'argument' && data.setting === 'region') return ['AWS_REGION', 'AWS_DEFAULT_REGION'];
  return [];
}

/** Every setting that has a say, each once. */
export function settingsOf({ variables, code, file }: Environment): readonly Setting[] {
  return [...new Set([...variables.values(), ...code, ...file.mounts, ...file.active])];
}

/** Ids from the outermost ancestor to the workload itself; outside of all is the image that it is started from. */
export function ancestry(id: string, workloads: ReadonlyMap<string, Workload>): readonly string[] {
  const chain: string[] = [];
  for (let at: string | null = id; at !== null && !chain.includes(at); at = workloads.get(at)?.data.parent ?? null)
    chain.unshift(at);
  const image = imageOf(workloads.get(id), workloads)?.data.workload;
  return image === undefined || chain.includes(image) ? chain : [image, ...chain];
}

/** The image of the repository that a container or a function is started from. */
export function imageOf(
  workload: Workload | undefined,
  workloads: ReadonlyMap<string, Workload>,
): Workload | undefined {
  const named = [workload?.data.parent, workload?.data.runtime].map((id) => workloads.get(id ?? ''));
  return named.find((one) => one !== workload && one?.data.type === 'image');
}
