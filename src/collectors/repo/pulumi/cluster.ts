import type { Fact } from '../../../model/index.ts';
import { environmentPairs } from '../../../syntax/environment-pairs.ts';
import type { ValueNode } from '../../../syntax/value-tree.ts';
import { holdsEksAnnotations, serviceAccountFacts } from '../../eks-annotations.ts';
import { directoryOf, isEnvironmentSetting, settingFacts, workloadFact } from '../../environment-facts.ts';
import type { PulumiResource } from './resource.ts';

/** Variables and EKS annotations of what a program declares in a cluster: workloads, service accounts, releases of Helm. */
export function* clusterFacts(resource: Omit<PulumiResource, 'directory'>): Generator<Fact> {
  const { type, key, properties, path, span } = resource;
  const pairs = [...environmentPairs(properties, isEnvironmentSetting)];
  if (pairs.length > 0) {
    const id = `object:${path}#${key}`;
    yield workloadFact({ id, type: 'other', label: `${type} ${key}`, directory: directoryOf(path), path, span });
    yield* settingFacts(pairs, id);
  }
  for (const annotations of annotationMaps(properties)) {
    const workload = `service-account:${path}#${key}`;
    yield* serviceAccountFacts({ name: key, workload, annotations: annotations.entries, path });
  }
}

function* annotationMaps(node: ValueNode): Generator<ValueNode> {
  if (node.kind === 'map' && holdsEksAnnotations(node)) yield node;
  for (const { value } of node.entries) yield* annotationMaps(value);
  for (const item of node.items) yield* annotationMaps(item);
}
