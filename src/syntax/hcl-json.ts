import type { HclAttribute, HclBlock, HclFile } from './hcl.ts';
import type { HclExpression, HclPart } from './hcl-expression.ts';
import { readYaml, type YamlEntry, type YamlNode } from './yaml.ts';

/** Labels that stand between the type of a block and its body, as levels of keys. */
const labels: Readonly<Record<string, number>> = {
  resource: 2,
  data: 2,
  provider: 1,
  variable: 1,
  module: 1,
  output: 1,
  locals: 0,
  terraform: 0,
};

/** Reads the JSON form of Terraform (`*.tf.json`) as the same blocks. Source: Terraform language, "JSON configuration syntax". */
export function readHclJson(text: string, path: string): HclFile {
  const yaml = readYaml(text);
  const [root] = yaml.documents;
  const blocks = (root?.entries ?? []).flatMap((entry) => {
    const depth = labels[entry.key];
    return depth === undefined ? [] : blocksOf(entry, entry, [], depth, { path, text });
  });
  return { attributes: [], blocks, errors: yaml.errors };
}

interface Source {
  readonly path: string;
  readonly text: string;
}

function blocksOf(
  type: YamlEntry,
  at: YamlEntry,
  names: readonly string[],
  depth: number,
  source: Source,
): readonly HclBlock[] {
  // A list stands for several blocks of the same name.
  const bodies = at.value.kind === 'list' ? at.value.items : [at.value];
  if (depth > 0)
    return bodies.flatMap((body) =>
      body.entries.flatMap((entry) => blocksOf(type, entry, [...names, entry.key], depth - 1, source)),
    );
  return bodies.map((body) => blockOf(type.key, at, names, body, source));
}

function blockOf(type: string, at: YamlEntry, names: readonly string[], body: YamlNode, source: Source): HclBlock {
  const backend = type === 'terraform' ? body.entries.filter(({ key }) => key === 'backend') : [];
  return {
    type,
    typeSpan: at.keyNode.span,
    labels: names,
    span: at.span,
    attributes: body.entries.filter((entry) => !backend.includes(entry)).map((entry) => attributeOf(entry, source)),
    blocks: backend.flatMap((entry) => blocksOf(entry, entry, [], 1, source)),
  };
}

function attributeOf(entry: YamlEntry, source: Source): HclAttribute {
  return { name: entry.key, nameSpan: entry.keyNode.span, value: expressionOf(entry.value, source), span: entry.span };
}

function expressionOf(node: YamlNode, source: Source): HclExpression {
  const placed = { span: node.span, path: source.path, written: source.text.slice(node.start, node.end) };
  if (node.kind === 'list')
    return { ...placed, kind: 'list', items: node.items.map((item) => expressionOf(item, source)) };
  if (node.kind === 'map') {
    const entries = node.entries.map(({ key, keyNode, value }) => {
      const name = { span: keyNode.span, path: source.path, written: key, kind: 'literal' as const, value: key };
      return { key: name, value: expressionOf(value, source) };
    });
    return { ...placed, kind: 'object', entries };
  }
  if (typeof node.value !== 'string' || !node.value.includes('${'))
    return { ...placed, kind: 'literal', value: node.value };
  const parts = partsOf(node.value, placed);
  const [only] = parts;
  return parts.length === 1 && only && 'value' in only
    ? { ...only.value, ...placed }
    : { ...placed, kind: 'template', parts };
}

/** Names in a template are followed; whatever else it computes is not. */
function partsOf(text: string, placed: Pick<HclExpression, 'span' | 'path' | 'written'>): readonly HclPart[] {
  const parts: HclPart[] = [];
  let from = 0;
  for (const match of text.matchAll(/\$\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/g)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    const inner = (match[1] ?? '').trim();
    const value: HclExpression = /^[A-Za-z_][\w-]*(\.[\w-]+)+$/.test(inner)
      ? { ...placed, kind: 'reference', names: inner.split('.') }
      : { ...placed, kind: 'other' };
    parts.push({ value });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}
