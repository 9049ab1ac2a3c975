import type { Span } from '../model/index.ts';
import type { YamlEntry, YamlNode } from './yaml.ts';

/** A value of any structured file with its place, after the file's own references have been followed as far as they can. */
export interface ValueNode {
  readonly kind: 'map' | 'list' | 'scalar';
  /** A scalar as text; null when it is empty, undefined when it is computed. */
  readonly value?: string | null | undefined;
  /** The text in the file. */
  readonly written: string;
  readonly entries: readonly ValueEntry[];
  readonly items: readonly ValueNode[];
  readonly span: Span;
  /** The file that the span is in: references may lead into another one. */
  readonly path: string;
  /** Parts of a map or a list that are computed: further entries may come from them. */
  readonly open?: readonly ValueNode[];
  /** The text of a scalar before its references are followed, where `inside` is given. */
  readonly text?: string;
  /** The position of an offset in the text of a scalar, where the reader of the file knows it. */
  readonly inside?: (offset: number) => Span['start'];
}

export interface ValueEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: ValueNode;
  readonly path: string;
}

/** A map of entries. */
export function mapNode(parts: Pick<ValueNode, 'entries' | 'span' | 'path' | 'written'>): ValueNode {
  return { kind: 'map', items: [], ...parts };
}

/** A list of items. */
export function listNode(parts: Pick<ValueNode, 'items' | 'span' | 'path' | 'written'>): ValueNode {
  return { kind: 'list', entries: [], ...parts };
}

/** A scalar; `value` undefined when it is computed. */
export function scalarNode(parts: Pick<ValueNode, 'span' | 'path' | 'written' | 'value'>): ValueNode {
  return { kind: 'scalar', entries: [], items: [], ...parts };
}

/** The value under a path of keys, or undefined. */
export function valueAt(node: ValueNode | undefined, ...keys: readonly string[]): ValueNode | undefined {
  let at = node;
  for (const key of keys) at = at?.entries.findLast((entry) => entry.key === key)?.value;
  return at;
}

/** The text of a scalar under a path of keys; undefined when it is not there, empty or computed. */
export function textAt(node: ValueNode | undefined, ...keys: readonly string[]): string | undefined {
  return valueAt(node, ...keys)?.value ?? undefined;
}

/** How a YAML value becomes one of ours: what a scalar's text means in that kind of file. */
export interface YamlMeaning {
  readonly path: string;
  readonly source: string;
  /** The value of a scalar, undefined when it is computed; by default the text as it stands. */
  readonly scalar?: (node: YamlNode) => string | null | undefined;
  /** The position of an offset in the text of a scalar. */
  readonly inside?: (node: YamlNode, offset: number) => Span['start'];
}

/** A YAML value as a value tree. */
export function fromYaml(node: YamlNode, meaning: YamlMeaning): ValueNode {
  const { path, source, inside } = meaning;
  const base = { path, span: node.span };
  const written = source.slice(node.start, node.end);
  if (node.kind === 'map') {
    return mapNode({ ...base, written, entries: node.entries.map((entry) => entryOf(entry, meaning)) });
  }
  if (node.kind === 'list') {
    return listNode({ ...base, written, items: node.items.map((item) => fromYaml(item, meaning)) });
  }
  const empty = node.value === null && node.style === 'plain';
  const value = meaning.scalar ? meaning.scalar(node) : empty ? null : node.text;
  const scalar = scalarNode({ ...base, written, value });
  return inside ? { ...scalar, text: node.text, inside: (offset) => inside(node, offset) } : scalar;
}

function entryOf(entry: YamlEntry, meaning: YamlMeaning): ValueEntry {
  return { key: entry.key, keySpan: entry.keyNode.span, value: fromYaml(entry.value, meaning), path: meaning.path };
}

/** The texts of a scalar, or of the scalars of a list, each with its place. */
export function scalarTexts(node: ValueNode): readonly { readonly text: string; readonly at: Span }[] {
  const nodes = node.kind === 'list' ? node.items : [node];
  return nodes.flatMap(({ value, span }) => (typeof value === 'string' ? [{ text: value, at: span }] : []));
}
