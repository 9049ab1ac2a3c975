import type { Fact, Gap, RepoFile } from '../../../model/index.ts';
import { textAt, type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import { imageRuntime, type PipelineFormat, readPipeline, type Scope } from '../../pipelines.ts';

const format: PipelineFormat = {
  collector: 'buildkite',
  expected: 'YAML with steps',
  // `$$` is a dollar sign for the agent's shell: computed as well.
  computed: /\$/,
  scopes,
};

/** `env` of the pipeline and of each step, and the environment that plug-ins pass into containers. */
export function read(file: RepoFile): Generator<Fact | Gap> {
  return readPipeline(file, format);
}

function* scopes(root: ValueNode): Generator<Scope> {
  const variables = [valueAt(root, 'env')];
  yield { type: 'pipeline', name: '', parent: null, node: root, variables, scripts: [] };
  yield* steps(root.kind === 'list' ? root : valueAt(root, 'steps'), '');
}

function* steps(list: ValueNode | undefined, prefix: string): Generator<Scope> {
  for (const [index, step] of (list?.items ?? []).entries()) {
    if (step.kind !== 'map') continue;
    const name = `${prefix}${textAt(step, 'key') ?? index + 1}`;
    const plugins = (valueAt(step, 'plugins')?.items ?? []).flatMap((item) => item.entries.map((entry) => entry.value));
    const image = plugins.map((plugin) => valueAt(plugin, 'image')).find((found) => found?.value);
    yield {
      type: 'job',
      name,
      parent: '',
      node: step,
      runtime: imageRuntime(image),
      image,
      variables: [valueAt(step, 'env'), ...plugins.map((plugin) => valueAt(plugin, 'environment'))],
      scripts: [valueAt(step, 'command'), valueAt(step, 'commands')],
    };
    yield* steps(valueAt(step, 'steps'), `${name}/`);
  }
}
