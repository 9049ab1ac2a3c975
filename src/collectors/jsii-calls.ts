import type { Node } from 'web-tree-sitter';
import type { CodeLanguage } from '../syntax/code.ts';
import type { Constants } from '../syntax/code-constants.ts';
import {
  type Argument,
  type CallExpression,
  type Expression,
  type MapExpression,
  named,
  readExpression,
} from '../syntax/code-expression.ts';

/** Languages whose bindings of the CDK are made from those of TypeScript, with the habits of the language. */
const bound: ReadonlySet<CodeLanguage> = new Set(['java', 'go', 'csharp']);

const deepest = 30;

/**
 * What an expression of a program in Java, Go or C# is in TypeScript: builders, structures and initialisers are maps, names begin with
 * a small letter, pointers are what they point to. Other languages are left as they are.
 */
export function asTypeScript(expression: Expression, language: CodeLanguage, depth = 0): Expression {
  if (!bound.has(language) || depth > deepest) return expression;
  const deeper = (inner: Expression): Expression => asTypeScript(inner, language, depth + 1);
  if (expression.kind === 'list') return { ...expression, items: expression.items.map(deeper) };
  if (expression.kind === 'map')
    return { ...expression, entries: expression.entries.map((entry) => entryOf(entry, expression.type, deeper)) };
  if (expression.kind !== 'call') return expression;
  return language === 'java' ? fromJava(expression, deeper) : fromPascalCase(expression, deeper);
}

type Deeper = (inner: Expression) => Expression;

/** Names of properties; the keys of a dictionary stay what they are. */
function entryOf(entry: Argument, type: string, deeper: Deeper): Argument {
  const written = entry.name?.replace(/^\[?["'`](.*)["'`]\]?$/s, '$1');
  const isKey = written !== entry.name || /^(map|Dictionary)?$/.test(type);
  return { ...entry, value: deeper(entry.value), name: written && (isKey ? written : lowerFirst(written)) };
}

function fromPascalCase(call: CallExpression, deeper: Deeper): Expression {
  const { callee, node } = call;
  // `jsii.Bool(false)`, `jsii.String("x")`
  const [first] = call.arguments;
  if (/^jsii\.\w+$/.test(callee) && first && !/^jsii\.(Strings|Numbers)$/.test(callee)) return deeper(first.value);
  // `Runtime_PYTHON_3_12()` and `Code_FromAsset(…)` of Go are members of a class.
  const member = /^(.*?)_([A-Z][A-Z0-9_]*)$/.exec(callee);
  if (member && call.arguments.length === 0) return { kind: 'path', path: `${member[1]}.${member[2]}`, node };
  const initialised = node.childForFieldName('initializer');
  if (initialised) {
    const pairs = named(initialised).flatMap((child): Argument[] => {
      const [key, value] = child.type === 'initializer_expression' ? named(child) : [];
      const text = key && readExpression(key);
      return text?.kind === 'text' && value ? [{ name: text.text, value: readExpression(value), node: child }] : [];
    });
    // What stands in the brackets of a constructor is no entry: `new Dictionary<string, string>(2) { … }`.
    const properties = call.arguments.filter(({ name }) => name !== undefined);
    const entries = [...properties, ...pairs].map((entry) => entryOf(entry, callee, deeper));
    return { kind: 'map', type: callee, entries, node };
  }
  const isCall = node.type === 'invocation_expression' || node.type === 'call_expression';
  const parts = callee.split('.');
  const last = (parts.pop() ?? '').replace(/^New(?=[A-Z])/, '').replace(/^(\w+)_(?=[A-Z])/, '$1.');
  const isMade = /\.New[A-Z]\w*$/.test(callee) && !last.includes('.');
  const own = isCall && !isMade ? last.replace(/\w+$/, lowerFirst) : last;
  return {
    ...call,
    callee: [...parts, own].join('.'),
    arguments: call.arguments.map((one) => ({ ...one, value: deeper(one.value) })),
  };
}

function fromJava(call: CallExpression, deeper: Deeper): Expression {
  const { callee, node } = call;
  if (/(^|\.)(Immutable)?Map\.of$/.test(callee)) {
    const entries = call.arguments.flatMap((key, index): Argument[] => {
      const value = index % 2 === 0 ? call.arguments[index + 1] : undefined;
      return key.value.kind === 'text' && value ? [{ name: key.value.text, value: value.value, node: key.node }] : [];
    });
    return { kind: 'map', type: '', entries, node };
  }
  if (/(^|\.)Map\.ofEntries$/.test(callee))
    return { kind: 'map', type: '', entries: call.arguments.flatMap(pairOf), node };
  if (/(^|\.)List\.of$|Arrays\.asList$|singletonList$/.test(callee))
    return { kind: 'list', items: call.arguments.map(({ value }) => deeper(value)), node };
  if (!/(^|\.)build$/.test(callee))
    return { ...call, arguments: call.arguments.map((one) => ({ ...one, value: deeper(one.value) })) };
  return fromBuilder(call, deeper) ?? call;
}

/** `Class.Builder.create(scope, "id").key(value).build()` is `new Class(scope, "id", { key: value })`. */
function fromBuilder(build: CallExpression, deeper: Deeper): Expression | undefined {
  const entries: Argument[] = [];
  let at = build.receiver;
  for (let count = 0; at?.kind === 'call' && count < 200; count++) {
    const made = /^(?:.*\.)?(\w+)\.(?:Builder\.create|builder)$/.exec(at.callee);
    if (made) {
      const map: MapExpression = { kind: 'map', type: made[1] ?? '', entries: entries.reverse(), node: build.node };
      if (at.callee.endsWith('.builder')) return map;
      return {
        ...build,
        callee: made[1] ?? '',
        arguments: [...at.arguments, { name: undefined, value: map, node: build.node }],
      };
    }
    const [value] = at.arguments;
    const name = at.callee.slice(at.callee.lastIndexOf('.') + 1);
    if (value) entries.push({ name, value: deeper(value.value), node: value.node });
    at = at.receiver;
  }
  return undefined;
}

/** `Map.entry("KEY", value)` */
function pairOf({ value }: Argument): Argument[] {
  const [key, inner] = value.kind === 'call' && /(^|\.)entry$/.test(value.callee) ? value.arguments : [];
  return key?.value.kind === 'text' && inner ? [{ name: key.value.text, value: inner.value, node: key.node }] : [];
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** The constants of a program with what stands behind names in the terms of TypeScript, and maps with what is put into them later. */
export function constantsAsTypeScript(constants: Constants, language: CodeLanguage, root: Node): Constants {
  if (!bound.has(language)) return constants;
  let put: ReadonlyMap<string, readonly Argument[]> | undefined;
  const behind = (expression: Expression): Expression => {
    const found = asTypeScript(constants.behind(expression), language);
    const isEmpty = found.kind === 'call' && /Map$|^Dictionary$|^make$/.test(found.callee);
    if (expression.kind !== 'path' || !(isEmpty || found.kind === 'map')) return found;
    put ??= putLater(root, language);
    const later = put.get(expression.path) ?? [];
    if (found.kind === 'map') return later.length === 0 ? found : { ...found, entries: [...found.entries, ...later] };
    return { kind: 'map', type: '', entries: later, node: found.node };
  };
  return { behind, textOf: (expression) => constants.textOf(asTypeScript(expression, language)) };
}

const calling = ['method_invocation', 'invocation_expression', 'assignment_statement', 'assignment_expression'];

/** `env.put("KEY", value)`, `env.Add("KEY", value)`, `env["KEY"] = value`, by the name of the map. */
function putLater(root: Node, language: CodeLanguage): ReadonlyMap<string, readonly Argument[]> {
  const found = new Map<string, Argument[]>();
  for (const node of root.descendantsOfType(calling)) {
    const entry = node ? putBy(node, language) : undefined;
    if (entry) found.set(entry.map, [...(found.get(entry.map) ?? []), entry.argument]);
  }
  return found;
}

function putBy(node: Node, language: CodeLanguage): { map: string; argument: Argument } | undefined {
  const indexed = /^\(?\*?(\w+)\)?\[\s*"([^"]+)"\s*\]/.exec(node.childForFieldName('left')?.text ?? '');
  const right = node.childForFieldName('right');
  if (indexed && right) {
    const value = asTypeScript(readExpression(right), language);
    return { map: indexed[1] ?? '', argument: { name: indexed[2] ?? '', value, node } };
  }
  const call = readExpression(node);
  const map = call.kind === 'call' ? /^(\w+)\.(?:put|Add)$/.exec(call.callee)?.[1] : undefined;
  const [key, value] = call.kind === 'call' ? call.arguments : [];
  if (map === undefined || key?.value.kind !== 'text' || !value) return undefined;
  return { map, argument: { name: key.value.text, value: asTypeScript(value.value, language), node } };
}
