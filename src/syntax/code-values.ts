import type { Node } from 'web-tree-sitter';
import type { Span } from '../model/index.ts';
import { builtEntries, builtItems } from './code-builders.ts';
import type { Constants } from './code-constants.ts';
import { type Argument, type CallExpression, type Expression, named, readExpression } from './code-expression.ts';
import { listNode, mapNode, scalarNode, type ValueEntry, type ValueNode } from './value-tree.ts';

/** What the values of a program are read with. */
export interface CodeValues {
  readonly path: string;
  readonly constants: Constants;
  /** Calls that are things of their own, not values: they are not looked into. */
  readonly isOpaque: (call: CallExpression) => boolean;
  /** Expressions that may still be read: a map that refers to itself twice would never end. */
  readonly budget: { left: number };
}

/** Calls that give their argument on. */
const passing =
  /(^|\.)(stringify|dumps|Marshal|Serialize|output|String|Output\.create|freeze|fromEntries|jsonStringify|json_dumps|dict)$/;

/** An expression of a program as a value tree: maps, lists and texts, with names followed inside of the file. */
export function codeValue(expression: Expression, values: CodeValues, depth = 0): ValueNode {
  const { node } = expression;
  const base = { path: values.path, span: nodeSpan(node), written: node.text };
  const computed = scalarNode({ ...base, value: undefined });
  values.budget.left -= 1;
  if (depth > 40 || values.budget.left < 0) return computed;
  switch (expression.kind) {
    case 'text':
    case 'concat':
      return scalarNode({ ...base, value: values.constants.textOf(expression) });
    case 'list':
      return listNode({ ...base, items: expression.items.map((item) => codeValue(item, values, depth + 1)) });
    case 'map':
      return mapOf(expression.entries, node, values, depth);
    case 'path': {
      const behind = values.constants.behind(expression);
      if (behind !== expression && behind.kind !== 'path') {
        const value = codeValue(behind, values, depth + 1);
        // A single value is changed where it is used; a map keeps the places of its entries.
        return value.kind === 'scalar' ? scalarNode({ ...base, value: value.value }) : value;
      }
      const member = memberOf(expression.path, expression.node, values, depth);
      return member ?? scalarNode({ ...base, value: literalOf(node) ?? values.constants.textOf(expression) });
    }
    case 'call':
      return callValue(expression, values, depth);
    default:
      return node.type === 'null' || node.type === 'none' ? scalarNode({ ...base, value: null }) : computed;
  }
}

/** `settings.region` where `settings` is a map of this file. */
function memberOf(path: string, node: Node, values: CodeValues, depth: number): ValueNode | undefined {
  const dot = path.lastIndexOf('.');
  const owner = node.childForFieldName('object') ?? node.childForFieldName('value');
  if (dot === -1 || !owner) return undefined;
  const whole = readExpression(owner);
  if (whole.kind !== 'path') return undefined;
  const map = values.constants.behind(whole);
  if (map.kind !== 'map') return undefined;
  const found = codeValue(map, values, depth + 1).entries.findLast((entry) => entry.key === path.slice(dot + 1));
  return found?.value.kind === 'scalar'
    ? scalarNode({ path: values.path, span: nodeSpan(node), written: node.text, value: found.value.value })
    : found?.value;
}

function literalOf(node: Node): string | null | undefined {
  const { text } = node;
  if (text === 'undefined' || text === 'None' || text === 'null') return null;
  return undefined;
}

function callValue(call: CallExpression, values: CodeValues, depth: number): ValueNode {
  const { node } = call;
  const base = { path: values.path, span: nodeSpan(node), written: node.text };
  const computed = scalarNode({ ...base, value: undefined });
  if (values.isOpaque(call)) return computed;
  const entries = builtEntries(call, (key) => values.constants.textOf(key));
  if (entries) return mapOf(entries, node, values, depth);
  const items = builtItems(call);
  if (items) return listNode({ ...base, items: items.map((item) => codeValue(item, values, depth + 1)) });
  const byName = call.arguments.filter((argument) => argument.name !== undefined);
  const [first, ...others] = call.arguments;
  // `FunctionEnvironmentArgs(variables={…})`, `dict(NAME="…")`
  if (byName.length > 0) return mapOf(byName, node.childForFieldName('arguments') ?? node, values, depth);
  if (first && others.length === 0) {
    const inner = values.constants.behind(first.value);
    const passes = passing.test(call.callee);
    if (inner.kind === 'map' || (passes && inner.kind === 'list')) return codeValue(inner, values, depth + 1);
    const passed = passes && inner.kind === 'call' ? codeValue(inner, values, depth + 1) : undefined;
    if (passed && passed.kind !== 'scalar') return passed;
  }
  const text = values.constants.textOf(call);
  return scalarNode({ ...base, value: text });
}

/** A map with the maps that are taken over into it; one that is not known here leaves it open. */
function mapOf(entries: readonly Argument[], node: Node, values: CodeValues, depth: number): ValueNode {
  const base = { path: values.path, span: nodeSpan(node), written: node.text };
  const made = new Map<string, ValueEntry>();
  const open: ValueNode[] = [];
  for (const entry of entries) {
    if (entry.name !== undefined) {
      const key = keyOf(entry.name, entry.node, values);
      made.delete(key);
      made.set(key, entryOf(key, entry, values, depth));
      continue;
    }
    const value = codeValue(entry.value, values, depth + 1);
    for (const inner of value.entries) made.set(inner.key, inner);
    open.push(...(value.open ?? []));
    if (value.kind !== 'map') open.push(value);
  }
  const map = mapNode({ ...base, entries: [...made.values()] });
  return open.length > 0 ? { ...map, open } : map;
}

/** `[NAME]: value` goes by what the name stands for. */
function keyOf(name: string, node: Node, values: CodeValues): string {
  const key = node.childForFieldName('key');
  if (
    key?.type !== 'computed_property_name' &&
    !(key?.type === 'identifier' && node.type === 'pair' && node.parent?.type === 'dictionary')
  )
    return name;
  const inner = key.type === 'identifier' ? key : named(key)[0];
  const text = inner ? values.constants.textOf(readExpression(inner)) : undefined;
  return text ?? `(${key.text})`;
}

function entryOf(key: string, entry: Argument, values: CodeValues, depth: number): ValueEntry {
  const keyNode = entry.node.childForFieldName('key') ?? entry.node.childForFieldName('name') ?? entry.node;
  return {
    key,
    keySpan: nodeSpan(keyNode),
    value: codeValue(entry.value, values, depth + 1),
    path: values.path,
  };
}

/** The place of a node. Columns of the grammar count UTF-16 units. */
export function nodeSpan({ startPosition: start, endPosition: end }: Node): Span {
  return {
    start: { line: start.row + 1, column: start.column + 1 },
    end: { line: end.row + 1, column: end.column + 1 },
  };
}
