import type { Fact, Gap, RepoFile } from '../model/index.ts';
import { type EnvironmentPair, environmentPairs } from '../syntax/environment-pairs.ts';
import { fromYaml, textAt, type ValueNode, valueAt } from '../syntax/value-tree.ts';
import { readYaml, type YamlNode } from '../syntax/yaml.ts';
import { directoryOf, isEnvironmentSetting, roleFact, settingFacts, workloadFact } from './environment-facts.ts';

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
  /** Subtrees that hold variables. */
  readonly variables: readonly (ValueNode | undefined)[];
  /** Commands: scalars, or lists of them. */
  readonly scripts: readonly (ValueNode | undefined)[];
}

/** What one CI system says in its YAML. */
export interface PipelineFormat {
  readonly collector: string;
  readonly expected: string;
  /** Text that the system replaces before the program sees it. */
  readonly computed: RegExp;
  scopes(root: ValueNode): Iterable<Scope>;
}

/** The workloads of a pipeline file with their settings. A scope without settings is named only where others inherit from it. */
export function* readPipeline(file: RepoFile, format: PipelineFormat): Generator<Fact | Gap> {
  const yaml = readYaml(file.text);
  const scalar = (node: YamlNode): string | null | undefined => {
    if (node.value === null && node.style === 'plain') return null;
    return format.computed.test(node.text) ? undefined : node.text;
  };
  const inside = (node: YamlNode, offset: number) => yaml.lines.position(yaml.offsetIn(node, offset));
  for (const document of yaml.documents) {
    const root = fromYaml(document, { path: file.path, source: file.text, scalar, inside });
    if (root.kind !== 'map' && root.kind !== 'list') continue;
    for (const scope of format.scopes(root)) yield* readScope(scope, file.path);
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

function* readScope(scope: Scope, path: string): Generator<Fact> {
  const id = scopeId(scope.type, path, scope.name);
  const { start } = scope.node.span;
  const pairs = [
    ...scope.variables.flatMap((node) => (node ? [...environmentPairs(unfold(node), isEnvironmentSetting)] : [])),
    ...scope.scripts.flatMap((node) => (node ? [...scriptPairs(node)] : [])),
  ];
  if (scope.type === 'step' && pairs.length === 0) return;
  const parentType = scope.parentType ?? (scope.parent === '' ? 'pipeline' : 'job');
  yield workloadFact({
    id,
    type: scope.type,
    label: scope.name === '' ? `pipeline ${path}` : `${scope.type} ${scope.name}`,
    parent: scope.parent === null ? null : scopeId(parentType, path, scope.parent),
    directory: path.startsWith('.') || !path.includes('/') ? '.' : directoryOf(path),
    ...(scope.runtime === undefined ? {} : { runtime: scope.runtime }),
    path,
    span: { start, end: start },
  });
  yield* settingFacts(pairs, id);
  const role = pairs.findLast((pair) => pair.name === 'AWS_ROLE_ARN');
  if (!role) return;
  const found = role.value ?? undefined;
  yield roleFact({ role: found, key: role.name, workload: id, path, span: role.valueSpan, trail: scope.name });
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

const assignment =
  /(?:^|[;&|]|\bexport|\bset|\bthen|\bdo)[ \t]*(?:\$env:)?((?:AWS|AMAZON)_[A-Z_]+)[ \t]*=[ \t]*("[^"\n]*"|'[^'\n]*'|[^\s;&|]*)/gm;

/** Assignments of the settings in a script: `export NAME=value`, `NAME=value command`, `$env:NAME = 'value'`. */
export function* scriptPairs(node: ValueNode): Generator<EnvironmentPair> {
  if (node.kind === 'list') {
    for (const item of node.items) yield* scriptPairs(item);
    return;
  }
  const { inside } = node;
  const text = node.value ?? node.written;
  if (node.kind === 'map' || !inside) return;
  for (const match of text.matchAll(assignment)) {
    const [all, name = '', raw = ''] = match;
    const lineStart = text.lastIndexOf('\n', match.index) + 1;
    if (!isEnvironmentSetting(name) || /(^|\s)#/.test(text.slice(lineStart, match.index))) continue;
    const start = match.index + all.indexOf(name);
    const end = match.index + all.length;
    const quoted = /^["']/.test(raw) ? 1 : 0;
    const value = raw.slice(quoted, raw.length - quoted);
    yield {
      name,
      value: /[$`]/.test(value) && !raw.startsWith("'") ? undefined : value,
      written: text.slice(start, end),
      span: { start: inside(start), end: inside(end) },
      valueSpan: { start: inside(end - raw.length + quoted), end: inside(end - quoted) },
      path: node.path,
      trail: ['script'],
    };
  }
}

/** The runtime of `image: x` and of `image: { name: x }`. */
export function imageRuntime(node: ValueNode | undefined): string | undefined {
  const name = node?.kind === 'scalar' ? node.value : (textAt(node, 'name') ?? textAt(node, 'image'));
  return name ? `image:${name}` : undefined;
}
