import type { Fact, Gap, RepoFile } from '../../../model/index.ts';
import { type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import { type PipelineFormat, readPipeline, type Scope } from '../../pipelines.ts';

const format: PipelineFormat = {
  collector: 'codebuild-buildspec',
  expected: 'YAML with phases',
  computed: /\$/,
  scopes,
};

/** `env.variables`, then what the commands of the phases export; builds of a batch inherit. */
export function read(file: RepoFile): Generator<Fact | Gap> {
  return readPipeline(file, format);
}

function* scopes(root: ValueNode): Generator<Scope> {
  const phases = valueAt(root, 'phases')?.entries ?? [];
  const named = valueAt(root, 'phases', 'install', 'runtime-versions', 'python')?.value ?? '';
  const python = /^\d+\.\d+/.exec(named)?.[0];
  yield {
    type: 'pipeline',
    name: '',
    parent: null,
    node: root,
    runtime: python === undefined ? 'codebuild' : `codebuild, python:${python}`,
    variables: [valueAt(root, 'env', 'variables'), ...fetched(root)],
    scripts: phases.flatMap(({ value }) => [valueAt(value, 'commands'), valueAt(value, 'finally')]),
  };
  const matrix = matrixOf(root);
  if (matrix) yield { type: 'job', name: 'matrix', parent: '', node: matrix, variables: [matrix], scripts: [] };
  for (const kind of ['build-list', 'build-graph']) {
    for (const [index, item] of (valueAt(root, 'batch', kind)?.items ?? []).entries()) {
      const name = valueAt(item, 'identifier')?.value ?? String(index + 1);
      yield { type: 'job', name, parent: '', node: item, variables: [valueAt(item, 'env', 'variables')], scripts: [] };
    }
  }
}

/** Variables of a matrix: each value is one of a build. */
function matrixOf(root: ValueNode): ValueNode | undefined {
  const node = valueAt(root, 'batch', 'build-matrix', 'dynamic', 'env', 'variables');
  if (!node) return undefined;
  const entries = node.entries.flatMap((entry) => {
    const values = entry.value.kind === 'list' ? entry.value.items : [entry.value];
    return values.map((value) => ({ ...entry, keySpan: value.span, value }));
  });
  return { ...node, entries };
}

/** Variables out of the parameter store and the secrets manager: their values are not in the file. */
function fetched(root: ValueNode): readonly ValueNode[] {
  return ['parameter-store', 'secrets-manager'].flatMap((key) => {
    const node = valueAt(root, 'env', key);
    if (!node) return [];
    return [
      { ...node, entries: node.entries.map((entry) => ({ ...entry, value: { ...entry.value, value: undefined } })) },
    ];
  });
}
