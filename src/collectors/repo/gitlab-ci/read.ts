import type { Fact, Gap, Repo, RepoFile } from '../../../model/index.ts';
import { scalarTexts, textAt, type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import type { Known } from '../../../syntax/word-expansion.ts';
import { type Inclusion, includerOf } from '../../included-pipelines.ts';
import { imageRuntime, type PipelineFormat, readPipeline, type Scope } from '../../pipelines.ts';

/** Keys of the root that are no jobs. Source: GitLab, "CI/CD YAML syntax reference", read 2026-11-23. */
const reserved = new Set([
  'variables',
  'default',
  'image',
  'services',
  'stages',
  'include',
  'workflow',
  'cache',
  'before_script',
  'after_script',
  'spec',
  'types',
]);

const format: PipelineFormat = {
  collector: 'gitlab-ci',
  expected: 'YAML with jobs',
  computed: /\$/,
  scopes,
};

const inclusion: Inclusion = {
  roots: /(^|\/)([^/]*\.gitlab-ci|\.?gitlab-ci[^/]*)\.ya?ml$|(^|\/)\.gitlab\/.*\.ya?ml$/,
  names: /(?:\blocal:|\binclude:|^[ \t]*-)[ \t]*["']?([\w./-]+\.ya?ml)/gm,
};

/** Variables of the pipeline, then of each job; a job inherits from what it extends. */
export function* read(file: RepoFile, repo: Repo): Generator<Fact | Gap> {
  const includer = includerOf(file.path, repo, inclusion);
  if (includer !== undefined) yield* readPipeline(file, format, includer);
}

/** The values that `parallel:matrix` gives a variable, each where it stands. */
function matrixOf(job: ValueNode): Known {
  return (name) =>
    (valueAt(job, 'parallel', 'matrix')?.items ?? []).flatMap((row) => {
      const value = valueAt(row, name);
      return value ? scalarTexts(value) : [];
    });
}

function* scopes(root: ValueNode): Generator<Scope> {
  const base = valueAt(root, 'default');
  const runtime = imageRuntime(valueAt(root, 'image') ?? valueAt(base, 'image'));
  yield {
    type: 'pipeline',
    name: '',
    parent: null,
    node: root,
    runtime,
    image: valueAt(root, 'image') ?? valueAt(base, 'image'),
    variables: [valueAt(root, 'variables')],
    scripts: [valueAt(root, 'before_script'), valueAt(base, 'before_script')],
  };
  const jobs = root.entries.filter((entry) => !reserved.has(entry.key) && entry.value.kind === 'map');
  for (const { key, value } of jobs) {
    const extended = textAt(value, 'extends') ?? valueAt(value, 'extends')?.items.at(-1)?.value ?? undefined;
    const known = extended !== undefined && extended !== key && jobs.some((job) => job.key === extended);
    yield {
      type: 'job',
      name: key,
      parent: known ? extended : '',
      node: value,
      image: valueAt(value, 'image'),
      runtime: imageRuntime(valueAt(value, 'image')) ?? (known ? undefined : runtime),
      variables: [valueAt(value, 'variables')],
      texts: matrixOf(value),
      scripts: ['before_script', 'script', 'after_script'].map((name) => valueAt(value, name)),
    };
  }
}
