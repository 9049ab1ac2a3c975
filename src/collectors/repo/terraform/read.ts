import type { Fact, Gap, Repo, RepoFile } from '../../../model/index.ts';
import { environmentPairs } from '../../../syntax/environment-pairs.ts';
import { type HclBlock, prepareHcl, readHcl } from '../../../syntax/hcl.ts';
import { readHclJson } from '../../../syntax/hcl-json.ts';
import { textAt, type ValueEntry, type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import { computedGaps } from '../../computed-environment.ts';
import { holdsEksAnnotations, serviceAccountFacts } from '../../eks-annotations.ts';
import {
  argumentFact,
  directoryOf,
  isEnvironmentSetting,
  settingFacts,
  type WorkloadParts,
  workloadFact,
} from '../../environment-facts.ts';
import { needleTest } from '../../files/needles.ts';
import { codeDirectory } from './code-directory.ts';
import { evaluateBody } from './evaluate.ts';
import { handedArguments } from './handed-arguments.ts';
import { helmAnnotations, helmVariables, isHelmSet } from './helm-sets.ts';
import { about } from './index.ts';
import { type RoleNames, roleFacts, roleNamesIn } from './roles.ts';
import { type Scope, scopeOf } from './scope.ts';
import { userDataFacts } from './user-data.ts';
import { declaredEndpoints } from './vpc-endpoints.ts';

export const prepare = prepareHcl;

const none: RoleNames = new Map();

const holds = needleTest(about.needles);

/** Whether a top block has anything to read: names that others may refer to, clients, or a needle of this collector. */
function decides(block: string): boolean {
  return /^(variable|locals|terraform|provider|module)\b/.test(block) || holds(block);
}

/** Providers, backends, resources and module calls are workloads; containers of task definitions too. */
export function* read(file: RepoFile, repo: Repo): Generator<Fact | Gap> {
  const hcl = file.path.endsWith('.json') ? readHclJson(file.text, file.path) : readHcl(file.text, file.path, decides);
  const scope = scopeOf(file.path, hcl, repo);
  const defined = roleNamesIn(hcl.blocks, scope, file.path);
  for (const block of hcl.blocks) {
    if (block.type === 'provider') yield* readClient(block, `provider.${nameOfProvider(block)}`, scope, file.path);
    if (block.type === 'terraform') {
      for (const backend of block.blocks.filter((inner) => inner.type === 'backend' && inner.labels[0] === 's3')) {
        yield* readClient(backend, 'backend.s3', scope, file.path);
      }
    }
    if (block.type === 'resource' || block.type === 'module' || block.type === 'data')
      // What gives a role its policies does not run with it.
      yield* readResource(
        block,
        { scope, path: file.path, repo },
        block.labels[0]?.startsWith('aws_iam_') ? none : defined,
      );
  }
  for (const { fact } of defined.values()) yield fact;
  for (const block of hcl.blocks) yield* userDataFacts(block, file.path);
  yield* declaredEndpoints({ blocks: hcl.blocks, scope, path: file.path, repo });
  const [problem] = hcl.errors;
  if (!problem || !/AWS_STS|AWS_ENDPOINT|sts[_.-]|\bsts\s*=/i.test(file.text)) return;
  yield {
    collector: about.id,
    kinds: about.emits,
    where: { path: file.path, line: problem.position.line },
    reason: 'malformed',
    detail: `${problem.message}; expected HCL`,
  };
}

function nameOfProvider(block: HclBlock): string {
  const alias = block.attributes.find((attribute) => attribute.name === 'alias')?.value;
  const label = block.labels[0] ?? 'unknown';
  return alias?.kind === 'literal' ? `${label}.${alias.value}` : label;
}

/** What the provider and the S3 backend let one set. Source: facts/product-settings.json, rows tf-*. */
function* readClient(block: HclBlock, name: string, scope: Scope, path: string): Generator<Fact> {
  const tree = evaluateBody(block, scope, path);
  if (block.type === 'provider' && block.labels[0] !== 'aws') return;
  const id = `module:${path}#${name}`;
  yield workloadFact({ id, type: 'module', label: name, directory: directoryOf(path), path, span: block.typeSpan });
  let order = 0;
  for (const { entry, shown } of clientEntries(tree)) {
    const setting = shown.endsWith('region')
      ? 'region'
      : shown.startsWith('use_fips')
        ? 'use-fips'
        : shown.startsWith('use_dual')
          ? 'use-dualstack'
          : 'endpoint-url';
    const { value, path: at } = entry;
    yield argumentFact({
      setting,
      name: shown,
      value: value.value ?? undefined,
      written: value.written,
      service: shown.includes('sts') ? 'sts' : null,
      workload: id,
      order: order++,
      path: at,
      span: { start: entry.keySpan.start, end: value.span.end },
      valueSpan: value.span,
    });
  }
  yield* roleFacts(tree, id, name, none);
}

function* clientEntries(tree: ValueNode): Generator<{ entry: ValueEntry; shown: string }> {
  for (const entry of tree.entries) {
    if (/^(region|sts_region|sts_endpoint|use_fips_endpoint|use_dualstack_endpoint)$/.test(entry.key))
      yield { entry, shown: entry.key };
    if (entry.key !== 'endpoints') continue;
    for (const maps of entry.value.kind === 'list' ? entry.value.items : [entry.value]) {
      for (const inner of maps.entries) if (inner.key === 'sts') yield { entry: inner, shown: 'endpoints.sts' };
    }
  }
}

const functionTypes = new Set(['aws_lambda_function', 'google_cloudfunctions_function']);

interface At {
  readonly scope: Scope;
  readonly path: string;
  readonly repo: Repo;
}

function* readResource(block: HclBlock, { scope, path, repo }: At, defined: RoleNames): Generator<Fact | Gap> {
  const tree = evaluateBody(block, scope, path);
  const name = [block.type === 'resource' ? '' : block.type, ...block.labels].filter((part) => part !== '').join('.');
  const done = new Set<ValueNode>();
  const own: WorkloadParts = {
    id: `${functionTypes.has(block.labels[0] ?? '') ? 'function' : 'resource'}:${path}#${name}`,
    type: functionTypes.has(block.labels[0] ?? '') ? 'function' : block.type === 'module' ? 'module' : 'other',
    label: name,
    directory: codeDirectory(tree, scope, path, repo) ?? directoryOf(path),
    runtime: runtimeOf(tree),
    path,
    span: block.typeSpan,
  };
  const facts: Fact[] = [];
  for (const container of containersOf(tree)) {
    done.add(container);
    const called = textAt(container, 'name') ?? 'container';
    const id = `container:${path}#${name}/${called}`;
    const image = textAt(container, 'image');
    const span = valueAt(container, 'name')?.span ?? container.span;
    facts.push(
      workloadFact({
        ...own,
        id,
        type: 'container',
        label: `container ${called} of ${name}`,
        parent: own.id,
        directory: codeDirectory(container, scope, path, repo) ?? own.directory,
        runtime: image ? `image:${image}` : 'unknown',
        path: container.path,
        span,
      }),
    );
    facts.push(...settingFacts(environmentPairs(container, isEnvironmentSetting), id));
  }
  facts.push(
    ...settingFacts(
      [
        ...environmentPairs(tree, isEnvironmentSetting, done),
        ...helmVariables(tree),
        ...handedArguments(block, { scope, path, repo }),
      ],
      own.id,
    ),
    ...roleFacts(tree, own.id, name, defined),
  );
  if (facts.length > 0 || own.type === 'function') {
    yield workloadFact(own);
    yield* facts;
  }
  if (facts.length > 0 || runsOnAws(block, own)) yield* computedGaps(tree, about.id, name, path);
  for (const annotations of annotationMaps(tree)) {
    const workload = `service-account:${path}#${name}`;
    yield* serviceAccountFacts({ name: textAt(tree, 'metadata', 'name'), workload, annotations, path });
  }
}

/** Whether the environment of a block is one of AWS even if no setting is in it: elsewhere maps of variables are no gap. */
function runsOnAws(block: HclBlock, own: WorkloadParts): boolean {
  return (
    (block.type === 'resource' && block.labels[0]?.startsWith('aws_')) || own.runtime?.startsWith('lambda:') === true
  );
}

function runtimeOf(tree: ValueNode): string {
  const runtime = textAt(tree, 'runtime');
  if (runtime && /^(python|nodejs|java|dotnet|ruby|go|provided)/.test(runtime)) return `lambda:${runtime}`;
  const image = textAt(tree, 'image_uri') ?? textAt(tree, 'environment', 'image');
  const isImage = textAt(tree, 'package_type') === 'Image' || valueAt(tree, 'image_uri') !== undefined;
  return image || isImage ? `image:${image ?? 'unknown'}` : 'unknown';
}

/** The containers of an ECS task definition, of a Batch job or of a pod: maps with a name and an image. */
function* containersOf(node: ValueNode): Generator<ValueNode> {
  if (
    node.kind === 'map' &&
    textAt(node, 'name') !== undefined &&
    valueAt(node, 'image') &&
    (valueAt(node, 'environment') || valueAt(node, 'env'))
  ) {
    yield node;
    return;
  }
  for (const entry of node.entries) yield* containersOf(entry.value);
  for (const item of node.items) yield* containersOf(item);
}

/** Annotations as a map, and as Helm sets them. */
function* annotationMaps(node: ValueNode): Generator<readonly ValueEntry[]> {
  if (node.kind === 'map' && holdsEksAnnotations(node)) yield node.entries;
  const set = helmAnnotations(node);
  if (set.length > 0) yield set;
  for (const entry of node.entries) if (!isHelmSet(entry)) yield* annotationMaps(entry.value);
  for (const item of node.items) yield* annotationMaps(item);
}
