import { type Fact, type Gap, inRepo, makeFact, type RepoFile, type Span } from '../model/index.ts';
import { environmentPairs } from '../syntax/environment-pairs.ts';
import { fromYaml, textAt, type ValueNode, valueAt } from '../syntax/value-tree.ts';
import { type Known, orElse } from '../syntax/word-expansion.ts';
import { readYaml, type YamlNode } from '../syntax/yaml.ts';
import { cliImageFact } from './cli-image.ts';
import { directoryOf, isEnvironmentSetting, roleFact, settingFacts, workloadFact } from './environment-facts.ts';
import { decisive, installFacts } from './install-facts.ts';
import { readScripts } from './pipeline-scripts.ts';

/** A pipeline, a job or a step: whatever has variables and scripts of its own. */
export interface Scope {
  readonly type: 'pipeline' | 'job' | 'step';
  /** Its name inside the file, unique there; empty for the whole file. */
  readonly name: string;
  /** Name of the scope whose variables it inherits; null for none. */
  readonly parent: string | null;
  readonly parentType?: 'pipeline' | 'job' | 'step';
  readonly node: ValueNode;
  readonly runtime?: string | undefined;
  /** The node that names its own image. */
  readonly image?: ValueNode | undefined;
  /** Installs of the AWS CLI by a ready-made step, such as an orb. */
  readonly tools?: readonly ReadyMade[];
  /** Subtrees that hold variables. */
  readonly variables: readonly (ValueNode | undefined)[];
  /** What names in its scripts stand for that are no variables, or several texts: a matrix, parameters. */
  readonly texts?: Known;
  /** Commands: scalars, or lists of them. */
  readonly scripts: readonly (ValueNode | undefined)[];
}

/** A ready-made step that installs the AWS CLI. */
export interface ReadyMade {
  readonly package: string;
  readonly ecosystem: string;
  /** As written, or null: then it is the newest one. */
  readonly version: string | null;
  readonly span: Span;
}

/** What one CI system says in its YAML. */
export interface PipelineFormat {
  readonly collector: string;
  readonly expected: string;
  /** Text that the system replaces before the program sees it. */
  readonly computed: RegExp;
  /** Such text inside of a script, when a shell would take it for something else. */
  readonly macros?: RegExp;
  scopes(root: ValueNode): Iterable<Scope>;
}

/** What is known of names inside of the scopes of one file, by the name of the scope. */
type KnownByScope = Map<string, Known>;

/** The workloads of a pipeline file with their settings; the file that includes it is around them. A scope without settings is named only where others inherit from it. */
export function* readPipeline(
  file: RepoFile,
  format: PipelineFormat,
  includer: string | null = null,
): Generator<Fact | Gap> {
  const yaml = readYaml(file.text);
  const scalar = (node: YamlNode): string | null | undefined => {
    if (node.value === null && node.style === 'plain') return null;
    return format.computed.test(node.text) ? undefined : node.text;
  };
  const inside = (node: YamlNode, offset: number) => yaml.lines.position(yaml.offsetIn(node, offset));
  for (const document of yaml.documents) {
    const root = fromYaml(document, { path: file.path, source: file.text, scalar, inside });
    if (root.kind !== 'map' && root.kind !== 'list') continue;
    const known: KnownByScope = new Map();
    for (const scope of format.scopes(root))
      yield* readScope(scope, { path: file.path, macros: format.macros, includer, byScope: known });
  }
  const [problem] = yaml.errors;
  if (problem && /AWS_|sts\./i.test(file.text)) {
    yield {
      collector: format.collector,
      kinds: ['workload', 'sts-setting', 'iam-role-reference'],
      where: { path: file.path, line: problem.position.line },
      reason: 'malformed',
      detail: `${problem.message}; expected ${format.expected}`,
    };
  }
}

/** The id of a scope. */
export function scopeId(type: Scope['type'], path: string, name: string): string {
  return name === '' ? `${type}:${path}` : `${type}:${path}#${name}`;
}

interface ScopeFile {
  readonly path: string;
  readonly macros: RegExp | undefined;
  /** The pipeline file that includes this one. */
  readonly includer: string | null;
  readonly byScope: KnownByScope;
}

function* readScope(scope: Scope, { path, macros, includer, byScope }: ScopeFile): Generator<Fact> {
  const known = orElse(textsOf(scope), byScope.get(scope.parent ?? '') ?? (() => []));
  byScope.set(scope.name, known);
  const id = scopeId(scope.type, path, scope.name);
  const { start } = scope.node.span;
  const directory = path.startsWith('.') || !path.includes('/') ? '.' : directoryOf(path);
  const parentType = scope.parentType ?? (scope.parent === '' ? 'pipeline' : 'job');
  const above = includer !== null && scope.name === '' ? scopeId('pipeline', includer, '') : null;
  const parent = scope.parent === null ? above : scopeId(parentType, path, scope.parent);
  const scripts = readScripts(scope.scripts, macros, known);
  // What a step leaves to later steps, and what it installs, is its job's.
  const owner = scope.type === 'step' && parent !== null ? parent : id;
  const pairs = [
    ...scope.variables.flatMap((node) => (node ? [...environmentPairs(unfold(node), isEnvironmentSetting)] : [])),
    ...scripts.settings,
    ...(owner === id ? scripts.later : []),
  ];
  const named = scope.type !== 'step' || pairs.length > 0 || (owner === id && scripts.installs.length > 0);
  const at = { directory, path, span: { start, end: start } };
  if (named) {
    yield workloadFact({
      id,
      type: scope.type,
      label: scope.name === '' ? `pipeline ${path}` : `${scope.type} ${scope.name}`,
      parent,
      ...(scope.runtime === undefined ? {} : { runtime: scope.runtime }),
      ...at,
    });
    yield* settingFacts(pairs, id);
  }
  if (owner !== id) yield* settingFacts(scripts.later, owner, 1000 + start.line);
  if (scripts.forOne.length > 0) {
    const one = scopeId('step', path, scope.name === '' ? 'command' : `${scope.name}/command`);
    yield workloadFact({ id: one, type: 'step', label: `a command of ${id}`, parent: named ? id : parent, ...at });
    yield* settingFacts(scripts.forOne, one);
  }
  const trail = scope.name;
  for (const { installed, spanOf } of decisive(scripts.installs))
    yield* installFacts({ installed, workload: owner, directory, path, spanOf, trail });
  for (const tool of scope.tools ?? []) yield readyMadeFact(tool, { workload: owner, directory, path, trail });
  const { image } = scope;
  const name = imageName(image);
  const cli =
    image && name
      ? cliImageFact({ image: name, workload: id, key: trail, directory, path, span: image.span })
      : undefined;
  if (cli) yield cli;
  const role = pairs.findLast((pair) => pair.name === 'AWS_ROLE_ARN');
  if (!role) return;
  const found = role.value ?? undefined;
  yield roleFact({ role: found, key: role.name, workload: id, path, span: role.valueSpan, trail });
}

/** The variables of a scope, and the texts that it gives for names itself. */
function textsOf({ variables, texts }: Scope): Known {
  return (name) => {
    const own = texts?.(name) ?? [];
    if (own.length > 0) return own;
    const nodes = variables.flatMap((node) => (node ? [unfold(node)] : []));
    const [pair] = nodes.flatMap((node) => [...environmentPairs(node, (one) => one === name)]);
    return pair === undefined ? [] : [{ text: pair.value ?? pair.written.replaceAll(/["']/g, '') }];
  };
}

function readyMadeFact(
  tool: ReadyMade,
  at: { readonly workload: string; readonly directory: string; readonly path: string; readonly trail: string },
): Fact<'aws-client'> {
  const { workload, directory, path, trail } = at;
  const exact = /^\d+\.\d+\.\d+$/.test(tool.version ?? '') ? (tool.version ?? 'unknown') : 'unknown';
  return makeFact({
    kind: 'aws-client',
    key: `${trail}/${tool.ecosystem}/${tool.package}`,
    label: `AWS CLI by ${tool.package} in ${workload}`,
    data: {
      client: 'aws-cli',
      package: tool.package,
      ecosystem: tool.ecosystem,
      version: exact,
      // The newest one has been of version 2 since 2020.
      constraint: tool.version ?? '>=2',
      from: 'action',
      direct: true,
      workload,
      directory,
    },
    place: inRepo(path, tool.span),
  });
}

/** `NAME: { value: x, description: y }` is `NAME: x`. */
function unfold(node: ValueNode): ValueNode {
  if (node.kind === 'list') return { ...node, items: node.items.map(unfold) };
  return {
    ...node,
    entries: node.entries.map((entry) => {
      const inner = entry.value.kind === 'map' ? valueAt(entry.value, 'value') : undefined;
      return inner ? { ...entry, value: inner } : entry;
    }),
  };
}

/** The runtime of `image: x` and of `image: { name: x }`. */
export function imageRuntime(node: ValueNode | undefined): string | undefined {
  const name = imageName(node);
  return name ? `image:${name}` : undefined;
}

function imageName(node: ValueNode | undefined): string | undefined {
  return (node?.kind === 'scalar' ? node.value : (textAt(node, 'name') ?? textAt(node, 'image'))) ?? undefined;
}
