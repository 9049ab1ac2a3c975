import type { Fact, Gap, Repo, RepoFile } from '../../../model/index.ts';
import { readDockerfile } from '../../../syntax/dockerfile.ts';
import { environmentPairs } from '../../../syntax/environment-pairs.ts';
import { fromYaml, textAt, type ValueEntry, type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import { readYaml, type YamlNode } from '../../../syntax/yaml.ts';
import {
  directoryOf,
  isEnvironmentSetting,
  joinPath,
  roleFact,
  settingFacts,
  workloadFact,
} from '../../environment-facts.ts';
import { installFacts } from '../../install-facts.ts';
import { readScripts } from '../../pipeline-scripts.ts';
import { environmentFilePairs } from './environment-file.ts';
import { about } from './index.ts';
import { interpolate } from './interpolate.ts';
import { mountedConfigs } from './volumes.ts';

/** Every service is a workload; its settings are those of `env_file` and then of `environment`. */
export function* read(file: RepoFile, repo: Repo): Generator<Fact | Gap> {
  const yaml = readYaml(file.text);
  const directory = directoryOf(file.path);
  const dotEnv = new Map<string, string>();
  for (const pair of environmentFilePairs(joinPath(directory, '.env') ?? '.env', repo)) {
    if (typeof pair.value === 'string') dotEnv.set(pair.name, pair.value);
  }
  const scalar = (node: YamlNode): string | null | undefined =>
    node.value === null && node.style === 'plain' ? null : interpolate(node.text, dotEnv);
  const inside = (node: YamlNode, offset: number) => yaml.lines.position(yaml.offsetIn(node, offset));
  for (const document of yaml.documents) {
    const root = fromYaml(document, { path: file.path, source: file.text, scalar, inside });
    for (const service of valueAt(root, 'services')?.entries ?? []) {
      if (service.value.kind === 'map') yield* readService(service, file.path, repo);
    }
  }
  const [problem] = yaml.errors;
  if (problem && /AWS_|sts\./i.test(file.text)) {
    yield {
      collector: about.id,
      kinds: about.emits,
      where: { path: file.path, line: problem.position.line },
      reason: 'malformed',
      detail: `${problem.message}; expected YAML with services`,
    };
  }
}

function* readService(service: ValueEntry, path: string, repo: Repo): Generator<Fact> {
  const id = `container:${path}#${service.key}`;
  const directory = directoryOf(path);
  const build = buildOf(service.value, directory);
  const image = textAt(service.value, 'image');
  yield workloadFact({
    id,
    type: 'container',
    label: `service ${service.key}`,
    parent: parentOf(service, path, build, repo),
    directory: build?.context ?? directory,
    runtime: image && !build ? `image:${image}` : 'unknown',
    path,
    span: service.keySpan,
  });
  const files = listed(valueAt(service.value, 'env_file')).flatMap((name) => joinPath(directory, name) ?? []);
  const scripts = readScripts(['entrypoint', 'command'].map((key) => valueAt(service.value, key)));
  const pairs = [
    ...files.flatMap((name) => [...environmentFilePairs(name, repo)]),
    ...environmentPairs(
      valueAt(service.value, 'environment') ?? nothing(service.value),
      isEnvironmentSetting,
      new Set(),
      ['environment'],
    ),
    ...scripts.settings,
  ];
  yield* settingFacts(pairs, id);
  for (const { installed, spanOf } of scripts.installs)
    yield* installFacts({ installed, workload: id, directory, path, spanOf, trail: service.key });
  yield* mountedConfigs(service.value, { id, path, directory, pairs, repo });
  const role = pairs.findLast((pair) => pair.name === 'AWS_ROLE_ARN');
  if (role) {
    const found = role.value ?? role.written;
    yield roleFact({
      role: found,
      key: role.name,
      workload: id,
      path: role.path,
      span: role.valueSpan,
      trail: service.key,
    });
  }
}

interface Build {
  readonly context: string;
  readonly dockerfile: string | undefined;
  readonly target: string | undefined;
}

function buildOf(service: ValueNode, directory: string): Build | undefined {
  const build = valueAt(service, 'build');
  if (!build) return undefined;
  const written = build.kind === 'scalar' ? build.value : (textAt(build, 'context') ?? '.');
  const context = written ? joinPath(directory, written) : undefined;
  if (context === undefined) return undefined;
  return {
    context,
    dockerfile: joinPath(context, textAt(build, 'dockerfile') ?? 'Dockerfile'),
    target: textAt(build, 'target'),
  };
}

/** A service inherits from what it extends, from the file that it overrides, or from the image that it builds. */
function parentOf(service: ValueEntry, path: string, build: Build | undefined, repo: Repo): string | null {
  const base = valueAt(service.value, 'extends');
  const name = base?.kind === 'scalar' ? base.value : textAt(base, 'service');
  if (name) {
    const file = textAt(base, 'file');
    const from = file === undefined ? path : joinPath(directoryOf(path), file);
    if (from !== undefined && repo.paths.has(from)) return `container:${from}#${name}`;
  }
  if (build?.dockerfile !== undefined && repo.paths.has(build.dockerfile)) {
    const isStage = build.target !== undefined && build.target !== lastStageOf(build.dockerfile, repo);
    return isStage ? `image-stage:${build.dockerfile}#${build.target}` : `image:${build.dockerfile}`;
  }
  const overridden = path.replace(/\.override(\.ya?ml)$/, '$1');
  if (overridden !== path && declares(repo.text(overridden), service.key))
    return `container:${overridden}#${service.key}`;
  return null;
}

/** The last stage is the image itself, by whatever name it is asked for. */
function lastStageOf(dockerfile: string, repo: Repo): string | undefined {
  return readDockerfile(repo.text(dockerfile) ?? '')?.stages.at(-1)?.name ?? undefined;
}

function declares(text: string | undefined, service: string): boolean {
  if (text === undefined) return false;
  return readYaml(text).documents.some((document) =>
    document.entries.some(
      (entry) => entry.key === 'services' && entry.value.entries.some((inner) => inner.key === service),
    ),
  );
}

/** `env_file: .env`, a list of names, or a list of `{ path, required }`. */
function listed(node: ValueNode | undefined): readonly string[] {
  if (!node) return [];
  if (node.kind === 'scalar') return node.value ? [node.value] : [];
  return node.items.flatMap((item) => (item.kind === 'scalar' ? item.value : textAt(item, 'path')) ?? []);
}

function nothing(near: ValueNode): ValueNode {
  return { kind: 'list', entries: [], items: [], written: '', span: near.span, path: near.path };
}
