import type { Fact, Gap, Repo, Span } from '../../../model/index.ts';
import { nodeSpan } from '../../../syntax/code-values.ts';
import { type EnvironmentPair, environmentPairs } from '../../../syntax/environment-pairs.ts';
import { mapNode, type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import { computedGaps } from '../../computed-environment.ts';
import type { Construct, Constructs } from '../../constructs.ts';
import { directoryOf, isEnvironmentSetting, noDirectory, settingFacts, workloadFact } from '../../environment-facts.ts';
import { type Around, layersOf, projectRoot, type Source, sourceOf } from './code-directory.ts';
import { adding, clientsOf, commandsOf } from './commands.ts';
import { about } from './index.ts';

const functions =
  /^(Function|NodejsFunction|PythonFunction|GoFunction|RustFunction|DockerImageFunction|SingletonFunction|CfnFunction)$/;
const containers = /^(addContainer|add_container|ContainerDefinition)$/;
const setters = /^(addEnvironment|add_environment)$/;

/** Functions, and whatever else has settings: containers, builds, services. */
export function* workloadsOf(constructs: Constructs, path: string, repo: Repo): Generator<Fact | Gap> {
  const added = addedLater(constructs, path);
  const around = { constructs, path, repo };
  const made = new Set<string>();
  for (const construct of constructs.all) {
    const { type, properties, callee } = construct;
    if (setters.test(type)) continue;
    const isFunction =
      functions.test(type) && construct.name !== undefined && !/^(aws_?)?(cloudfront|appsync)\./.test(callee);
    const commands = commandsOf(construct, constructs);
    const own = [
      ...environmentPairs(unfolded(properties), isEnvironmentSetting),
      ...(added.get(construct) ?? []),
      ...commands.settings,
    ];
    if (!isFunction && own.length + commands.installs.length === 0) continue;
    if (!isFunction && !isDeclared(construct)) continue;
    const isContainer = containers.test(type);
    // What installs something does so anew whenever it is started.
    const otherwise = commands.installs.length > 0 ? 'job' : 'other';
    const kind = isFunction ? 'function' : isContainer ? 'container' : otherwise;
    // Commands belong to the machine that they are added to.
    const key = adding.test(type) ? callee.slice(0, callee.lastIndexOf('.')) : constructs.keyOf(construct);
    const id = `${isFunction ? 'function' : isContainer ? 'container' : 'resource'}:${path}#${key}`;
    const label = `${type} ${construct.name ?? ''}`.trim();
    const { directory, dockerfile } = madeFrom(construct, kind, around);
    const runtime = dockerfile ? `image:${dockerfile}` : isFunction ? runtimeOf(properties) : 'unknown';
    const span = headSpan(construct);
    if (!made.has(id)) yield workloadFact({ id, type: kind, label, directory, runtime, path, span });
    made.add(id);
    yield* settingFacts(own, id);
    yield* clientsOf(commands, id, directory);
    if (isFunction) yield* layerFacts(construct, id, around);
    if (isFunction || isContainer) yield* gapsOf(properties, id.slice(id.indexOf('#') + 1), path);
  }
}

function madeFrom(construct: Construct, kind: 'function' | 'container' | 'job' | 'other', around: Around): Source {
  const { path, repo } = around;
  if (kind === 'other' || kind === 'job') return { directory: projectRoot(path, repo) ?? directoryOf(path) };
  // An image that has a name in a public registry is not made here; one of a registry of its own may be.
  const image = valueAt(construct.properties, 'image')?.written ?? '';
  if (/(fromRegistry|from_registry)\(/.test(image) && !/dkr\.ecr|\$\{|format\(|\+|f["']/.test(image))
    return { directory: noDirectory };
  return sourceOf(construct, around);
}

/** Each layer of a function is a further directory that goes into it. */
function* layerFacts(construct: Construct, parent: string, around: Around): Generator<Fact> {
  for (const layer of layersOf(construct, around)) {
    yield workloadFact({
      id: `${parent}/layers/${layer.name ?? layer.type}`,
      type: 'function',
      label: `layer ${layer.name ?? ''}`.trim(),
      parent,
      directory: sourceOf(layer, around).directory,
      runtime: 'layer',
      path: around.path,
      span: headSpan(construct),
    });
  }
}

const making = new Set(['new_expression', 'call', 'object_creation_expression', 'method_invocation']);

/** A construct or a method of one, not any call that a map with such a name is handed to. */
function isDeclared({ node, name, type }: Construct): boolean {
  return (
    name !== undefined &&
    (making.has(node.type) ||
      containers.test(type) ||
      /^add/.test(type) ||
      (node.type === 'call_expression' && /\.New[A-Z]/.test(node.text.slice(0, 80))))
  );
}

/** `fn.addEnvironment('NAME', 'value')` sets it for the construct that `fn` stands for. */
function addedLater(constructs: Constructs, path: string): ReadonlyMap<Construct, readonly EnvironmentPair[]> {
  const found = new Map<Construct, EnvironmentPair[]>();
  for (const { type, call, node } of constructs.all) {
    const [name, value] = call.arguments;
    const text = name && constructs.constants.textOf(name.value);
    const target = setters.test(type) ? constructs.behind(call.receiver) : undefined;
    if (!target || !name || !value || !text || !isEnvironmentSetting(text)) continue;
    const pairs = found.get(target) ?? [];
    const valueSpan = nodeSpan(value.node);
    pairs.push({
      name: text,
      value: constructs.constants.textOf(value.value),
      written: value.node.text,
      span: { start: nodeSpan(name.node).start, end: valueSpan.end },
      valueSpan,
      path,
      trail: [node.type === 'call' ? 'add_environment' : 'addEnvironment'],
    });
    found.set(target, pairs);
  }
  return found;
}

/** `NAME: { value: x }`, as CodeBuild has it, is `NAME: x`. */
function unfolded(node: ValueNode): ValueNode {
  const entries = node.entries.map((entry) => {
    const inner = isEnvironmentSetting(entry.key) ? valueAt(entry.value, 'value') : undefined;
    return inner ? { ...entry, value: inner } : { ...entry, value: unfolded(entry.value) };
  });
  return { ...node, entries, items: node.items.map(unfolded) };
}

/** `lambda.Runtime.PYTHON_3_9` is `lambda:python3.9`. */
function runtimeOf(properties: ValueNode): string {
  const runtime = valueAt(properties, 'runtime');
  const name = /Runtime[._]([A-Z]+)_(\w+?)(?:\(\))?$/.exec(runtime?.written ?? '');
  if (!name) return runtime?.value ? `lambda:${runtime.value}` : 'unknown';
  const [, language = '', version = ''] = name;
  if (/LATEST/.test(version)) return 'unknown';
  const number = version
    .replace(/_CORECLR|_CUSTOM/, '')
    .replace(/_X$/, '.x')
    .replaceAll('_', '.');
  const tail = language === 'PROVIDED' ? `.${number.toLowerCase()}` : number.toLowerCase();
  return `lambda:${language.toLowerCase()}${tail}`;
}

function* gapsOf(properties: ValueNode, name: string, path: string): Generator<Gap> {
  const environment = properties.entries.filter((entry) => entry.key === 'environment');
  const entries = environment.map((entry) => ({ ...entry, key: 'environment_variables' }));
  const open = properties.open ?? [];
  const whole = { ...mapNode({ entries, span: properties.span, written: properties.written, path }) };
  yield* computedGaps(
    open.length > 0 && entries.length === 0 ? { ...whole, entries: openEntries(open) } : whole,
    about.id,
    name,
    path,
  );
}

/** Properties that come from elsewhere may hold the environment. */
function openEntries(open: readonly ValueNode[]): ValueNode['entries'] {
  return open.map((value) => ({ key: 'environment_variables', keySpan: value.span, value, path: value.path }));
}

/** What is called, and the name that it is given where that stands on the same line. */
function headSpan({ node, call }: Construct): Span {
  const { start } = nodeSpan(node);
  const called = node.childForFieldName('constructor') ?? node.childForFieldName('function') ?? node;
  const second = call.arguments[1]?.node ?? called;
  const end = nodeSpan(second).end;
  return { start, end: end.line === start.line ? end : nodeSpan(called).end };
}
