import type { Fact, Gap, RepoFile } from '../../../model/index.ts';
import { textAt, type ValueEntry, type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import { type Known, orElse } from '../../../syntax/word-expansion.ts';
import { imageRuntime, type PipelineFormat, type ReadyMade, readPipeline, type Scope } from '../../pipelines.ts';

const format: PipelineFormat = {
  collector: 'circleci',
  expected: 'YAML with jobs',
  computed: /<<.*>>/,
  macros: /<<[^<>\n]*>>/g,
  scopes,
};

/** Environments of executors, jobs and steps; a job inherits from its executor. */
export function read(file: RepoFile): Generator<Fact | Gap> {
  return readPipeline(file, format);
}

function* scopes(root: ValueNode): Generator<Scope> {
  const executors = valueAt(root, 'executors')?.entries ?? [];
  const orbs = cliOrbs(root);
  const pipeline = defaultsOf(root, 'pipeline.parameters');
  for (const executor of executors) yield jobOf(executor, `executors/${executor.key}`, null, orbs);
  for (const entry of valueAt(root, 'jobs')?.entries ?? []) {
    const used = textAt(entry.value, 'executor') ?? textAt(entry.value, 'executor', 'name');
    const known = executors.some((executor) => executor.key === used);
    const texts = orElse(defaultsOf(entry.value, 'parameters'), pipeline);
    yield jobOf(entry, entry.key, known ? `executors/${used}` : null, orbs);
    yield* steps(entry.value, entry.key, entry.key, texts);
  }
  for (const command of valueAt(root, 'commands')?.entries ?? [])
    yield* steps(
      command.value,
      `commands/${command.key}`,
      null,
      orElse(defaultsOf(command.value, 'parameters'), pipeline),
    );
}

function jobOf({ value }: ValueEntry, name: string, parent: string | null, orbs: ReadonlyMap<string, string>): Scope {
  const docker = valueAt(value, 'docker')?.items[0];
  return {
    type: 'job',
    name,
    parent,
    node: value,
    runtime: imageRuntime(valueAt(docker, 'image')),
    image: valueAt(docker, 'image'),
    variables: [valueAt(docker, 'environment'), valueAt(value, 'environment')],
    scripts: [],
    tools: (valueAt(value, 'steps')?.items ?? []).flatMap((step) => cliOf(step, orbs)),
  };
}

/** Names that the orb of the AWS CLI goes by. */
function cliOrbs(root: ValueNode): ReadonlyMap<string, string> {
  const orbs = (valueAt(root, 'orbs')?.entries ?? []).flatMap(({ key, value }): [string, string][] =>
    /^circleci\/aws-cli@/.test(value.value ?? '') ? [[key, value.value ?? '']] : [],
  );
  return new Map(orbs);
}

/** `aws-cli/setup`, alone or with the version that it installs. */
function cliOf(step: ValueNode, orbs: ReadonlyMap<string, string>): readonly ReadyMade[] {
  const [only] = step.entries;
  const [alias = '', command = ''] = (only?.key ?? step.value ?? '').split('/');
  const orb = orbs.get(alias);
  if (orb === undefined || !/^(setup|install)/.test(command)) return [];
  const version = textAt(only?.value, 'version') ?? null;
  const exact = version === 'latest' ? null : version;
  return [{ package: orb, ecosystem: 'orb', version: exact, span: only?.keySpan ?? step.span }];
}

/** What `<< parameters.NAME >>` stands for where nobody gives another value. */
function defaultsOf(owner: ValueNode, prefix: string): Known {
  return (name) => {
    if (!name.startsWith(`${prefix}.`)) return [];
    const text = textAt(owner, 'parameters', name.slice(prefix.length + 1), 'default');
    return text === undefined ? [] : [{ text }];
  };
}

function* steps(owner: ValueNode, name: string, parent: string | null, texts: Known): Generator<Scope> {
  for (const [index, item] of (valueAt(owner, 'steps')?.items ?? []).entries()) {
    const run = valueAt(item, 'run');
    // Steps on a condition.
    const inner = valueAt(item, 'when') ?? valueAt(item, 'unless');
    if (inner) yield* steps(inner, `${name}/${index + 1}`, parent, texts);
    if (!run) continue;
    yield {
      type: 'step',
      name: `${name}/${index + 1}`,
      parent,
      node: run,
      variables: [valueAt(run, 'environment')],
      texts,
      scripts: [run.kind === 'scalar' ? run : valueAt(run, 'command')],
    };
  }
}
