import type { Span } from '../model/index.ts';
import { fromYaml, listNode, type ValueNode } from '../syntax/value-tree.ts';
import { readYaml, type YamlNode } from '../syntax/yaml.ts';

/** Only texts that can hold a setting are read. */
const needles = /AWS_|AMAZON_REGION|eks\.amazonaws\.com/;

/**
 * The documents that stand as a text in a scalar: Helm values in an Application, a patch, a manifest in a ConfigMap. Their spans
 * are those of the outer file.
 */
export function documentsIn(holder: ValueNode): readonly ValueNode[] {
  const text = holder.text ?? holder.value ?? '';
  const { inside, path } = holder;
  if (!inside || !text.includes('\n') || !needles.test(text)) return [];
  const scalar = (node: YamlNode): string | null | undefined => {
    if (node.value === null && node.style === 'plain') return null;
    return computed.test(node.text) ? undefined : node.text;
  };
  const insideOf = (node: YamlNode, offset: number) => inside(yaml.offsetIn(node, offset));
  const span = (start: number, end: number): Span => ({ start: inside(start), end: inside(end) });
  const yaml = readYaml(text);
  return yaml.documents
    .filter(({ kind }) => kind !== 'scalar')
    .map((document) => moved(fromYaml(document, { path, source: text, scalar, inside: insideOf }), text, span));
}

/** A tree in which the texts that are YAML themselves are read as such; `skip` are subtrees that stay as they are. */
export function withEmbedded(node: ValueNode, skip: ReadonlySet<ValueNode> = new Set()): ValueNode {
  if (skip.has(node)) return node;
  if (node.kind === 'scalar') {
    const [first, ...others] = documentsIn(node);
    return others.length > 0 && first ? listNode({ ...node, items: [first, ...others] }) : (first ?? node);
  }
  const entries = node.entries.map((entry) => ({ ...entry, value: withEmbedded(entry.value, skip) }));
  return { ...node, entries, items: node.items.map((item) => withEmbedded(item, skip)) };
}

/** What something else fills in: variables of Kustomize and Flux, actions of templates (or what masks them). */
const computed = /\$\(|\$\{|\{\{|\uE000/;

/** A tree that was read from the text of a scalar, with its spans moved to the file of that scalar. */
function moved(node: ValueNode, text: string, span: (start: number, end: number) => Span): ValueNode {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const offset = ({ line, column }: Span['start']): number => (starts[line - 1] ?? 0) + column - 1;
  const move = (old: Span): Span => span(offset(old.start), offset(old.end));
  function walk(at: ValueNode): ValueNode {
    const entries = at.entries.map((entry) => ({ ...entry, keySpan: move(entry.keySpan), value: walk(entry.value) }));
    return { ...at, span: move(at.span), entries, items: at.items.map(walk) };
  }
  return walk(node);
}
