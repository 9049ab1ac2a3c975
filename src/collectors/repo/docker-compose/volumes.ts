import type { Fact, Repo } from '../../../model/index.ts';
import type { EnvironmentPair } from '../../../syntax/environment-pairs.ts';
import { textAt, type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import { configMount } from '../../config-mounts.ts';
import { argumentFact, joinPath } from '../../environment-facts.ts';

interface Scope {
  readonly id: string;
  readonly path: string;
  readonly directory: string;
  readonly pairs: readonly EnvironmentPair[];
  readonly repo: Repo;
}

/** Shared config files that a volume puts where a client of the service reads them; those of the host are not known here. */
export function* mountedConfigs(service: ValueNode, { id, path, directory, pairs, repo }: Scope): Generator<Fact> {
  const pointer = pairs.findLast((pair) => pair.name === 'AWS_CONFIG_FILE')?.value;
  const named = typeof pointer === 'string' ? pointer : undefined;
  let order = 1000;
  for (const item of valueAt(service, 'volumes')?.items ?? []) {
    const volume = sidesOf(item);
    if (volume === undefined) continue;
    const source = /^\.{0,2}\//.test(volume.source) ? joinPath(directory, volume.source) : undefined;
    const isOfHost = /^[~/$]/.test(volume.source);
    if (source === undefined && !isOfHost) continue;
    const mount = configMount(source, volume.target, named, repo);
    if (mount === undefined) continue;
    yield argumentFact({
      setting: 'config-file',
      name: mount.at,
      value: mount.file,
      written: item.written || `${volume.source}:${volume.target}`,
      source: 'shared-config',
      workload: id,
      order: order++,
      path: item.path || path,
      span: item.span,
      valueSpan: item.span,
    });
  }
}

/** `./aws:/root/.aws:ro`, or a map with source and target. */
function sidesOf(item: ValueNode): { readonly source: string; readonly target: string } | undefined {
  if (item.kind === 'map') {
    const source = textAt(item, 'source');
    const target = textAt(item, 'target');
    return source === undefined || target === undefined ? undefined : { source, target };
  }
  const text = item.value ?? item.written;
  const [, source, target] =
    /^([^:]*(?:\$\{[^}]*\}[^:]*)?):(\/[^:]*)(?::[\w,]+)?$/.exec(text.replaceAll(/^["']|["']$/g, '')) ?? [];
  return source === undefined || target === undefined ? undefined : { source, target };
}
