import type { Node } from 'web-tree-sitter';
import { textOfString } from './code-string.ts';

/** How deep expressions are followed. */
export const deepest = 60;

/** Nodes around one expression that change nothing about it. */
export const wrappers = new Set(
  (
    'parenthesized_expression await_expression await non_null_expression as_expression satisfies_expression cast_expression ' +
    'type_assertion reference_expression unary_expression pointer_expression try_expression expression_list literal_element ' +
    'argument expression_statement parenthesized_statements ref_expression unary_op_expression'
  ).split(' '),
);
export const calls: ReadonlySet<string> = new Set(
  (
    'call call_expression new_expression method_invocation object_creation_expression function_call_expression invocation_expression ' +
    'member_call_expression nullsafe_member_call_expression scoped_call_expression'
  ).split(' '),
);

/** The one expression inside of a wrapper: the value of an argument, not its name; the first of several. */
export function insideOf(node: Node): Node | undefined {
  const field = node.childForFieldName('value') ?? node.childForFieldName('operand');
  if (field) return field;
  const name = node.childForFieldName('name');
  // `(Type) value`, `<Type>value`: the value stands last; `value as Type`: first.
  const inside = named(node).filter((child) => child.id !== name?.id);
  return node.type === 'cast_expression' || node.type === 'type_assertion' ? inside.at(-1) : inside[0];
}

export const argumentLists = new Set(['arguments', 'argument_list', 'initializer_list']);

/** The called name, and where it stands apart, what it is called on. */
export function calledBy(node: Node): { called: Node | null | undefined; receiver?: Node | null } {
  const method = node.childForFieldName('method');
  if (method) return { called: method, receiver: node.childForFieldName('receiver') };
  const called =
    node.childForFieldName('function') ?? node.childForFieldName('constructor') ?? node.childForFieldName('type');
  if (called) return { called };
  const name = node.childForFieldName('name');
  if (name) return { called: name, receiver: node.childForFieldName('object') ?? node.childForFieldName('scope') };
  return { called: named(node).find((child) => !argumentLists.has(child.type)) };
}

/** What stands before the last name of a path. */
export function receiverOf(called: Node): Node | undefined {
  if (!members.has(called.type)) return undefined;
  for (const field of leftFields) {
    const left = called.childForFieldName(field);
    if (left) return left;
  }
  return undefined;
}

const members = new Set(
  (
    'attribute member_expression selector_expression field_access scope_resolution member_access_expression scoped_identifier ' +
    'field_expression qualified_identifier qualified_type class_constant_access_expression scoped_type_identifier member_access ' +
    'nullsafe_member_access_expression conditional_access_expression scoped_property_access_expression'
  ).split(' '),
);
const leftFields = ['object', 'operand', 'scope', 'expression', 'path', 'value', 'argument', 'package', 'condition'];
const rightFields = ['attribute', 'property', 'field', 'name'];
const indexes = new Set([
  'subscript',
  'subscript_expression',
  'element_reference',
  'element_access_expression',
  'index_expression',
]);
const leaf = /(identifier|^name|^constant|^self|^this|^super|^namespace_name|^qualified_name|^crate|^variable_name)$/;

/** Names joined by dots; undefined when it is something else. */
export function pathOf(node: Node, depth = 0): string | undefined {
  if (depth > deepest) return undefined;
  const { type } = node;
  if (wrappers.has(type)) {
    const inner = insideOf(node);
    return inner ? pathOf(inner, depth + 1) : undefined;
  }
  if (calls.has(type)) {
    const { called, receiver } = calledBy(node);
    const own = called ? pathOf(called, depth + 1) : undefined;
    if (own === undefined) return undefined;
    return receiver ? `${pathOf(receiver, depth + 1) ?? '?'}.${own}` : own;
  }
  if (
    type === 'template_function' ||
    type === 'generic_type' ||
    type === 'generic_function' ||
    type === 'generic_name'
  ) {
    // The type argument says more than the template: `MakeShared<STSClient>`.
    const name = node.childForFieldName('name') ?? node.childForFieldName('function') ?? named(node)[0];
    return name ? pathOf(name, depth + 1) : undefined;
  }
  if (members.has(type)) {
    const left = leftFields.map((field) => node.childForFieldName(field)).find((child) => child !== null);
    const right = rightFields
      .map((field) => node.childForFieldName(field))
      .find((child) => child !== null && child.id !== left?.id);
    const [first, second] = left && right ? [left, right] : left ? [left, named(node).at(-1)] : named(node);
    if (!first) return undefined;
    if (!second || second.id === first.id) return pathOf(first, depth + 1);
    return `${pathOf(first, depth + 1) ?? '?'}.${pathOf(second, depth + 1) ?? '?'}`;
  }
  if (indexes.has(type)) return indexPath(node, depth);
  if (type === 'instance_variable' || type === 'class_variable') return `self.${node.text.replace(/^@+/, '')}`;
  return leaf.test(type)
    ? node.text
        .slice(0, 300)
        .replace(/^[\\$@]+/, '')
        .replaceAll('\\', '.')
    : undefined;
}

function indexPath(node: Node, depth: number): string | undefined {
  const [of, index] = named(node);
  if (!of || !index) return undefined;
  const inner = /^(subscript_argument_list|bracketed_argument_list)$/.test(index.type) ? named(index)[0] : index;
  const argument = inner?.type === 'argument' ? insideOf(inner) : inner;
  const key = argument ? textOfString(argument) : undefined;
  const name = typeof key === 'string' ? key : argument ? `[${argument.text.slice(0, 100)}]` : '?';
  return `${pathOf(of, depth + 1) ?? '?'}.${name}`;
}

/** The named children of a node. */
export function named(node: Node): readonly Node[] {
  return node.namedChildren.filter((child) => child !== null);
}
