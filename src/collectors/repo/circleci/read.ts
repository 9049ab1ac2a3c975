import type { Fact, Gap, RepoFile } from '../../../model/index.ts';
import { textAt, type ValueEntry, type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import { imageRuntime, type PipelineFormat, readPipeline, type Scope } from '../../pipelines.ts';

const format: PipelineFormat = {
  collector: 'circleci',
  expected: 'YAML with jobs',
  computed: /<<.*>>/,
  scopes,
};

/** Environments of executors, jobs and steps; a job inherits from its executor. */
export function read(file: RepoFile): Generator<Fact | Gap> {
  return readPipeline(file, format);
}

function* scopes(root: ValueNode): Generator<Scope> {
  const executors = valueAt(root, 'executors')?.entries ?? [];
  for (const executor of executors) yield jobOf(executor, `executors/${executor.key}`, null);
  for (const entry of valueAt(root, 'jobs')?.entries ?? []) {
    const used = textAt(entry.value, 'executor') ?? textAt(entry.value, 'executor', 'name');
    const known = executors.some((executor) => executor.key === used);
    yield jobOf(entry, entry.key, known ? `executors/${used}` : null);
    yield* steps(entry.value, entry.key, entry.key);
  }
  for (const command of valueAt(root, 'commands')?.entries ?? [])
    yield* steps(command.value, `commands/${command.key}`, null);
}

function jobOf({ value }: ValueEntry, name: string, parent: string | null): Scope {
  const docker = valueAt(value, 'docker')?.items[0];
  return {
    type: 'job',
    name,
    parent,
    node: value,
    runtime: imageRuntime(valueAt(docker, 'image')),
    variables: [valueAt(docker, 'environment'), valueAt(value, 'environment')],
    scripts: [],
  };
}

function* steps(owner: ValueNode, name: string, parent: string | null): Generator<Scope> {
  for (const [index, item] of (valueAt(owner, 'steps')?.items ?? []).entries()) {
    const run = valueAt(item, 'run');
    if (!run) continue;
    yield {
      type: 'step',
      name: `${name}/${index + 1}`,
      parent,
      node: run,
      variables: [valueAt(run, 'environment')],
      scripts: [run.kind === 'scalar' ? run : valueAt(run, 'command')],
    };
  }
}
