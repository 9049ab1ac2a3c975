import type { Fact, Repo, Span } from '../../../model/index.ts';
import { readDotenv } from '../../../syntax/dotenv.ts';
import { environmentPairs } from '../../../syntax/environment-pairs.ts';
import { indexLines } from '../../../syntax/lines.ts';
import { mapNode, scalarNode, textAt, type ValueEntry, type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import { eksAnnotations, serviceAccountFacts } from '../../eks-annotations.ts';
import { documentsIn } from '../../embedded-yaml.ts';
import { directoryOf, isEnvironmentSetting, joinPath, settingFacts, workloadFact } from '../../environment-facts.ts';
import type { MapKind } from '../../kubernetes-manifests.ts';

const generators = { ConfigMap: 'configMapGenerator', Secret: 'secretGenerator' } as const;

/** The map of variables that a kustomization makes of literals and of environment files. */
export function generatedMap(root: ValueNode, kind: MapKind, name: string, repo: Repo): ValueNode | undefined {
  const generator = valueAt(root, generators[kind])?.items.find((item) => textAt(item, 'name') === name);
  if (!generator) return undefined;
  const files = [textAt(generator, 'env'), ...(valueAt(generator, 'envs')?.items ?? []).map(({ value }) => value)];
  const fromFiles = files.flatMap((file) => (file ? entriesOfFile(joinPath(directoryOf(root.path), file), repo) : []));
  const literals = valueAt(generator, 'literals')?.items ?? [];
  return mapNode({ ...generator, entries: [...fromFiles, ...literals.flatMap(literalOf)] });
}

function literalOf(item: ValueNode): readonly ValueEntry[] {
  const text = item.value ?? '';
  const equals = text.indexOf('=');
  if (equals === -1) return [];
  const value = text.slice(equals + 1).replace(/^(["'])(.*)\1$/, '$2');
  const valueNode = scalarNode({ path: item.path, span: item.span, written: text.slice(equals + 1), value });
  return [{ key: text.slice(0, equals), keySpan: item.span, value: valueNode, path: item.path }];
}

function entriesOfFile(path: string | undefined, repo: Repo): readonly ValueEntry[] {
  const text = path !== undefined && repo.paths.has(path) ? repo.text(path) : undefined;
  if (path === undefined || text === undefined) return [];
  const lines = indexLines(text);
  return readDotenv(text).map(({ name, value, written, start, valueStart, valueEnd }) => ({
    key: name,
    keySpan: lines.span(start, valueStart),
    value: scalarNode({ path, span: lines.span(valueStart, valueEnd), written, value }),
    path,
  }));
}

/** Patches that stand in the kustomization itself: strategic merges and JSON patches alike. */
export function* readKustomization(root: ValueNode, path: string): Generator<Fact> {
  for (const key of ['patches', 'patchesJson6902', 'patchesStrategicMerge']) {
    for (const [index, patch] of (valueAt(root, key)?.items ?? []).entries()) {
      const holder = patch.kind === 'scalar' ? patch : valueAt(patch, 'patch');
      for (const tree of holder ? documentsIn(holder) : []) {
        const target = textAt(patch, 'target', 'name') ?? textAt(tree, 'metadata', 'name') ?? String(index);
        const kind = textAt(patch, 'target', 'kind') ?? textAt(tree, 'kind') ?? 'patch';
        yield* readPatch(tree, `${path}#patch/${kind}/${target}`, path, holder?.span ?? patch.span);
      }
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
  for (const annotations of eksAnnotations(tree)) {
    yield* serviceAccountFacts({
      name: textAt(tree, 'metadata', 'name'),
      workload: `service-account:${own}`,
      annotations,
      path,
    });
  }
}
