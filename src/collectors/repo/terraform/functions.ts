import type { HclExpression } from '../../../syntax/hcl-expression.ts';
import { listNode, mapNode, scalarNode, type ValueEntry, type ValueNode } from '../../../syntax/value-tree.ts';

/** Functions that give their argument on, as far as names and values of an environment go. */
const transparent = new Set([
  'jsonencode',
  'yamlencode',
  'toset',
  'tolist',
  'tomap',
  'tostring',
  'one',
  'distinct',
  'sort',
  'nonsensitive',
  'sensitive',
  'base64encode',
]);

/** Functions that join or choose; of others the value is not known. */
export function callValue(
  expression: HclExpression & { kind: 'call' },
  deeper: (inner: HclExpression) => ValueNode,
): ValueNode {
  const { span, path, written, name, args } = expression;
  const base = { span, path, written };
  const computed = scalarNode({ ...base, value: undefined });
  const [first, second, fallback] = args;
  if (first && transparent.has(name)) return deeper(first);
  if (name === 'try') return args.map(deeper).find((part) => !isComputed(part)) ?? computed;
  if (name === 'lookup' && first && second) {
    const map = deeper(first);
    const key = deeper(second).value;
    const found = map.entries.findLast((entry) => entry.key === key)?.value;
    const isWhole = map.kind === 'map' && (map.open ?? []).length === 0 && typeof key === 'string';
    return found ?? (isWhole && fallback ? deeper(fallback) : computed);
  }
  if (name !== 'merge' && name !== 'concat') return computed;
  const parts = args.map(deeper);
  const joined =
    name === 'merge'
      ? mapNode({ ...base, entries: merged(parts) })
      : listNode({ ...base, items: parts.flatMap((part) => part.items) });
  return withOpen(joined, parts);
}

/** A part that is computed may hold anything: what is written is still shown. */
function withOpen(joined: ValueNode, parts: readonly ValueNode[]): ValueNode {
  const open = parts.flatMap((part) => part.open ?? (isComputed(part) ? part : []));
  return open.length > 0 ? { ...joined, open } : joined;
}

function isComputed(node: ValueNode): boolean {
  return node.kind === 'scalar' && node.value === undefined;
}

/** `test ? a : b`: what the test decides, else what both have in common, else both, open. */
export function choiceValue(
  expression: HclExpression & { kind: 'choice' },
  deeper: (inner: HclExpression) => ValueNode,
): ValueNode {
  const { span, path, written, test, options } = expression;
  const base = { span, path, written };
  const decided = deeper(test).value;
  const [yes, no] = options;
  if (decided === 'true' && yes) return deeper(yes);
  if (decided === 'false' && no) return deeper(no);
  const values = options.map(deeper);
  const [first] = values;
  if (values.every((value) => value.kind === 'scalar'))
    return scalarNode({
      ...base,
      value: values.every((value) => value.value === first?.value) ? first?.value : undefined,
    });
  const open = [scalarNode({ ...base, value: undefined })];
  const shown = values.filter((value) => value.kind !== 'scalar');
  if (shown.every((value) => value.kind === 'map')) return { ...mapNode({ ...base, entries: merged(shown) }), open };
  return {
    ...listNode({ ...base, items: shown.flatMap((value) => (value.kind === 'list' ? value.items : [value])) }),
    open,
  };
}

function merged(parts: readonly ValueNode[]): readonly ValueEntry[] {
  const entries = new Map<string, ValueEntry>();
  for (const entry of parts.flatMap((part) => part.entries)) entries.set(entry.key, entry);
  return [...entries.values()];
}
