import type { Span } from '../model/index.ts';
import type { ValueEntry, ValueNode } from './value-tree.ts';

/** A name and a value that a file gives to an environment. */
export interface EnvironmentPair {
  readonly name: string;
  /** The text, null when it is empty, undefined when it is computed. */
  readonly value: string | null | undefined;
  readonly written: string;
  /** Name and value together: what a reader would change. */
  readonly span: Span;
  readonly valueSpan: Span;
  readonly path: string;
  /** Keys that lead to it from the root of the search; a list item is its index, or its name where it has one. */
  readonly trail: readonly string[];
}

/**
 * Everything in a tree that has the shape of an environment variable and a name that is wanted: an entry of a map, a map
 * with a name and a value (`{ name, value }`, in any of the usual spellings), an item `NAME=value` of a list.
 * @param skip subtrees that belong to something else
 */
export function* environmentPairs(
  node: ValueNode,
  wanted: (name: string) => boolean,
  skip: ReadonlySet<ValueNode> = new Set(),
  trail: readonly string[] = [],
): Generator<EnvironmentPair> {
  if (skip.has(node)) return;
  if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) {
      const pair = item.kind === 'scalar' ? assignment(item, wanted, trail) : undefined;
      if (pair) yield pair;
      else yield* environmentPairs(item, wanted, skip, [...trail, nameOf(item) ?? String(index)]);
    }
    return;
  }
  const named = namedPair(node, wanted, trail);
  if (named) {
    yield named;
    return;
  }
  for (const entry of node.entries) {
    if (wanted(entry.key) && !skip.has(entry.value)) yield entryPair(entry, trail);
    else yield* environmentPairs(entry.value, wanted, skip, [...trail, entry.key]);
  }
}

const nameKeys = ['name', 'Name', 'key', 'Key', 'OptionName', 'ParameterKey', 'variable'];
const valueKeys = ['value', 'Value', 'ParameterValue', 'default'];

/** The name that an item of a list goes by. */
export function nameOf(node: ValueNode): string | undefined {
  const entry = node.entries.find((candidate) => nameKeys.includes(candidate.key));
  return entry?.value.value ?? undefined;
}

/** What a parameter store and Helm put a path in front of: `/app/NAME`, `extraEnv.NAME`. */
function lastName(name: string | null | undefined): string {
  return /(?:^|[./])(\w+)$/.exec(name ?? '')?.[1] ?? name ?? '';
}

function namedPair(
  node: ValueNode,
  wanted: (name: string) => boolean,
  trail: readonly string[],
): EnvironmentPair | undefined {
  const name = node.entries.find((entry) => nameKeys.includes(entry.key) && wanted(lastName(entry.value.value)));
  if (!name) return undefined;
  const value = node.entries.find((entry) => valueKeys.includes(entry.key));
  const isLast = trail.at(-1) === name.value.value;
  const found = value?.value;
  return {
    name: lastName(name.value.value),
    value: found?.kind === 'scalar' ? found.value : undefined,
    written: found?.written ?? '',
    span: value ? enclosing([name.keySpan, name.value.span, value.keySpan, value.value.span]) : name.value.span,
    valueSpan: found?.span ?? name.value.span,
    path: found?.path ?? name.path,
    trail: isLast ? trail.slice(0, -1) : trail,
  };
}

function entryPair(entry: ValueEntry, trail: readonly string[]): EnvironmentPair {
  const { value } = entry;
  // A value that was found through a reference stands elsewhere: then the key alone is the place.
  const near = value.path === entry.path && !before(value.span.start, entry.keySpan.start);
  return {
    name: entry.key,
    value: value.kind === 'scalar' ? value.value : undefined,
    written: value.written,
    span: near ? { start: entry.keySpan.start, end: value.span.end } : entry.keySpan,
    valueSpan: near ? value.span : entry.keySpan,
    path: entry.path,
    trail,
  };
}

function assignment(
  item: ValueNode,
  wanted: (name: string) => boolean,
  trail: readonly string[],
): EnvironmentPair | undefined {
  const text = item.value ?? item.written;
  const equals = text.indexOf('=');
  const name = (equals === -1 ? text : text.slice(0, equals)).trim();
  if (!wanted(name)) return undefined;
  const valueStart = item.inside && equals !== -1 ? item.inside(equals + 1) : item.span.start;
  return {
    name,
    value: equals === -1 || item.value === undefined ? undefined : text.slice(equals + 1),
    written: text,
    span: item.span,
    valueSpan: { start: valueStart, end: item.inside ? endInside(item) : item.span.end },
    path: item.path,
    trail,
  };
}

/** The end of a scalar without its closing quote. */
function endInside({ written, span }: ValueNode): Span['end'] {
  const quoted = written.length > 1 && /^["']/.test(written);
  return quoted ? { line: span.end.line, column: span.end.column - 1 } : span.end;
}

function enclosing(spans: readonly Span[]): Span {
  const [first, ...others] = spans;
  if (!first) throw new RangeError('no span to enclose');
  let { start, end } = first;
  for (const span of others) {
    if (before(span.start, start)) start = span.start;
    if (before(end, span.end)) end = span.end;
  }
  return { start, end };
}

function before(a: Span['start'], b: Span['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}
