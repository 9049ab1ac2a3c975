import type { Node } from 'web-tree-sitter';
import type { CodeLanguage } from '../../../syntax/code.ts';
import { type Binding, readBindings } from '../../../syntax/code-bindings.ts';
import { type Constants, constantsOf } from '../../../syntax/code-constants.ts';
import { isWithin, testStretches } from '../../../syntax/code-context.ts';
import { readExpression } from '../../../syntax/code-expression.ts';
import { calls, pathOf } from '../../../syntax/code-path.ts';
import { optionSetting } from './options.ts';
import { enumerated } from './sdk-values.ts';

/** A call and the path of what it calls. */
export interface Call {
  readonly node: Node;
  readonly callee: string;
  /** The last name of the callee. */
  readonly name: string;
}

/** One parsed file, with what its names stand for. */
export interface Program {
  readonly path: string;
  readonly text: string;
  readonly language: CodeLanguage;
  readonly root: Node;
  readonly calls: readonly Call[];
  readonly bindings: readonly Binding[];
  readonly constants: Constants;
  /** Bindings by the path that they give a value to, without its last name: `config` for `config.region = …`. */
  readonly membersOf: ReadonlyMap<string, readonly Binding[]>;
  /** Calls of setters of options by the path of their receiver: `client` for `client.setEndpoint(…)`. */
  readonly settersOf: ReadonlyMap<string, readonly Call[]>;
}

/** Reads what the collector asks of a program; nodes live as long as the tree. */
export function readProgram(path: string, text: string, language: CodeLanguage, root: Node): Program {
  const tests = testStretches(root, language);
  const found: Call[] = [];
  for (const node of root.descendantsOfType([...calls])) {
    const callee = node ? pathOf(node) : undefined;
    if (node && callee !== undefined && !isWithin(tests, node.startIndex))
      found.push({ node, callee, name: callee.slice(callee.lastIndexOf('.') + 1) });
  }
  const bindings = [
    ...readBindings(root).filter(({ node }) => !isWithin(tests, node.startIndex)),
    ...(language === 'php' ? definesIn(found) : []),
  ];
  const setters = found.filter(
    (call) => optionSetting(call.name) !== undefined || /EndpointConfiguration$|^set_config_variable$/.test(call.name),
  );
  return {
    path,
    text,
    language,
    root,
    calls: found,
    bindings,
    constants: constantsOf(bindings, enumerated),
    membersOf: grouped(bindings, (binding) => binding.target),
    settersOf: grouped(setters, (call) => call.callee),
  };
}

/** `define('NAME', value)` */
function* definesIn(found: readonly Call[]): Generator<Binding> {
  for (const { node, callee } of found) {
    const read = callee === 'define' ? readExpression(node) : undefined;
    const [name, value] = read?.kind === 'call' ? read.arguments : [];
    if (name?.value.kind !== 'text' || !value) continue;
    yield { target: name.value.text, value: value.value.node, node, scope: 0 };
  }
}

function grouped<T>(all: readonly T[], pathFor: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const path = pathFor(one);
    const owner = path.slice(0, Math.max(0, path.lastIndexOf('.')));
    if (owner === '') continue;
    const known = groups.get(owner);
    if (known) known.push(one);
    else groups.set(owner, [one]);
  }
  return groups;
}
