import type { Fact, Gap, RepoFile } from '../../../model/index.ts';
import { textAt, type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import { imageRuntime, type PipelineFormat, readPipeline, type Scope } from '../../pipelines.ts';

const format: PipelineFormat = {
  collector: 'bitbucket-pipelines',
  expected: 'YAML with pipelines',
  computed: /\$/,
  scopes,
};

/** Steps wherever they stand (branches, tags, parallel, definitions): their scripts and the variables of their pipes. */
export function read(file: RepoFile): Generator<Fact | Gap> {
  return readPipeline(file, format);
}

function* scopes(root: ValueNode): Generator<Scope> {
  const runtime = imageRuntime(valueAt(root, 'image'));
  yield {
    type: 'pipeline',
    name: '',
    parent: null,
    node: root,
    runtime,
    image: valueAt(root, 'image'),
    variables: [],
    scripts: [],
  };
  const seen = new Set<string>();
  for (const [trail, step] of [
    ...stepsIn(valueAt(root, 'pipelines'), []),
    ...stepsIn(valueAt(root, 'definitions'), []),
  ]) {
    // A step that is used through an anchor is one step, where it is written.
    const place = `${step.span.start.line}:${step.span.start.column}`;
    if (seen.has(place)) continue;
    seen.add(place);
    const script = valueAt(step, 'script');
    yield {
      type: 'job',
      name: trail.join('/'),
      parent: '',
      node: step,
      runtime: imageRuntime(valueAt(step, 'image')) ?? runtime,
      image: valueAt(step, 'image'),
      variables: [],
      scripts: [script, valueAt(step, 'after-script')],
    };
    // A pipe is a container of its own: its variables are for it alone.
    for (const [index, item] of (script?.items ?? []).entries()) {
      if (!valueAt(item, 'pipe')) continue;
      const name = [...trail, `pipe ${index + 1}`].join('/');
      yield { type: 'job', name, parent: '', node: item, variables: [valueAt(item, 'variables')], scripts: [] };
    }
  }
}

function* stepsIn(
  node: ValueNode | undefined,
  trail: readonly string[],
): Generator<readonly [readonly string[], ValueNode]> {
  for (const { key, value } of node?.entries ?? []) {
    if (key === 'step' && valueAt(value, 'script'))
      yield [[...trail, textAt(value, 'name') ?? ''].filter(Boolean), value];
    else yield* stepsIn(value, [...trail, key]);
  }
  for (const [index, item] of (node?.items ?? []).entries()) yield* stepsIn(item, [...trail, String(index + 1)]);
}
