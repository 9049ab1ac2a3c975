import type { Fact, Gap, Repo, RepoFile } from '../../../model/index.ts';
import { type DockerFile, type DockerPair, type DockerStage, readDockerfile } from '../../../syntax/dockerfile.ts';
import type { EnvironmentPair } from '../../../syntax/environment-pairs.ts';
import type { Known } from '../../../syntax/word-expansion.ts';
import { cliImageFact } from '../../cli-image.ts';
import { directoryOf, isEnvironmentSetting, roleFact, settingFacts, workloadFact } from '../../environment-facts.ts';
import { runtimeOf } from './base-image.ts';
import { buildContext } from './build-context.ts';
import { readContents } from './contents.ts';
import { readCopies } from './copies.ts';
import { about } from './index.ts';
import { readRuns } from './runs.ts';
import { Variables } from './variables.ts';

interface Built {
  readonly id: string;
  readonly runtime: string;
  readonly variables: Variables;
}

/** One workload a stage; the last one is the image. A stage inherits from the stage that it is FROM. */
export function* read(file: RepoFile, repo: Repo): Generator<Fact | Gap> {
  const { path } = file;
  const docker = readDockerfile(file.text);
  if (!docker || docker.stages.length === 0) {
    if (!/AWS_|\bsts\./i.test(file.text) || /\.(md|txt|j2|go|py|ts|js|ya?ml|json)$/i.test(path)) return;
    const detail = docker
      ? 'no FROM instruction; expected a Dockerfile'
      : 'larger than a Dockerfile can be; it was not parsed';
    yield {
      collector: about.id,
      kinds: about.emits,
      where: { path, line: 1 },
      reason: docker ? 'malformed' : 'too-large',
      detail,
    };
    return;
  }
  const global = new Map<string, string | undefined>();
  const globals = new Variables(new Map());
  for (const pair of docker.args) {
    globals.arg(pair);
    global.set(pair.name, pair.raw === null ? undefined : globals.expand(pair.raw));
  }
  const built = new Map<string, Built>();
  const context = buildContext(path, docker, repo);
  const directory = context?.directory ?? directoryOf(path);
  for (const [index, stage] of docker.stages.entries()) {
    const last = index === docker.stages.length - 1;
    const id = last ? `image:${path}` : `image-stage:${path}#${stage.name ?? index}`;
    const image = globals.expand(stage.from);
    const parent = built.get((image ?? stage.from).toLowerCase());
    const runtime = parent?.runtime ?? (image ? runtimeOf(image) : 'unknown');
    const variables = new Variables(global, parent?.variables);
    built.set(String(index), { id, runtime, variables });
    if (stage.name) built.set(stage.name.toLowerCase(), { id, runtime, variables });
    const label = last ? `image of ${path}` : `stage ${stage.name ?? index} of ${path}`;
    const type = last ? 'image' : 'image-stage';
    yield workloadFact({ id, type, label, parent: parent?.id ?? null, directory, runtime, path, span: stage.span });
    const cli =
      image && !parent
        ? cliImageFact({ image, workload: id, key: id, directory, path, span: stage.imageSpan })
        : undefined;
    if (cli) yield cli;
    yield* readStage(stage, { id, runtime, variables }, docker, path);
    yield* readCopies(stage, { id, variables }, path, repo);
    if (stage.onBuild.length === 0) continue;
    // Only what is built on top of the image sees it.
    const above = { id: `image-stage:${path}#${stage.name ?? index}-onbuild`, runtime, variables };
    const { span } = stage;
    yield workloadFact({
      id: above.id,
      type: 'other',
      label: `images on top of ${id}`,
      parent: id,
      directory,
      path,
      span,
    });
    yield* readStage({ ...stage, steps: stage.onBuild }, above, docker, path);
  }
  if (context) yield* readContents(docker, `image:${path}`, path, context, repo);
}

function* readStage(stage: DockerStage, { id, variables }: Built, docker: DockerFile, path: string): Generator<Fact> {
  let order = 0;
  let windows: 'powershell' | 'cmd' | undefined;
  let run = 0;
  for (const step of stage.steps) {
    if (step.kind === 'shell') windows = step.windows;
    if (step.kind === 'arg') for (const pair of step.pairs) variables.arg(pair);
    if (step.kind === 'run')
      yield* readRuns(step.runs, { index: run++, stage: id, windows, docker, path, known: knownTo(variables) });
    if (step.kind !== 'env') continue;
    // All names of one ENV see the values from before it.
    const pairs = step.pairs.map((pair) => environmentPair(pair, variables, path));
    for (const pair of pairs) variables.setEnv(pair.name, pair.value ?? undefined);
    for (const pair of pairs) {
      if (!isEnvironmentSetting(pair.name)) continue;
      yield* settingFacts([pair], id, order++);
      if (pair.name !== 'AWS_ROLE_ARN') continue;
      const role = pair.value ?? undefined;
      yield roleFact({ role, key: pair.name, workload: id, path, span: pair.valueSpan, trail: id });
    }
  }
}

/** What a RUN sees of ARG and ENV. */
function knownTo(variables: Variables): Known {
  return (name) => {
    const text = variables.expand(`\${${name}}`);
    return text === undefined ? [] : [{ text }];
  };
}

function environmentPair(pair: DockerPair, variables: Variables, path: string): EnvironmentPair {
  const { name, raw, span, valueSpan } = pair;
  return { name, value: variables.expand(raw ?? ''), written: raw ?? '', span, valueSpan, path, trail: [] };
}
