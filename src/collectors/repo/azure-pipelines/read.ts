import type { Fact, Gap, Repo, RepoFile } from '../../../model/index.ts';
import { textAt, type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import { type Inclusion, includerOf } from '../../included-pipelines.ts';
import { imageRuntime, type PipelineFormat, readPipeline, type Scope } from '../../pipelines.ts';

const format: PipelineFormat = {
  collector: 'azure-pipelines',
  expected: 'YAML with stages, jobs or steps',
  // `$(name)`, `${{ name }}` and `$[name]`.
  computed: /\$[({[]/,
  macros: /\$\{\{[^}\n]*\}\}|\$\[[^\]\n]*\]/g,
  scopes,
};

const inclusion: Inclusion = {
  roots: /azure-pipeline[^/]*\.ya?ml$|(^|\/)(\.azure-pipelines|azure-pipelines|\.azuredevops|\.pipelines)\/.*\.ya?ml$/,
  names: /\btemplate:\s*["']?([\w./-]+\.ya?ml)/g,
};

/** Variables (which become environment variables) of pipeline, stage and job; `env` of steps. */
export function* read(file: RepoFile, repo: Repo): Generator<Fact | Gap> {
  const includer = includerOf(file.path, repo, inclusion);
  if (includer !== undefined) yield* readPipeline(file, format, includer);
}

function* scopes(root: ValueNode): Generator<Scope> {
  yield { type: 'pipeline', name: '', parent: null, node: root, variables: [valueAt(root, 'variables')], scripts: [] };
  yield* inside(root, '', '');
}

/** The script inside of a task that runs one for a shell. Source: Azure Pipelines task reference, read 2026-11-28. */
function inlineScript(step: ValueNode): ValueNode | undefined {
  if (!/^(Bash|CmdLine|PowerShell|AzureCLI|AWSShellScript|AWSPowerShellModuleScript)@/.test(textAt(step, 'task') ?? ''))
    return undefined;
  return valueAt(step, 'inputs', 'script') ?? valueAt(step, 'inputs', 'inlineScript');
}

/** The container of a job, and the Python that a task of it sets up. */
function runtimeOf(job: ValueNode): string | undefined {
  const tasks = valueAt(job, 'steps')?.items ?? [];
  const setUp = tasks.find((step) => textAt(step, 'task')?.startsWith('UsePythonVersion@'));
  const version = /^\d+\.\d+/.exec(textAt(setUp, 'inputs', 'versionSpec') ?? '')?.[0];
  const image = imageRuntime(valueAt(job, 'container'));
  if (version === undefined) return image;
  return `${image ?? 'unknown'}, python:${version}`;
}

function* inside(owner: ValueNode, name: string, parent: string): Generator<Scope> {
  for (const [kind, key] of [
    ['stages', 'stage'],
    ['jobs', 'job'],
  ] as const) {
    for (const [index, item] of (valueAt(owner, kind)?.items ?? []).entries()) {
      const own = textAt(item, key) ?? textAt(item, 'deployment') ?? `${key}${index + 1}`;
      const full = name === '' ? own : `${name}/${own}`;
      yield {
        type: 'job',
        name: full,
        parent,
        node: item,
        runtime: runtimeOf(item),
        image: valueAt(item, 'container'),
        variables: [valueAt(item, 'variables')],
        scripts: [],
      };
      yield* inside(item, full, full);
    }
  }
  const deploy = valueAt(owner, 'strategy')?.entries.map((entry) => valueAt(entry.value, 'deploy', 'steps')) ?? [];
  for (const list of [valueAt(owner, 'steps'), ...deploy]) {
    for (const [index, step] of (list?.items ?? []).entries()) {
      yield {
        type: 'step',
        name: `${name === '' ? 'steps' : name}/${index + 1}`,
        parent,
        node: step,
        variables: [valueAt(step, 'env')],
        scripts: [...['script', 'bash', 'pwsh', 'powershell'].map((key) => valueAt(step, key)), inlineScript(step)],
      };
    }
  }
}
