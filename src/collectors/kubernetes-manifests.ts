import type { Fact, Gap, Span } from '../model/index.ts';
import { type EnvironmentPair, environmentPairs } from '../syntax/environment-pairs.ts';
import { mapNode, textAt, type ValueEntry, type ValueNode, valueAt } from '../syntax/value-tree.ts';
import { eksAnnotations, serviceAccountFacts } from './eks-annotations.ts';
import { withEmbedded } from './embedded-yaml.ts';
import { directoryOf, isEnvironmentSetting, settingFacts, workloadFact } from './environment-facts.ts';
import { installFacts } from './install-facts.ts';
import { readScripts } from './pipeline-scripts.ts';

/** Objects that hold variables. */
export type MapKind = 'ConfigMap' | 'Secret';

/** What else the repository says about the objects that a manifest names. */
export interface Neighbours {
  /** Id of the collector that asks. */
  readonly collector: string;
  /** Variables of a ConfigMap or a Secret, by its name. */
  variables(kind: MapKind, name: string): ValueNode | undefined;
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
    for (const container of containersOf(pod)) done.add(container);
    yield* readPod(pod, path, name, neighbours);
  }
  const read = withEmbedded(object, done);
  for (const annotations of eksAnnotations(read)) {
    const account = textAt(object, 'kind') === 'ServiceAccount' ? textAt(object, 'metadata', 'name') : undefined;
    const workload = `service-account:${own}`;
    yield* serviceAccountFacts({ name: account, workload, annotations, path });
  }
  // Settings outside of a container: something takes them from there.
  const rest = [...environmentPairs(variablesIn(read) ?? read, isEnvironmentSetting, done)];
  if (rest.length === 0) return;
  const id = `object:${own}`;
  yield workloadFact({ id, type: 'other', label: name, directory: directoryOf(path), path, span: nameSpan(object) });
  yield* settingFacts(rest, id);
}

/** The variables of a ConfigMap or a Secret, whose `data` is base64; undefined for other objects. */
export function variablesIn(object: ValueNode): ValueNode | undefined {
  const kind = textAt(object, 'kind');
  if (kind !== 'ConfigMap' && kind !== 'Secret') return undefined;
  const data = valueAt(object, 'data')?.entries ?? [];
  if (kind === 'ConfigMap') return mapNode({ ...object, entries: data });
  const plain = valueAt(object, 'stringData')?.entries ?? [];
  const decoded = data.map((entry) => ({ ...entry, value: { ...entry.value, value: decode(entry.value.value) } }));
  return mapNode({ ...object, entries: [...decoded, ...plain] });
}

/** The text of a value in base64; undefined when it is computed or none. */
function decode(value: string | null | undefined): string | undefined {
  if (!value || !/^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(value)) return undefined;
  return Buffer.from(value, 'base64').toString('utf8');
}

function nameSpan(object: ValueNode): Span {
  return valueAt(object, 'metadata', 'name')?.span ?? valueAt(object, 'kind')?.span ?? object.span;
}

/** Maps that hold containers, at any depth: Deployments, CronJobs and custom resources alike. */
export function* podSpecs(node: ValueNode): Generator<ValueNode> {
  if (containersOf(node).length > 0) {
    yield node;
    return;
  }
  for (const entry of node.entries) yield* podSpecs(entry.value);
  for (const item of node.items) yield* podSpecs(item);
}

const containerKeys = ['containers', 'initContainers', 'ephemeralContainers'] as const;

/** The containers of a map: those of a pod, the steps of a Tekton task, the one container or script of an Argo template. */
export function containersOf(pod: ValueNode): readonly ValueNode[] {
  const listed = containerKeys.flatMap((key) => valueAt(pod, key)?.items ?? []).filter(({ kind }) => kind === 'map');
  const steps = ['steps', 'sidecars'].flatMap((key) => valueAt(pod, key)?.items ?? []);
  const single = ['container', 'script'].flatMap((key) => valueAt(pod, key) ?? []);
  return [
    ...listed,
    ...[...steps, ...single].filter((one) => one.kind === 'map' && textAt(one, 'image') !== undefined),
  ];
}

/** What a container runs: a command, or a text of its own in Tekton and Argo. */
const scriptKeys = ['command', 'args', 'script', 'source'];

function* readPod(pod: ValueNode, path: string, object: string, neighbours: Neighbours): Generator<Fact | Gap> {
  const account = textAt(pod, 'serviceAccountName') ?? textAt(pod, 'serviceAccount') ?? 'default';
  const accountWorkload = neighbours.serviceAccount(account);
  const directory = directoryOf(path);
  for (const [index, container] of containersOf(pod).entries()) {
    const name = textAt(container, 'name') ?? textAt(pod, 'name') ?? String(index);
    const id = `container:${path}#${object}/${name}`;
    const image = textAt(container, 'image');
    yield workloadFact({
      id,
      type: 'container',
      label: `container ${name} of ${object}`,
      parent: accountWorkload ?? neighbours.base(object, name) ?? null,
      directory,
      runtime: image ? `image:${image}` : 'unknown',
      path,
      span: valueAt(container, 'name')?.span ?? container.span,
    });
    const scripts = readScripts(scriptKeys.map((key) => valueAt(container, key)));
    // Steps of a Tekton task share what its template of a step sets.
    const shared = [valueAt(pod, 'stepTemplate'), container].flatMap((one) => one ?? []);
    const pairs = [...shared.flatMap((one) => [...containerPairs(one, neighbours)]), ...scripts.settings];
    yield* settingFacts(pairs, id);
    for (const { installed, spanOf } of scripts.installs)
      yield* installFacts({ installed, workload: id, directory, path, spanOf, trail: `${object}/${name}` });
    // Who takes a role or sets something for AWS may get the rest from a map that is not here.
    if (accountWorkload || pairs.length > 0) yield* unseenMaps(container, id, path, neighbours);
  }
}

/** Maps of variables that are not in the repository: a setting may be in them. */
function* unseenMaps(container: ValueNode, id: string, path: string, neighbours: Neighbours): Generator<Gap> {
  for (const source of valueAt(container, 'envFrom')?.items ?? []) {
    const name = valueAt(source, 'configMapRef', 'name');
    if (!name || neighbours.variables('ConfigMap', name.value ?? '')) continue;
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
    const prefix = textAt(source, 'prefix') ?? '';
    for (const entry of mapOf(source, 'Ref', neighbours)?.entries ?? []) {
      const name = `${prefix}${entry.key}`;
      if (isEnvironmentSetting(name)) yield { ...pairOf(entry), name, trail: ['envFrom'] };
    }
  }
  const env = valueAt(container, 'env');
  if (!env) return;
  for (const pair of environmentPairs(env, isEnvironmentSetting, new Set(), ['env'])) {
    const item = env.items.find((candidate) => textAt(candidate, 'name') === pair.name);
    const from = item && valueAt(item, 'valueFrom');
    const key = textAt(from, 'configMapKeyRef', 'key') ?? textAt(from, 'secretKeyRef', 'key');
    const found = from && mapOf(from, 'KeyRef', neighbours);
    const entry = found?.entries.find((candidate) => candidate.key === key);
    if (entry) yield { ...pairOf(entry), name: pair.name, trail: pair.trail };
    else yield pair;
  }
}

/** The map that a source of variables names: `configMapRef`, `secretKeyRef` and their like. */
function mapOf(source: ValueNode, suffix: 'Ref' | 'KeyRef', neighbours: Neighbours): ValueNode | undefined {
  const map = textAt(source, `configMap${suffix}`, 'name');
  if (map !== undefined) return neighbours.variables('ConfigMap', map);
  const secret = textAt(source, `secret${suffix}`, 'name');
  return secret === undefined ? undefined : neighbours.variables('Secret', secret);
}

function pairOf(entry: ValueEntry): Omit<EnvironmentPair, 'name' | 'trail'> {
  const span = { start: entry.keySpan.start, end: entry.value.span.end };
  const { value, written } = entry.value;
  return { value, written, span, valueSpan: entry.value.span, path: entry.path };
}
