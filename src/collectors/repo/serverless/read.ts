import type { Fact, Gap, Repo, RepoFile } from '../../../model/index.ts';
import { prepareCode } from '../../../syntax/code.ts';
import { environmentPairs } from '../../../syntax/environment-pairs.ts';
import { mapNode, textAt, type ValueEntry, type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import { computedGaps } from '../../computed-environment.ts';
import {
  argumentFact,
  directoryOf,
  isEnvironmentSetting,
  joinPath,
  roleFact,
  settingFacts,
  workloadFact,
} from '../../environment-facts.ts';
import { readResource } from '../cloudformation/resources.ts';
import { about } from './index.ts';
import { readProgramOf } from './program.ts';
import { Service } from './variables.ts';

export const prepare = prepareCode;

/** The provider, which every function inherits from, is a workload; so is every function, and resources of the service. */
export function* read(file: RepoFile, repo: Repo): Generator<Fact | Gap> {
  if (/\.[cm]?[jt]s$/.test(file.path)) {
    yield* readProgramOf(file, (service) => {
      const provider = service.section('provider');
      return provider && service.section('service') ? readService(service, provider, file, repo) : [];
    });
    return;
  }
  if (!/(^|[\s{,"'])provider["']?\s*:/.test(file.text)) return;
  const service = new Service(file, repo);
  const provider = service.section('provider');
  if (provider && service.section('service')) yield* readService(service, provider, file, repo);
  const [problem] = service.yaml.errors;
  if (!problem || !/AWS_STS|AWS_ENDPOINT|\bsts\./i.test(file.text)) return;
  yield {
    collector: about.id,
    kinds: about.emits,
    where: { path: file.path, line: problem.position.line },
    reason: 'malformed',
    detail: `${problem.message}; expected a service of the Serverless Framework`,
  };
}

/** The sections of a service, whatever it is written in. */
export interface Sections {
  section(key: string): ValueEntry | undefined;
}

function* readService(
  service: Sections,
  { value: provider, keySpan, path: at }: ValueEntry,
  file: RepoFile,
  repo: Repo,
): Generator<Fact | Gap> {
  const { path } = file;
  const id = `module:${path}#provider`;
  const named = provider.value ?? textAt(provider, 'name');
  const isAws = named === undefined || named === 'aws';
  const runtime = isAws ? textAt(provider, 'runtime') : undefined;
  yield workloadFact({
    id,
    type: 'module',
    label: 'provider',
    directory: directoryOf(path),
    runtime: runtime ? `lambda:${runtime}` : 'unknown',
    path: at,
    span: keySpan,
  });
  yield* providerSettings(provider, id, isAws);
  yield* environmentGaps(provider, 'the provider', path);
  yield* rolesOf(provider, id, 'provider');
  const iam = valueAt(provider, 'iam');
  if (iam) yield* rolesOf(iam, id, 'provider/iam');
  for (const entry of entriesOf(service.section('functions')?.value))
    yield* readFunction(entry, { parent: id, runtime, isAws, path });
  for (const part of partsOf(service.section('resources')?.value)) {
    const resources = valueAt(part, 'Resources')?.entries ?? [];
    for (const entry of resources) {
      // A file that is a template itself is read as one.
      const isTemplate = entry.path !== path && /["']?Resources["']?\s*:/.test(repo.text(entry.path) ?? '');
      if (!isTemplate) yield* readResource(entry, { path: entry.path, repo, resources });
    }
  }
}

/** What every function sees: the Region that it is deployed to, and the environment of the provider. */
function* providerSettings(provider: ValueNode, workload: string, isAws: boolean): Generator<Fact> {
  const region = provider.entries.findLast((entry) => entry.key === 'region');
  let order = 0;
  if (isAws && region?.value.kind === 'scalar' && region.value.value) {
    yield argumentFact({
      setting: 'region',
      name: 'provider.region',
      value: region.value.value,
      written: region.value.written,
      workload,
      order: order++,
      path: region.path,
      span: { start: region.keySpan.start, end: region.value.span.end },
      valueSpan: region.value.span,
    });
  }
  const environment = valueAt(provider, 'environment');
  if (environment) yield* settingFacts(environmentPairs(environment, isEnvironmentSetting), workload, order);
}

interface FunctionParts {
  readonly parent: string;
  readonly runtime: string | undefined;
  readonly isAws: boolean;
  readonly path: string;
}

function* readFunction({ key, keySpan, value, path: at }: ValueEntry, parts: FunctionParts): Generator<Fact | Gap> {
  const { parent, path, isAws } = parts;
  const id = `function:${path}#${key}`;
  const image = textAt(value, 'image') ?? textAt(value, 'image', 'uri');
  const named = textAt(value, 'runtime') ?? parts.runtime;
  // `module` is where the plug-in for Python packages a function from.
  const folder = textAt(value, 'module') ?? '.';
  const directory = directoryOf(path);
  yield workloadFact({
    id,
    type: 'function',
    label: `function ${key}`,
    parent,
    directory: joinPath(directory, folder) ?? directory,
    runtime: image ? `image:${image}` : isAws && named ? `lambda:${named}` : 'unknown',
    path: at,
    span: keySpan,
  });
  const environment = valueAt(value, 'environment');
  if (environment) yield* settingFacts(environmentPairs(environment, isEnvironmentSetting), id);
  yield* environmentGaps(value, `function ${key}`, path);
  yield* rolesOf(value, id, `functions/${key}`);
}

/** Functions are a map, or a list of maps that come from several files. */
function entriesOf(functions: ValueNode | undefined): readonly ValueEntry[] {
  return partsOf(functions)
    .flatMap((part) => part.entries)
    .filter((entry) => entry.value.kind === 'map');
}

function partsOf(section: ValueNode | undefined): readonly ValueNode[] {
  return section?.kind === 'list' ? section.items : section ? [section] : [];
}

function* environmentGaps(owner: ValueNode, name: string, path: string): Generator<Gap> {
  const environment = owner.entries.filter((entry) => entry.key === 'environment');
  const entries = environment.map((entry) => ({ ...entry, key: 'environment_variables' }));
  const { span, written } = owner;
  yield* computedGaps(mapNode({ entries, span, written, path: owner.path }), about.id, name, path);
}

/** Roles by ARN; a name of a resource is a role that the service makes itself. */
function* rolesOf(owner: ValueNode, workload: string, trail: string): Generator<Fact> {
  for (const { key, value } of owner.entries) {
    const role = value.value ?? value.written.replaceAll(/^["']|["']$/g, '');
    if (!/^(role|deploymentRole|cfnRole)$/.test(key) || !role.startsWith('arn:')) continue;
    yield roleFact({ role, key, workload, path: value.path, span: value.span, trail });
  }
}
