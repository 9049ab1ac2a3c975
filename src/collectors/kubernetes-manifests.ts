import type { Fact, Gap, Span } from '../model/index.ts';
import { type EnvironmentPair, environmentPairs } from '../syntax/environment-pairs.ts';
import { textAt, type ValueEntry, type ValueNode, valueAt } from '../syntax/value-tree.ts';
import { holdsEksAnnotations, serviceAccountFacts } from './eks-annotations.ts';
import { directoryOf, isEnvironmentSetting, settingFacts, workloadFact } from './environment-facts.ts';

/** What else the repository says about the objects that a manifest names. */
export interface Neighbours {
  /** Id of the collector that asks. */
  readonly collector: string;
  /** Variables of a ConfigMap, by its name. */
  configMap(name: string): ValueNode | undefined;
  /** Id of the workload of a service account that has EKS annotations, by its name. */
  serviceAccount(name: string): string | undefined;
  /** Id of the container of a base that this one patches. */
  base(object: string, container: string): string | undefined;
}

/** The kind and the name of a Kubernetes object, as in `Deployment/api`. */
export function objectName(document: ValueNode): string {
  const name = textAt(document, 'metadata', 'name') ?? textAt(document, 'metadata', 'generateName') ?? 'unnamed';
  return `${textAt(document, 'kind') ?? 'Unknown'}/${name}`;
}

/** Whether a document is a Kubernetes object. */
export function isObject(document: ValueNode): boolean {
  return valueAt(document, 'apiVersion') !== undefined && valueAt(document, 'kind') !== undefined;
}

/** The objects of a document: itself, or the items of a List. */
export function objectsOf(document: ValueNode): readonly ValueNode[] {
  if (!isObject(document)) return [];
  const items = valueAt(document, 'items');
  return items?.kind === 'list' && /List$/.test(textAt(document, 'kind') ?? '')
    ? items.items.flatMap(objectsOf)
    : [document];
}

/** Facts of one object: its containers and their settings, its service account, and settings elsewhere in it. */
export function* readObject(object: ValueNode, path: string, neighbours: Neighbours): Generator<Fact | Gap> {
  const name = objectName(object);
  const done = new Set<ValueNode>();
  const own = `${path}#${name}`;
  for (const pod of podSpecs(object)) {
    done.add(pod);
    yield* readPod(pod, path, name, neighbours);
  }
  for (const annotations of annotationMaps(object)) {
    done.add(annotations);
    const account = textAt(object, 'kind') === 'ServiceAccount' ? textAt(object, 'metadata', 'name') : undefined;
    const workload = `service-account:${own}`;
    yield* serviceAccountFacts({ name: account, workload, annotations: annotations.entries, path });
  }
  const kind = textAt(object, 'kind') ?? '';
  if (kind === 'ConfigMap' || kind === 'Secret') return;
  const rest = [...environmentPairs(object, isEnvironmentSetting, done)];
  if (rest.length === 0) return;
  yield workloadFact({
    id: `object:${own}`,
    type: 'other',
    label: name,
    directory: directoryOf(path),
    path,
    span: nameSpan(object),
  });
  yield* settingFacts(rest, `object:${own}`);
}

function nameSpan(object: ValueNode): Span {
  return valueAt(object, 'metadata', 'name')?.span ?? valueAt(object, 'kind')?.span ?? object.span;
}

/** Maps that hold containers, at any depth: Deployments, CronJobs and custom resources alike. */
export function* podSpecs(node: ValueNode): Generator<ValueNode> {
  if (containerKeys.some((key) => valueAt(node, key)?.items.some((item) => item.kind === 'map'))) {
    yield node;
    return;
  }
  for (const entry of node.entries) yield* podSpecs(entry.value);
  for (const item of node.items) yield* podSpecs(item);
}

const containerKeys = ['containers', 'initContainers', 'ephemeralContainers'] as const;

function* annotationMaps(node: ValueNode): Generator<ValueNode> {
  if (node.kind === 'map' && holdsEksAnnotations(node)) yield node;
  for (const entry of node.entries) yield* annotationMaps(entry.value);
  for (const item of node.items) yield* annotationMaps(item);
}

function* readPod(pod: ValueNode, path: string, object: string, neighbours: Neighbours): Generator<Fact | Gap> {
  const account = textAt(pod, 'serviceAccountName') ?? textAt(pod, 'serviceAccount') ?? 'default';
  const accountWorkload = neighbours.serviceAccount(account);
  for (const key of containerKeys) {
    for (const [index, container] of (valueAt(pod, key)?.items ?? []).entries()) {
      if (container.kind !== 'map') continue;
      const name = textAt(container, 'name') ?? String(index);
      const id = `container:${path}#${object}/${name}`;
      const image = textAt(container, 'image');
      yield workloadFact({
        id,
        type: 'container',
        label: `container ${name} of ${object}`,
        parent: accountWorkload ?? neighbours.base(object, name) ?? null,
        directory: directoryOf(path),
        runtime: image ? `image:${image}` : 'unknown',
        path,
        span: valueAt(container, 'name')?.span ?? container.span,
      });
      const pairs = [...containerPairs(container, neighbours)];
      yield* settingFacts(pairs, id);
      // Who takes a role or sets something for AWS may get the rest from a map that is not here.
      if (accountWorkload || pairs.length > 0) yield* unseenMaps(container, id, path, neighbours);
    }
  }
}

/** Maps of variables that are not in the repository: a setting may be in them. */
function* unseenMaps(container: ValueNode, id: string, path: string, neighbours: Neighbours): Generator<Gap> {
  for (const source of valueAt(container, 'envFrom')?.items ?? []) {
    const name = valueAt(source, 'configMapRef', 'name');
    if (!name || neighbours.configMap(name.value ?? '')) continue;
    yield {
      collector: neighbours.collector,
      kinds: ['sts-setting'],
      where: { path, line: name.span.start.line },
      reason: 'undetermined',
      detail: `${id} takes its environment from the ConfigMap ${name.value ?? name.written}, which is not in the repository; a setting for STS may be in it`,
    };
  }
}

/** `envFrom` first: a name in `env` wins over it. */
function* containerPairs(container: ValueNode, neighbours: Neighbours): Generator<EnvironmentPair> {
  for (const source of valueAt(container, 'envFrom')?.items ?? []) {
    const map = neighbours.configMap(textAt(source, 'configMapRef', 'name') ?? '');
    const prefix = textAt(source, 'prefix') ?? '';
    if (!map) continue;
    for (const entry of map.entries) {
      const name = `${prefix}${entry.key}`;
      if (isEnvironmentSetting(name)) yield { ...pairOf(entry), name, trail: ['envFrom'] };
    }
  }
  const env = valueAt(container, 'env');
  if (!env) return;
  for (const pair of environmentPairs(env, isEnvironmentSetting, new Set(), ['env'])) {
    const item = env.items.find((candidate) => textAt(candidate, 'name') === pair.name);
    const reference = item && valueAt(item, 'valueFrom', 'configMapKeyRef');
    const found = reference && neighbours.configMap(textAt(reference, 'name') ?? '');
    const entry = found?.entries.find((candidate) => candidate.key === textAt(reference, 'key'));
    if (entry) yield { ...pairOf(entry), name: pair.name, trail: pair.trail };
    else yield pair;
  }
}

function pairOf(entry: ValueEntry): Omit<EnvironmentPair, 'name' | 'trail'> {
  const span = { start: entry.keySpan.start, end: entry.value.span.end };
  const { value, written } = entry.value;
  return { value, written, span, valueSpan: entry.value.span, path: entry.path };
}
