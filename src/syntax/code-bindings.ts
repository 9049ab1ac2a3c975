import type { Node } from 'web-tree-sitter';
import { named, pathOf } from './code-path.ts';

/** A name or path that gets a value somewhere in a program. */
export interface Binding {
  readonly target: string;
  /** Undefined for parameters and loop variables: their values are not written here. */
  readonly value: Node | undefined;
  readonly node: Node;
  /** Id of the function around it, 0 for the file. */
  readonly scope: number;
}

const assignmentTypes = (
  'assignment augmented_assignment assignment_expression augmented_assignment_expression variable_declarator const_spec var_spec ' +
  'short_var_declaration assignment_statement operator_assignment const_element property_element let_declaration const_item ' +
  'static_item init_declarator public_field_definition field_definition preproc_def named_expression'
).split(' ');
const parameterTypes =
  'parameters formal_parameters parameter_list method_parameters closure_parameters block_parameters lambda_parameters'.split(
    ' ',
  );
const loopTypes = (
  'for_statement for_in_statement for_in_clause range_clause enhanced_for_statement foreach_statement for_expression ' +
  'for_each_statement for_range_loop for'
).split(' ');
/** Nodes of functions, whose names nobody sees from outside. */
export const functionTypes: ReadonlySet<string> = new Set(
  (
    'function_definition function_declaration function_item method_declaration method_definition method singleton_method ' +
    'constructor_declaration arrow_function function_expression function generator_function_declaration lambda lambda_expression ' +
    'func_literal closure_expression local_function_statement anonymous_function anonymous_function_creation_expression accessor_declaration function_statement'
  ).split(' '),
);

/** Everything in a program that gives a name a value, in the order written. */
export function readBindings(root: Node): readonly Binding[] {
  const found: Binding[] = [];
  for (const node of root.descendantsOfType(assignmentTypes)) if (node) found.push(...assignmentsOf(node));
  for (const node of root.descendantsOfType(parameterTypes)) {
    if (!node) continue;
    const scope = node.parent ? scopeOf(node) : 0;
    for (const child of named(node)) {
      const name = nameIn(child);
      if (name) found.push({ target: name, value: undefined, node: child, scope });
    }
  }
  for (const node of root.descendantsOfType(loopTypes)) {
    const left =
      node?.childForFieldName('left') ?? node?.childForFieldName('name') ?? node?.childForFieldName('pattern');
    if (!node || !left) continue;
    for (const target of left.text.slice(0, 200).match(/[A-Za-z_]\w*/g) ?? [])
      found.push({ target, value: undefined, node, scope: scopeOf(node) });
  }
  return found;
}

/** What one assignment, declaration or constant gives values to. */
export function assignmentsOf(node: Node): readonly Binding[] {
  const left =
    node.childForFieldName('left') ??
    node.childForFieldName('name') ??
    node.childForFieldName('pattern') ??
    node.childForFieldName('declarator') ??
    node.childForFieldName('property') ??
    named(node)[0];
  if (!left) return [];
  const right = node.childForFieldName('right') ?? node.childForFieldName('value') ?? lastBeside(node, left);
  const scope = scopeOf(node);
  const operator = node.childForFieldName('operator')?.type ?? '';
  if (node.type.startsWith('augmented') && !/^(\|\||\?\?)=$/.test(operator)) {
    const target = pathOf(left);
    return target ? [{ target, value: undefined, node, scope }] : [];
  }
  const targets = left.type === 'expression_list' ? named(left) : [left];
  const values = right?.type === 'expression_list' ? named(right) : right ? [right] : [];
  return targets.flatMap((one, index): Binding[] => {
    const target = pathOf(innermost(one));
    if (target === undefined) return [];
    // `x, err := f()`: only the first is what the call gives.
    const value = values.length === targets.length ? values[index] : index === 0 ? values[0] : undefined;
    return [{ target, value, node, scope }];
  });
}

function lastBeside(node: Node, left: Node): Node | undefined {
  const last = named(node).at(-1);
  return last && last.id !== left.id ? last : undefined;
}

/** The name inside of `*x`, `&x`, `mut x`, `x: T`. */
function innermost(node: Node): Node {
  const inner = /declarator$|_pattern$/.test(node.type)
    ? (node.childForFieldName('declarator') ?? named(node).at(-1))
    : undefined;
  return inner ? innermost(inner) : node;
}

/** The name that a parameter binds. */
function nameIn(node: Node): string | undefined {
  if (node.type === 'comment') return undefined;
  const name =
    node.childForFieldName('name') ??
    node.childForFieldName('pattern') ??
    node.childForFieldName('declarator') ??
    node.childForFieldName('left');
  if (name) return pathOf(innermost(name));
  return pathOf(node) ?? (named(node)[0] ? pathOf(named(node)[0] as Node) : undefined);
}

/** Id of the function around a node; 0 for the file. */
export function scopeOf(node: Node): number {
  for (let at: Node | null = node; at !== null; at = at.parent) if (functionTypes.has(at.type)) return at.id;
  return 0;
}

/** Ids of the functions around a node, the innermost first, then 0 for the file. */
export function scopesOf(node: Node): readonly number[] {
  const ids: number[] = [];
  for (let at: Node | null = node; at !== null; at = at.parent) if (functionTypes.has(at.type)) ids.push(at.id);
  return [...ids, 0];
}

/** Names of the classes and functions around a node, the outermost first. */
export function enclosingNames(node: Node): readonly string[] {
  const names: string[] = [];
  for (let at: Node | null = node.parent; at !== null; at = at.parent) {
    if (!functionTypes.has(at.type) && !/class|^impl_item$|^module$|struct/.test(at.type)) continue;
    const name =
      at.childForFieldName('name') ??
      at.childForFieldName('declarator') ??
      at.childForFieldName('type') ??
      (at.type === 'function_statement' ? at.namedChild(0) : null);
    const text = name ? /[A-Za-z_][\w:.-]*/.exec(name.text.slice(0, 200))?.[0] : undefined;
    if (text) names.unshift(text);
  }
  return names;
}
