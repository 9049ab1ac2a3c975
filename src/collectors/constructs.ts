import type { Node } from 'web-tree-sitter';
import type { CodeLanguage } from '../syntax/code.ts';
import { enclosingNames, readBindings } from '../syntax/code-bindings.ts';
import { type Constants, constantsOf } from '../syntax/code-constants.ts';
import { type CallExpression, calls, type Expression, readExpression } from '../syntax/code-expression.ts';
import { type CodeValues, codeValue } from '../syntax/code-values.ts';
import { mapNode, type ValueNode } from '../syntax/value-tree.ts';
import { asTypeScript, constantsAsTypeScript } from './jsii-calls.ts';

/** Something that a program declares for the cloud: a call with a name in its text and a map of properties. */
export interface Construct {
  /** Last name of what is called: `Function`, `addContainer`. */
  readonly type: string;
  /** The whole of what is called: `aws.lambda.Function`. */
  readonly callee: string;
  /** The name that the program gives it, or undefined when it is computed or there is none. */
  readonly name: string | undefined;
  readonly properties: ValueNode;
  readonly call: CallExpression;
  readonly node: Node;
}

export interface Constructs {
  readonly root: Node;
  readonly all: readonly Construct[];
  readonly constants: Constants;
  readonly values: CodeValues;
  /** A key for a construct that stays when lines move: its class and its name. */
  keyOf(construct: Construct): string;
  /** The construct that a name or path of the program stands for. */
  behind(expression: Expression | undefined): Construct | undefined;
}

/**
 * The constructs of a program. Nodes live as long as the tree.
 * @param isBound whether its library is bound to other languages from TypeScript
 */
export function readConstructs(path: string, language: CodeLanguage, root: Node, isBound = false): Constructs {
  const own = constantsOf(readBindings(root), () => undefined);
  const constants = isBound ? constantsAsTypeScript(own, language, root) : own;
  const isOpaque = (call: CallExpression): boolean => named(call) !== undefined;
  const values: CodeValues = { path, constants, isOpaque, budget: { left: 50_000 } };
  const all: Construct[] = [];
  for (const node of root.descendantsOfType([...calls])) {
    const written = node ? readExpression(node) : undefined;
    const call = written && isBound ? asTypeScript(written, language) : written;
    if (node && call?.kind === 'call') all.push(constructOf(call, node, values, language));
  }
  const byNode = new Map(all.map((construct) => [construct.node.id, construct]));
  const used = new Map<string, number>();
  const keys = new Map<Construct, string>();
  for (const construct of all) {
    const around = enclosingNames(construct.node).filter((name) => !/^(constructor|__init__)$/.test(name));
    const key = [...around, construct.name ?? construct.type].join('/');
    const count = (used.get(key) ?? 0) + 1;
    used.set(key, count);
    keys.set(construct, count > 1 ? `${key}@${count}` : key);
  }
  return {
    root,
    all,
    constants,
    values,
    keyOf: (construct) => keys.get(construct) ?? construct.type,
    behind: (expression) => {
      const found = expression && constants.behind(expression);
      return found && byNode.get(found.node.id);
    },
  };
}

function constructOf(call: CallExpression, node: Node, values: CodeValues, language: CodeLanguage): Construct {
  const { callee } = call;
  const type = callee.slice(callee.lastIndexOf('.') + 1);
  return {
    type,
    callee,
    name: nameOf(call, values),
    properties: propertiesOf(call, node, values, language),
    call,
    node,
  };
}

function named(call: CallExpression): string | undefined {
  const [first, second] = call.arguments;
  // `new X(this, 'Id', …)`, `X(self, "Id", …)`: a thing of its own, not a value.
  const text = /^(this|self|scope|stack|construct|app|ctx)$/.test(pathText(first?.value)) ? second?.value : undefined;
  if (text?.kind === 'text') return text.text;
  // `new Resource('name', …)`, `Resource("name", …)`
  const isCall = /^(call|invocation)_expression$/.test(call.node.type);
  const isClass = !isCall && /(^|\.)[A-Z]\w*$/.test(call.callee) && !/Args$/.test(call.callee);
  return isClass && first?.name === undefined && first?.value.kind === 'text' ? first.value.text : undefined;
}

function pathText(expression: Expression | undefined): string {
  return expression?.kind === 'path' ? expression.path : '';
}

function nameOf(call: CallExpression, { constants }: CodeValues): string | undefined {
  const byName = call.arguments.find(
    ({ name }) => name === 'id' || name === 'construct_id' || name === 'resource_name',
  );
  if (byName) return constants.textOf(byName.value);
  const positional = call.arguments.filter(({ name }) => name === undefined).slice(0, 2);
  const texts = positional.map(({ value }) => constants.textOf(value));
  return texts[0] ?? texts[1];
}

/** Keyword arguments, or the last argument that is a map. */
function propertiesOf(call: CallExpression, node: Node, values: CodeValues, language: CodeLanguage): ValueNode {
  const empty = mapNode({
    entries: [],
    span: codeValue({ kind: 'other', node }, values).span,
    path: values.path,
    written: '',
  });
  if (language === 'python') {
    const byName = call.arguments.filter(({ name, node: at }) => name !== undefined || at.type === 'dictionary_splat');
    const list = node.childForFieldName('arguments') ?? node;
    const own = byName.length > 0 ? codeValue({ kind: 'map', type: '', entries: byName, node: list }, values) : empty;
    // `Resource("name", ResourceArgs(…), opts=…)`
    const inner = call.arguments
      .filter(({ name, node: at }) => name === undefined && at.type !== 'dictionary_splat')
      .map(({ value }) => codeValue(values.constants.behind(value), values))
      .find((value) => value.kind === 'map');
    return inner
      ? { ...own, entries: [...inner.entries, ...own.entries], open: [...(own.open ?? []), ...(inner.open ?? [])] }
      : own;
  }
  // What follows its name, before the options of Pulumi; else the last map.
  const after = call.arguments.findIndex(({ value }) => value.kind === 'text' || value.kind === 'concat');
  const candidates = after === -1 ? [...call.arguments].reverse() : call.arguments.slice(after + 1);
  for (const argument of candidates) {
    const behind = values.constants.behind(argument.value);
    if (behind.kind !== 'map' && behind.kind !== 'call') continue;
    const value = codeValue(behind, values);
    if (value.kind === 'map') return value;
  }
  return empty;
}
