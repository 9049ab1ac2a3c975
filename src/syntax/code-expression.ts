import type { Node } from 'web-tree-sitter';
import { argumentLists, calledBy, calls, deepest, insideOf, named, pathOf, receiverOf, wrappers } from './code-path.ts';
import { textOfString } from './code-string.ts';

export { calls, named, pathOf } from './code-path.ts';

/** An expression of a program in any of the languages, as far as settings of a client can be told from it. */
export type Expression =
  | { readonly kind: 'text'; readonly text: string; readonly node: Node }
  /** Parts that give a text when all of them are known. */
  | { readonly kind: 'concat'; readonly parts: readonly Expression[]; readonly node: Node }
  /** Names joined by dots, whatever the language joins them with: `process.env.X`, `Aws.STS.Client`. */
  | { readonly kind: 'path'; readonly path: string; readonly node: Node }
  | CallExpression
  | MapExpression
  | { readonly kind: 'list'; readonly items: readonly Expression[]; readonly node: Node }
  | { readonly kind: 'function'; readonly node: Node }
  | { readonly kind: 'other'; readonly node: Node };

export interface CallExpression {
  readonly kind: 'call';
  /** The path of what is called; inner calls count by their names alone: `StsClient.builder.region`. */
  readonly callee: string;
  readonly receiver: Expression | undefined;
  readonly arguments: readonly Argument[];
  readonly node: Node;
}

export interface Argument {
  readonly name: string | undefined;
  readonly value: Expression;
  /** Name and value together. */
  readonly node: Node;
}

/** A map, a structure, or the keyword arguments that stand for one. */
export interface MapExpression {
  readonly kind: 'map';
  readonly type: string;
  /** An entry without a name is a map whose entries are taken over (`...rest`). */
  readonly entries: readonly Argument[];
  readonly node: Node;
}

/** Reads a node as an expression. Never throws; what it does not know is `other`. */
export function readExpression(node: Node, depth = 0): Expression {
  if (depth > deepest) return { kind: 'other', node };
  const { type } = node;
  if (wrappers.has(type)) {
    const inner = insideOf(node);
    return inner ? readExpression(inner, depth + 1) : { kind: 'other', node };
  }
  const text = textOfString(node);
  if (typeof text === 'string') return { kind: 'text', text, node };
  if (text)
    return {
      kind: 'concat',
      node,
      parts: text.map((part) =>
        typeof part === 'string' ? { kind: 'text', text: part, node } : readExpression(part, depth + 1),
      ),
    };
  if (booleans.has(type) && /^(true|false)$/i.test(node.text))
    return { kind: 'text', text: node.text.toLowerCase(), node };
  if (type === 'binary_operator' || type === 'binary_expression' || type === 'binary') return sum(node, depth);
  if (calls.has(type)) return readCall(node, depth);
  const body = bodyOf(node);
  if (body && isListBody(body))
    return { kind: 'list', node, items: named(body).map((item) => readExpression(item, depth + 1)) };
  if (maps.has(type)) return readMap(node, depth);
  if (lists.has(type)) return { kind: 'list', node, items: named(node).map((item) => readExpression(item, depth + 1)) };
  if (functions.has(type)) return { kind: 'function', node };
  const path = pathOf(node, depth);
  return path === undefined ? { kind: 'other', node } : { kind: 'path', path, node };
}

const booleans = new Set(['true', 'false', 'boolean', 'boolean_literal', 'identifier', 'name']);
const maps = new Set(
  'dictionary object hash array_creation_expression composite_literal struct_expression implicit_object_creation_expression literal_value initializer_expression anonymous_object_creation_expression'.split(
    ' ',
  ),
);
/** Braces that hold entries or items: of Go and of C#. */
const bodies = new Set(['literal_value', 'initializer_expression']);
const embraced = new Set(['composite_literal', 'array_creation_expression', 'implicit_array_creation_expression']);

function bodyOf(node: Node): Node | undefined {
  if (bodies.has(node.type)) return node;
  return embraced.has(node.type) ? named(node).find((child) => bodies.has(child.type)) : undefined;
}

/** Whether braces hold items: none of them has a name or is a pair in braces of its own. */
function isListBody(body: Node): boolean {
  const children = named(body).filter((child) => child.type !== 'comment');
  return children.length > 0 && !children.some((child) => pairOf(child));
}

const lists = new Set(['list', 'array', 'tuple', 'array_expression']);
const functions = new Set([
  'func_literal',
  'arrow_function',
  'function_expression',
  'lambda',
  'lambda_expression',
  'closure_expression',
]);

function sum(node: Node, depth: number): Expression {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  const operator = node.childForFieldName('operator')?.type;
  if (!left || !right || (operator !== '+' && operator !== '.')) return { kind: 'other', node };
  return { kind: 'concat', node, parts: [readExpression(left, depth + 1), readExpression(right, depth + 1)] };
}

function readCall(node: Node, depth: number): Expression {
  const { called, receiver } = calledBy(node);
  const prefix = receiver ? pathOf(receiver, depth + 1) : undefined;
  const own = called ? pathOf(called, depth + 1) : undefined;
  const callee = receiver ? `${prefix ?? '?'}.${own ?? '?'}` : (own ?? '?');
  const inner = receiver ?? (called ? receiverOf(called) : undefined);
  const list = node.childForFieldName('arguments') ?? named(node).find((child) => argumentLists.has(child.type));
  const initializer = node.childForFieldName('initializer');
  const args = list ? argumentsOf(list, depth) : [];
  const extra = initializer ? entriesOf(initializer, depth) : [];
  return {
    kind: 'call',
    callee,
    receiver: inner ? readExpression(inner, depth + 1) : undefined,
    arguments: [...args, ...extra],
    node,
  };
}

function argumentsOf(list: Node, depth: number): readonly Argument[] {
  const args: Argument[] = [];
  for (const child of named(list)) {
    if (child.type === 'comment' || child.type === 'line_comment' || child.type === 'block_comment') continue;
    const pair = pairOf(child);
    const rest = /spread|splat/.test(child.type) ? named(child).at(-1) : undefined;
    if (rest) args.push({ name: undefined, value: readExpression(rest, depth + 1), node: child });
    else if (pair) args.push({ name: nameOf(pair.key), value: readExpression(pair.value, depth + 1), node: child });
    else args.push({ name: undefined, value: readExpression(child, depth + 1), node: child });
  }
  return args;
}

function readMap(node: Node, depth: number): MapExpression {
  const typeNode = node.childForFieldName('type') ?? node.childForFieldName('name');
  if (node.type === 'anonymous_object_creation_expression')
    return { kind: 'map', type: '', entries: alternating(node, depth), node };
  const body =
    (bodies.has(node.type) ? node : undefined) ??
    node.childForFieldName('body') ??
    named(node).find((child) => child.type === 'initializer_expression' || child.type === 'field_initializer_list') ??
    node;
  return {
    kind: 'map',
    type: typeNode ? (pathOf(typeNode, depth + 1) ?? '') : '',
    entries: entriesOf(body, depth),
    node,
  };
}

/** `new { name = value, … }` of C#, where names and values stand side by side. */
function alternating(node: Node, depth: number): readonly Argument[] {
  const children = named(node);
  return children.flatMap((key, index): Argument[] => {
    const value = children[index + 1];
    if (index % 2 !== 0 || !value) return [];
    return [{ name: key.text, value: readExpression(value, depth + 1), node: key }];
  });
}

function entriesOf(body: Node, depth: number): readonly Argument[] {
  return named(body).flatMap((child): Argument[] => {
    const pair = pairOf(child);
    if (pair) return [{ name: nameOf(pair.key), value: readExpression(pair.value, depth + 1), node: child }];
    if (/spread|splat|base_field/.test(child.type)) {
      const inner = named(child).at(-1);
      return inner ? [{ name: undefined, value: readExpression(inner, depth + 1), node: child }] : [];
    }
    if (child.type === 'shorthand_property_identifier' || child.type === 'shorthand_field_initializer')
      return [{ name: child.text, value: { kind: 'path', path: child.text, node: child }, node: child }];
    return [];
  });
}

/** Key and value of an entry or of a named argument. */
function pairOf(node: Node): { key: Node; value: Node } | undefined {
  if (!pairs.has(node.type)) return undefined;
  const key = node.childForFieldName('key') ?? node.childForFieldName('name') ?? node.childForFieldName('left');
  const value = node.childForFieldName('value') ?? node.childForFieldName('right');
  if (key && value) return { key, value };
  const children = named(node);
  const [first, second] = children;
  if (node.type === 'argument') return key && children.length > 1 ? { key, value: children.at(-1) ?? key } : undefined;
  if (node.type === 'field_initializer' && first && second) return { key: first, value: second };
  // `{ "NAME", value }` is an entry of a dictionary.
  if (node.type === 'initializer_expression' && first && textOfString(first) === undefined) return undefined;
  return children.length === 2 && first && second ? { key: first, value: second } : undefined;
}

const pairs = new Set(
  'pair keyword_argument keyed_element array_element_initializer assignment_expression field_initializer argument initializer_expression'.split(
    ' ',
  ),
);

function nameOf(key: Node): string {
  // `["NAME"] = value`
  if (key.type === 'element_binding_expression' || key.type === 'literal_element' || key.type === 'argument') {
    const inner = named(key)[0];
    if (inner) return nameOf(inner);
  }
  const text = textOfString(key);
  if (typeof text === 'string') return text;
  return pathOf(key, 0) ?? key.text.slice(0, 200).replace(/:$/, '');
}
