import type { Fact, Span } from '../../../model/index.ts';
import { type EnvironmentPair, environmentPairs } from '../../../syntax/environment-pairs.ts';
import { textAt, type ValueEntry, type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import { holdsEksAnnotations, serviceAccountFacts } from '../../eks-annotations.ts';
import { directoryOf, isEnvironmentSetting, settingFacts, workloadFact } from '../../environment-facts.ts';

/** A part of a values file that has an environment or a service account of its own, such as `controller`. */
export interface Component {
  readonly workload: string;
  readonly name: string;
  readonly pairs: readonly EnvironmentPair[];
  /** The paths of its environments, as templates write them. */
  readonly trails: readonly string[];
  readonly account?: {
    readonly workload: string;
    readonly entries: readonly ValueEntry[];
    readonly name: string | undefined;
  };
  readonly image: string | undefined;
  readonly span: Span;
}

/** Words under which charts keep variables: what stands before them is the component. */
const environmentWord = /env|variable|config|secret|settings/i;

/** The components of a values file, in the order written. */
export function componentsOf(root: ValueNode | undefined): readonly Component[] {
  if (!root) return [];
  const groups = new Map<string, { pairs: EnvironmentPair[]; trails: Set<string>; at: ValueNode }>();
  for (const pair of environmentPairs(root, isEnvironmentSetting)) {
    const cut = pair.trail.findIndex((key) => environmentWord.test(key));
    const name = (cut === -1 ? pair.trail : pair.trail.slice(0, cut)).join('.');
    const group = groups.get(name) ?? { pairs: [], trails: new Set<string>(), at: root };
    group.pairs.push(pair);
    group.trails.add(pair.trail.slice(0, cut === -1 ? pair.trail.length : cut + 1).join('.'));
    groups.set(name, group);
  }
  const accounts = new Map<string, { map: ValueNode; trail: readonly string[] }>();
  for (const found of annotationMaps(root, [])) {
    const cut = found.trail.findIndex((key) => /account|annotations|rbac/i.test(key));
    const name = found.trail.slice(0, cut === -1 ? found.trail.length : cut).join('.');
    if (!accounts.has(name)) accounts.set(name, found);
  }
  return [...new Set([...groups.keys(), ...accounts.keys()])].flatMap((name): Component[] => {
    const group = groups.get(name);
    const account = accounts.get(name);
    const span = group?.pairs[0]?.span ?? account?.map.span;
    if (!span) return [];
    const keys = name === '' ? [] : name.split('.');
    return [
      {
        workload: `values:${root.path}#${name || 'values'}`,
        name: name || 'values',
        pairs: group?.pairs ?? [],
        trails: [...(group?.trails ?? [])],
        image: imageOf(valueAt(root, ...keys)),
        span,
        ...(account ? { account: accountOf(root, account) } : {}),
      },
    ];
  });
}

function accountOf(root: ValueNode, { map, trail }: { map: ValueNode; trail: readonly string[] }) {
  const holder = valueAt(root, ...trail.slice(0, -1));
  const workload = `service-account:${root.path}#${trail.filter((key) => key !== 'annotations').join('.') || 'values'}`;
  return { workload, entries: map.entries, name: textAt(holder, 'name') };
}

function imageOf(component: ValueNode | undefined): string | undefined {
  const repository = textAt(component, 'image', 'repository');
  const registry = textAt(component, 'image', 'registry');
  const tag = textAt(component, 'image', 'tag');
  if (!repository) return textAt(component, 'image');
  return `${registry ? `${registry}/` : ''}${repository}${tag ? `:${tag}` : ''}`;
}

function* annotationMaps(
  node: ValueNode,
  trail: readonly string[],
): Generator<{ map: ValueNode; trail: readonly string[] }> {
  if (node.kind === 'map' && holdsEksAnnotations(node)) yield { map: node, trail };
  for (const entry of node.entries) yield* annotationMaps(entry.value, [...trail, entry.key]);
  for (const [index, item] of node.items.entries()) yield* annotationMaps(item, [...trail, String(index)]);
}

/** Facts of a values file. `base` is the chart's own `values.yaml`, which the file adds to. */
export function* readValues(root: ValueNode, base: ValueNode | undefined): Generator<Fact> {
  const { path } = root;
  const inherited = new Map(componentsOf(base).map(({ name, workload }) => [name, workload]));
  for (const { workload, name, pairs, account, image, span } of componentsOf(root)) {
    if (account) {
      const { entries, name: called } = account;
      yield* serviceAccountFacts({ name: called, workload: account.workload, annotations: entries, path });
    }
    yield workloadFact({
      id: workload,
      type: 'other',
      label: `values of ${name === 'values' ? path : name}`,
      parent: account?.workload ?? inherited.get(name) ?? null,
      directory: directoryOf(path),
      runtime: image ? `image:${image}` : 'unknown',
      path,
      span,
    });
    yield* settingFacts(pairs, workload);
  }
}
