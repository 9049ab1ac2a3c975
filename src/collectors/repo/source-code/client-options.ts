import type { Node } from 'web-tree-sitter';
import {
  type Argument,
  type CallExpression,
  type Expression,
  readExpression,
} from '../../../syntax/code-expression.ts';
import { insideQuotes } from './environment.ts';
import type { FoundSetting } from './found.ts';
import { optionSetting, optionValue } from './options.ts';
import type { Program } from './program.ts';
import { enumerated } from './sdk-values.ts';

interface Option {
  readonly name: string;
  readonly value: Expression;
  readonly node: Node;
  /** Where the name starts, when the node begins before it (a chain of calls). */
  readonly start?: number;
  /** Whether it is only set sometimes. */
  readonly uncertain?: boolean;
}

/** Entries whose maps hold options of the same client. */
const nested =
  /^(config|Config|stsConfig|parentClientConfig|clientConfig|clientConfiguration|client_config|EndpointOptions|Sts|sts|SharedConfigState)$/;
const deepest = 12;

/** The options that reach a client through an expression: what it is built of, configured with, or set to afterwards. */
export function optionsIn(program: Program, expression: Expression): readonly FoundSetting[] {
  const seen = new Set<number>();
  return settings(program, [...walk(program, expression, seen, 0)]);
}

/** The options that are set on a variable later: `client.setEndpoint(…)`. */
export function optionsOn(program: Program, variable: string, at: Node): readonly FoundSetting[] {
  return settings(program, [...setOn(program, variable, at)]);
}

function settings(program: Program, found: readonly Option[]): readonly FoundSetting[] {
  const unique = new Map(found.map((option) => [option.value.node.id, option]));
  return [...unique.values()].map((option) => settingOf(program, option));
}

function* walk(program: Program, expression: Expression, seen: Set<number>, depth: number): Generator<Option> {
  if (depth > deepest) return;
  if (expression.kind === 'path') {
    if (seen.has(expression.node.id)) return;
    seen.add(expression.node.id);
    yield* setOn(program, expression.path, expression.node);
    const region = enumerated(expression.path);
    if (region !== undefined && /(^|\.)RegionEndpoint\./.test(expression.path))
      yield { name: 'RegionEndpoint', value: expression, node: expression.node };
  }
  const known = program.constants.behind(expression);
  if (known.kind === 'map') yield* entries(program, known.entries, seen, depth);
  else if (known.kind === 'list') for (const item of known.items) yield* walk(program, item, seen, depth + 1);
  else if (known.kind === 'call' && /(^|\.)RegionEndpoint\.GetBySystemName$/.test(known.callee))
    yield { name: 'RegionEndpoint', value: expression, node: expression.node };
  else if (known.kind === 'call') yield* ofCall(program, known, seen, depth);
  else if (known.kind === 'function') yield* insideFunction(program, known.node);
}

function* ofCall(program: Program, call: CallExpression, seen: Set<number>, depth: number): Generator<Option> {
  if (seen.has(call.node.id)) return;
  seen.add(call.node.id);
  if (call.receiver) yield* walk(program, call.receiver, seen, depth + 1);
  const name = call.callee.slice(call.callee.lastIndexOf('.') + 1);
  const [first, second] = call.arguments;
  if (/(^|\.)EndpointConfiguration$/.test(call.callee) && first && second) {
    yield { name: 'EndpointConfiguration', value: first.value, node: call.node };
    yield { name: 'signingRegion', value: second.value, node: second.node };
    return;
  }
  if (optionSetting(name) !== undefined && first && first.name === undefined) {
    yield { name, value: first.value, node: call.node, start: nameStart(program, call.node, name, first.node) };
    return;
  }
  // boto3.client(service_name, region_name)
  if (
    program.language === 'python' &&
    /\.(client|create_client)$/.test(call.callee) &&
    second?.name === undefined &&
    !/splat/.test(second?.node.type ?? '') &&
    second
  )
    yield { name: 'region_name', value: second.value, node: second.node };
  yield* entries(program, call.arguments, seen, depth);
}

function* entries(program: Program, all: readonly Argument[], seen: Set<number>, depth: number): Generator<Option> {
  for (const { name, value, node } of all) {
    if (name !== undefined && optionSetting(name) !== undefined) {
      const inner = value.kind === 'map' ? value : undefined;
      if (inner) yield* walk(program, inner, seen, depth + 1);
      else yield { name, value, node };
    } else if (name === undefined || nested.test(name)) yield* walk(program, value, seen, depth + 1);
  }
}

/** Options that are set on a variable: `config.region = …`, `client.setEndpoint(…)`. */
function* setOn(program: Program, path: string, at: Node): Generator<Option> {
  if (path === 'this' || path === 'self') return;
  const found: Option[] = [];
  for (const { target, value, node } of program.membersOf.get(path) ?? []) {
    const name = target.slice(target.lastIndexOf('.') + 1);
    if (!value || optionSetting(name) === undefined || !sameFunction(node, at)) continue;
    found.push({ name, value: readExpression(value), node, uncertain: isConditional(node, at) });
  }
  for (const call of program.settersOf.get(path) ?? []) {
    const read = readExpression(call.node);
    const [first, second] = read.kind === 'call' ? read.arguments : [];
    if (!first || !sameFunction(call.node, at)) continue;
    const uncertain = isConditional(call.node, at);
    if (call.name === 'set_config_variable') {
      // session.set_config_variable("region", "…") of botocore
      const name = program.constants.textOf(first.value);
      if (second && name !== undefined && optionSetting(name) !== undefined)
        found.push({ name, value: second.value, node: call.node, uncertain });
    } else if (optionSetting(call.name) === undefined)
      found.push(...[...walk(program, first.value, new Set(), 0)].map((option) => ({ ...option, uncertain })));
    else {
      const start = nameStart(program, call.node, call.name, first.node);
      found.push({ name: call.name, value: first.value, node: call.node, start, uncertain });
    }
  }
  yield* found;
}

const branches =
  /^(if|else|elif|unless|switch|case|match|when|conditional|ternary|try|catch|except|rescue|while|for|foreach|expression_case|communication_case)/;

/** Whether a place is reached only sometimes where another one is reached: it is in a branch that the other is not in. */
function isConditional(node: Node, at: Node): boolean {
  for (let one = node.parent; one !== null && !bodies.test(one.type); one = one.parent) {
    if (at.startIndex >= one.startIndex && at.endIndex <= one.endIndex) return false;
    if (branches.test(one.type)) return true;
  }
  return false;
}

/** `func(o *sts.Options) { o.Region = … }`, `b -> b.region(…)` */
function* insideFunction(program: Program, node: Node): Generator<Option> {
  const within = (inner: Node): boolean => inner.startIndex >= node.startIndex && inner.endIndex <= node.endIndex;
  for (const binding of program.bindings) {
    const name = /^\w+\.(?:EndpointOptions\.)?(\w+)$/.exec(binding.target)?.[1];
    if (name === undefined || !binding.value || optionSetting(name) === undefined || !within(binding.node)) continue;
    yield { name, value: readExpression(binding.value), node: binding.node };
  }
}

/** Whether two places are in one function; a variable of the file is seen from everywhere. */
function sameFunction(a: Node, b: Node): boolean {
  return blockOf(a) === blockOf(b);
}

const bodies =
  /^(function_definition|function_declaration|function_item|method_declaration|method_definition|method|singleton_method|constructor_declaration|local_function_statement|accessor_declaration)$/;

function blockOf(node: Node): number {
  for (let at: Node | null = node; at !== null; at = at.parent) if (bodies.test(at.type)) return at.id;
  return 0;
}

/** Where the name of a method stands in a chain that ends with it. */
function nameStart(program: Program, call: Node, name: string, argument: Node): number {
  const at = program.text.lastIndexOf(name, argument.startIndex - 1);
  return at < call.startIndex ? call.startIndex : at;
}

/** `new URI("x")`, `Region.of("x")` and a constant of this file are made of a literal: the literal is what a reader would change. */
function literalIn(program: Program, value: Expression): Node {
  const [first] = value.kind === 'call' ? value.arguments : [];
  if (first && value.kind === 'call' && value.arguments.length === 1) return literalIn(program, first.value);
  const behind = value.kind === 'path' ? program.constants.behind(value) : value;
  return behind.kind === 'text' ? behind.node : value.node;
}

function settingOf(program: Program, { name, value, node, start = node.startIndex, uncertain }: Option): FoundSetting {
  const known = optionValue(name, program.constants.textOf(value));
  // What asks for the global endpoint does so in its branch, whatever the others do.
  const text = uncertain && !/^(aws-global|legacy)$/i.test(known ?? '') ? undefined : known;
  const valueNode = literalIn(program, value);
  const origin = text === undefined ? originOf(program, value) : undefined;
  return {
    name,
    value: text,
    whole: { start, end: node.endIndex },
    valueAt: insideQuotes(program.text, valueNode.startIndex, valueNode.endIndex),
    ...(origin === undefined ? {} : { origin }),
  };
}

/** What a name stands for that is given a value once: `https://sts.${region}.amazonaws.com` tells more than `endpoint`. */
function originOf(program: Program, value: Expression): string | undefined {
  const [first] = value.kind === 'call' ? value.arguments : [];
  const name = value.kind === 'path' ? value : first?.value.kind === 'path' ? first.value : undefined;
  const behind = name ? program.constants.behind(name) : undefined;
  return behind && behind.node.id !== name?.node.id ? behind.node.text.slice(0, 200) : undefined;
}
