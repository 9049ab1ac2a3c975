import type { Node } from 'web-tree-sitter';
import { enclosingNames } from '../../../syntax/code-bindings.ts';
import { readExpression } from '../../../syntax/code-expression.ts';
import { optionsIn, optionsOn } from './client-options.ts';
import type { FoundClient, FoundSetting } from './found.ts';
import type { Program } from './program.ts';
import { clientBuiltBy } from './tell-client.ts';

const chained: ReadonlySet<string> = new Set(['java', 'rust']);

/** The clients of STS that a program builds, each with the options that reach it. */
export function* clientsOf(program: Program): Generator<FoundClient> {
  for (const call of program.calls) {
    const client = clientBuiltBy(program, call);
    if (client === undefined) continue;
    const whole = chained.has(program.language) ? chainOf(call.node) : call.node;
    const variable = variableOf(program, whole);
    const options = [
      ...optionsIn(program, readExpression(whole)),
      ...(variable === undefined ? [] : optionsOn(program, variable, whole)),
    ];
    yield {
      client,
      callee: call.callee,
      inside: enclosingNames(whole),
      at: { start: whole.startIndex, end: whole.endIndex },
      options: unique(options),
    };
  }
}

/** The outermost call of a chain of a builder: `StsClient.builder().region(…).build()`. */
function chainOf(node: Node): Node {
  let at = node;
  for (let parent = at.parent; parent !== null; parent = parent.parent) {
    const receiver =
      parent.childForFieldName('object') ?? parent.childForFieldName('value') ?? parent.childForFieldName('function');
    const goesOn = /^(method_invocation|call_expression|field_expression|await_expression)$/.test(parent.type);
    if (!goesOn || (receiver !== null && receiver.id !== at.id)) break;
    at = parent;
    if (parent.childForFieldName('name')?.text === 'build') break;
  }
  return at;
}

/** The variable that a client, or the builder of one, is kept in. */
function variableOf(program: Program, node: Node): string | undefined {
  const keeps = /(await|parenthesized|unary|cast|pointer|expression_list|new)/;
  let at = node;
  while (at.parent && keeps.test(at.parent.type)) at = at.parent;
  return program.bindings.find(({ value }) => value?.id === at.id || value?.id === node.id)?.target;
}

/** In the order in which they reach the client: what it is configured with, its own arguments, what is set on it later. */
function unique(options: readonly FoundSetting[]): readonly FoundSetting[] {
  return [...new Map(options.map((option) => [option.whole.start, option])).values()];
}
