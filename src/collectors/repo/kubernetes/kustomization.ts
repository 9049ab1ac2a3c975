import type { Fact, Span } from '../../../model/index.ts';
import { environmentPairs } from '../../../syntax/environment-pairs.ts';
import {
  fromYaml,
  mapNode,
  scalarNode,
  textAt,
  type ValueEntry,
  type ValueNode,
  valueAt,
} from '../../../syntax/value-tree.ts';
import { readYaml } from '../../../syntax/yaml.ts';
import { holdsEksAnnotations, serviceAccountFacts } from '../../eks-annotations.ts';
import { directoryOf, isEnvironmentSetting, settingFacts, workloadFact } from '../../environment-facts.ts';

/** The ConfigMaps that a kustomization makes of literals. */
export function generatedMaps(root: ValueNode): ReadonlyMap<string, ValueNode> {
  const maps = new Map<string, ValueNode>();
  for (const generator of valueAt(root, 'configMapGenerator')?.items ?? []) {
    const name = textAt(generator, 'name');
    const literals = valueAt(generator, 'literals')?.items ?? [];
    if (name) maps.set(name, mapNode({ ...generator, entries: literals.flatMap(literalOf) }));
  }
  return maps;
}

function literalOf(item: ValueNode): readonly ValueEntry[] {
  const text = item.value ?? '';
  const equals = text.indexOf('=');
  if (equals === -1) return [];
  const value = text.slice(equals + 1).replace(/^(["'])(.*)\1$/, '$2');
  const valueNode = scalarNode({ path: item.path, span: item.span, written: text.slice(equals + 1), value });
  return [{ key: text.slice(0, equals), keySpan: item.span, value: valueNode, path: item.path }];
}

/** Patches that stand in the kustomization itself: strategic merges and JSON patches alike. */
export function* readKustomization(root: ValueNode, path: string): Generator<Fact> {
  const patches = ['patches', 'patchesJson6902', 'patchesStrategicMerge'].flatMap(
    (key) => valueAt(root, key)?.items ?? [],
  );
  for (const [index, patch] of patches.entries()) {
    const text = patch.kind === 'scalar' ? patch : valueAt(patch, 'patch');
    if (!text?.inside || !text.value?.includes('\n')) continue;
    const { inside } = text;
    for (const document of readYaml(text.value).documents) {
      const span = (start: number, end: number): Span => ({ start: inside(start), end: inside(end) });
      const tree = moved(fromYaml(document, { path, source: text.value }), text.value, span);
      const target = textAt(patch, 'target', 'name') ?? textAt(tree, 'metadata', 'name') ?? String(index);
      const kind = textAt(patch, 'target', 'kind') ?? textAt(tree, 'kind') ?? 'patch';
      yield* readPatch(tree, `${path}#patch/${kind}/${target}`, path, text.span);
    }
  }
}

function* readPatch(tree: ValueNode, own: string, path: string, span: Span): Generator<Fact> {
  const pairs = [...environmentPairs(tree, isEnvironmentSetting)];
  if (pairs.length > 0) {
    const id = `object:${own}`;
    yield workloadFact({ id, type: 'other', label: own, directory: directoryOf(path), path, span });
    yield* settingFacts(pairs, id);
  }
  for (const annotations of annotationsIn(tree)) {
    yield* serviceAccountFacts({
      name: textAt(tree, 'metadata', 'name'),
      workload: `service-account:${own}`,
      annotations,
      path,
    });
  }
}

function* annotationsIn(node: ValueNode): Generator<readonly ValueEntry[]> {
  if (node.kind === 'map' && holdsEksAnnotations(node)) yield node.entries;
  // A JSON patch: { op, path: /metadata/annotations/eks.amazonaws.com~1role-arn, value }.
  const pointer = textAt(node, 'path');
  const value = valueAt(node, 'value');
  const keySpan = valueAt(node, 'path')?.span;
  if (pointer?.includes('/annotations/') && value && keySpan) {
    const key = (pointer.split('/').at(-1) ?? '').replaceAll('~1', '/').replaceAll('~0', '~');
    const entry = { key, keySpan, value, path: node.path };
    if (holdsEksAnnotations(mapNode({ ...node, entries: [entry] }))) yield [entry];
  }
  for (const entry of node.entries) yield* annotationsIn(entry.value);
  for (const item of node.items) yield* annotationsIn(item);
}

/** A tree that was read from the text of a scalar, with its spans moved to the file of that scalar. */
function moved(node: ValueNode, text: string, span: (start: number, end: number) => Span): ValueNode {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const offset = ({ line, column }: Span['start']): number => (starts[line - 1] ?? 0) + column - 1;
  const move = (old: Span): Span => span(offset(old.start), offset(old.end));
  function walk(at: ValueNode): ValueNode {
    const entries = at.entries.map((entry) => ({ ...entry, keySpan: move(entry.keySpan), value: walk(entry.value) }));
    return { ...at, span: move(at.span), entries, items: at.items.map(walk) };
  }
  return walk(node);
}
