import type { Fact } from '../../../model/index.ts';

export type Setting = Fact<'sts-setting'>;
export type Workload = Fact<'workload'>;

/** What a workload sees: variables by name, the text of its shared config file, and the facts they came from. */
export interface Environment {
  readonly variables: Readonly<Record<string, string>>;
  readonly settings: readonly Setting[];
  /** Settings whose value is computed, so that nobody here can tell it. */
  readonly unknown: readonly Setting[];
}

/** Settings that a workload sees: those of its ancestors first, then its own in order; a later one wins. */
export function environmentOf(
  id: string,
  workloads: ReadonlyMap<string, Workload>,
  byWorkload: ReadonlyMap<string, readonly Setting[]>,
): Environment {
  const chain = ancestry(id, workloads);
  const visible = chain.flatMap((one) => [...(byWorkload.get(one) ?? [])].sort((a, b) => a.data.order - b.data.order));
  const last = new Map<string, Setting>();
  for (const setting of visible) for (const name of variablesOf(setting)) last.set(name, setting);
  const variables: Record<string, string> = {};
  for (const [name, setting] of last) if (setting.data.value !== 'unknown') variables[name] = setting.data.value;
  const settings = [...new Set(last.values())];
  return { variables, settings, unknown: settings.filter((setting) => setting.data.value === 'unknown') };
}

/** Environment variables that a setting amounts to. The Region input of a step (`argument`) sets both Region variables. */
function variablesOf({ data }: Setting): readonly string[] {
  // The annotation of an EKS service account makes the webhook set the variable.
  if (data.setting === 'mode' && data.name.startsWith('eks.')) return ['AWS_STS_REGIONAL_ENDPOINTS'];
  if (data.source === 'environment') return [data.name];
  if (data.source === 'argument' && data.setting === 'region') return ['AWS_REGION', 'AWS_DEFAULT_REGION'];
  return [];
}

/** Ids from the outermost ancestor to the workload itself. */
export function ancestry(id: string, workloads: ReadonlyMap<string, Workload>): readonly string[] {
  const chain: string[] = [];
  for (let at: string | null = id; at !== null && !chain.includes(at); at = workloads.get(at)?.data.parent ?? null)
    chain.unshift(at);
  return chain;
}
