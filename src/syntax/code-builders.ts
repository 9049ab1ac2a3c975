import type { Node } from 'web-tree-sitter';
import type { Argument, CallExpression, Expression } from './code-expression.ts';

/** What a call of Java gives as a map: `Map.of(k, v)`, `Map.ofEntries(Map.entry(k, v))`, `X.builder().a(1).b(2).build()`. */
export function builtEntries(
  call: CallExpression,
  textOf: (expression: Expression) => string | undefined,
): readonly Argument[] | undefined {
  const { callee } = call;
  if (/(^|\.)Map\.of$/.test(callee)) return pairsOf(call.arguments, textOf);
  if (/(^|\.)Map\.ofEntries$/.test(callee))
    return call.arguments.flatMap(({ value }) =>
      value.kind === 'call' && /(^|\.)entry$/.test(value.callee) ? pairsOf(value.arguments, textOf) : [],
    );
  return /\.build$/.test(callee) && /(^|\.)(builder|Builder)\b/.test(callee) ? chained(call) : undefined;
}

/** The items of `List.of(…)` and the like. */
export function builtItems({ callee, arguments: args }: CallExpression): readonly Expression[] | undefined {
  return /(^|\.)((List|Set|Stream)\.of|Arrays\.asList)$/.test(callee) ? args.map(({ value }) => value) : undefined;
}

function pairsOf(
  args: readonly Argument[],
  textOf: (expression: Expression) => string | undefined,
): readonly Argument[] {
  return args.flatMap((key, index): readonly Argument[] => {
    const value = args[index + 1];
    if (index % 2 !== 0 || !value) return [];
    return [{ name: textOf(key.value) ?? `(${key.node.text})`, value: value.value, node: key.node }];
  });
}

/** The calls of a chain, the first one first, each an entry by its name; several arguments are a list. */
function chained(last: CallExpression): readonly Argument[] {
  const entries: Argument[] = [];
  for (let at: Expression | undefined = last; at?.kind === 'call'; at = at.receiver) {
    const name = at.node.childForFieldName('name');
    const [first, ...others] = at.arguments;
    if (!name || !first || /^(build|builder)$/.test(name.text)) continue;
    const value: Expression =
      others.length > 0
        ? { kind: 'list', items: at.arguments.map((one) => one.value), node: listNode(at.node) }
        : first.value;
    entries.unshift({ name: name.text, value, node: name });
  }
  return entries;
}

function listNode(call: Node): Node {
  return call.childForFieldName('arguments') ?? call;
}
