import type { Fact, Gap, RepoFile } from '../../../model/index.ts';
import { orElse } from '../../../syntax/word-expansion.ts';
import { readYaml, type YamlFile, type YamlNode, yamlEntry, yamlGet } from '../../../syntax/yaml.ts';
import { directoryOf, workloadFact } from '../../environment-facts.ts';
import { Environment } from './environment.ts';
import { about } from './index.ts';
import { readSteps } from './steps.ts';
import { inputsOf, matrixOf, pythonOf } from './texts.ts';

/** A workflow, its jobs and those steps that have something of their own; or a composite action. */
export function* read(file: RepoFile): Generator<Fact | Gap> {
  const yaml = readYaml(file.text);
  const [root] = yaml.documents;
  if (root) yield* yamlEntry(root, 'runs') ? readAction(file.path, yaml, root) : readWorkflow(file.path, yaml, root);
  const [problem] = yaml.errors;
  if (problem && /AWS_|sts\.|configure-aws-credentials/i.test(file.text)) {
    yield {
      collector: about.id,
      kinds: about.emits,
      where: { path: file.path, line: problem.position.line },
      reason: 'malformed',
      detail: `${problem.message}; expected a workflow or an action in YAML`,
    };
  }
}

function* readWorkflow(path: string, yaml: YamlFile, root: YamlNode): Generator<Fact> {
  const jobs = yamlEntry(root, 'jobs')?.value;
  if (jobs?.kind !== 'map') return;
  const id = `workflow:${path}`;
  const name = yamlEntry(root, 'name') ?? yamlEntry(root, 'jobs');
  const span = name?.span ?? root.span;
  yield workloadFact({
    id,
    type: 'workflow',
    label: `workflow ${path}`,
    directory: '.',
    path,
    span: { start: span.start, end: span.start },
  });
  const inputs = inputsOf(root);
  const environment = new Environment(path, yaml, id, 'workflow', undefined, inputs);
  yield* environment.map(yamlGet(root, 'env'), 'env');
  const shell = yamlGet(root, 'defaults', 'run', 'shell')?.text;
  for (const job of jobs.entries) {
    if (job.value.kind !== 'map') continue;
    const jobId = `job:${path}#${job.key}`;
    const runner = runnerOf(job.value);
    const texts = orElse(matrixOf(job.value), inputs);
    const python = pythonOf(yamlGet(job.value, 'steps'), texts);
    const label = `job ${job.key}`;
    yield workloadFact({
      id: jobId,
      type: 'job',
      label,
      parent: id,
      directory: '.',
      runtime: python === undefined ? runner.runtime : `${runner.runtime}, ${python}`,
      path,
      span: job.keyNode.span,
    });
    const inner = new Environment(path, yaml, jobId, job.key, environment, texts);
    yield* inner.map(yamlGet(job.value, 'container', 'env'), 'container/env');
    yield* inner.map(yamlGet(job.value, 'env'), 'env');
    const steps = yamlGet(job.value, 'steps');
    const ownShell = yamlGet(job.value, 'defaults', 'run', 'shell')?.text ?? shell ?? runner.shell;
    if (steps)
      yield* readSteps({ steps, environment: inner, yaml, path, jobKey: job.key, shell: ownShell, directory: '.' });
  }
}

function* readAction(path: string, yaml: YamlFile, root: YamlNode): Generator<Fact> {
  const runs = yamlEntry(root, 'runs');
  const steps = yamlGet(root, 'runs', 'steps');
  if (!runs || !steps) return;
  const id = `job:${path}#runs`;
  const directory = directoryOf(path);
  const inputs = inputsOf(root);
  const runtime = pythonOf(steps, inputs) ?? 'unknown';
  yield workloadFact({ id, type: 'job', label: `action ${path}`, directory, runtime, path, span: runs.keyNode.span });
  const environment = new Environment(path, yaml, id, 'runs', undefined, inputs);
  yield* readSteps({ steps, environment, yaml, path, jobKey: 'runs', shell: 'bash', directory });
}

interface Runner {
  readonly runtime: string;
  readonly shell: string;
}

/** Labels of the runners that GitHub hosts. Source: GitHub docs, "GitHub-hosted runners reference", read 2026-11-23. */
const hosted = /^(ubuntu|windows|macos)-(latest|slim|\d+(\.\d+)?)(-(arm|arm64|intel|large|xlarge|vs\d+(-arm)?))?$/;

function runnerOf(job: YamlNode): Runner {
  const container = yamlGet(job, 'container');
  const image = container?.kind === 'scalar' ? container.text : yamlGet(container, 'image')?.text;
  const on = yamlGet(job, 'runs-on');
  const labels = on?.kind === 'list' ? on.items.map((item) => item.text) : [on?.text ?? ''];
  const [label = ''] = labels;
  const shell = /windows/.test(label) ? 'pwsh' : 'bash';
  if (image) return { runtime: image.includes('${{') ? 'unknown' : `image:${image}`, shell };
  return { runtime: labels.length === 1 && hosted.test(label) ? `github-hosted:${label}` : 'unknown', shell };
}
