import type { Fact, Position, Span } from '../model/index.ts';
import { eachAction, type Known, valueOfAction } from '../syntax/template-actions.ts';
import { filler, maskTemplate } from '../syntax/template-mask.ts';
import { fromYaml, type ValueNode } from '../syntax/value-tree.ts';
import { readYaml, type YamlFile, type YamlNode } from '../syntax/yaml.ts';

export interface Template {
  readonly roots: readonly ValueNode[];
  readonly yaml: YamlFile;
  /** Places that stand only under a condition that is not known. */
  readonly conditional: readonly Span[];
}

/** Reads a template as YAML: positions are those of the template, plain references to values are followed. `computed` marks what something else fills in. */
export function readTemplate(text: string, path: string, known: Known, computed?: RegExp): Template {
  const masked = maskTemplate(text, known);
  const yaml = readYaml(masked.text);
  const scalar = (node: YamlNode): string | null | undefined => {
    if (node.value === null && node.style === 'plain') return null;
    if (!node.text.includes(filler)) return computed?.test(node.text) ? undefined : node.text;
    if (node.style === 'literal' || node.style === 'folded') return undefined;
    const raw = text.slice(node.start, node.end).replace(node.style === 'plain' ? '' : /^["']|["']$/g, '');
    return filledIn(raw, known);
  };
  const inside = (node: YamlNode, offset: number) => yaml.lines.position(yaml.offsetIn(node, offset));
  // The spaces in place of an action may be longer than the indentation of the text below them, which YAML refuses at its start.
  const errors = yaml.errors.filter(({ message }) => !message.includes('more-indented leading empty lines'));
  const roots = yaml.documents.map((document) => named(fromYaml(document, { path, source: text, scalar, inside })));
  return {
    roots,
    yaml: { ...yaml, errors },
    conditional: masked.conditional.map(([start, end]) => yaml.lines.span(start, end)),
  };
}

function filledIn(raw: string, known: Known): string | undefined {
  let computed = false;
  const text = eachAction(raw, (_, action) => {
    const value = valueOfAction(action, known);
    if (typeof value !== 'string') computed = true;
    return value ?? '';
  });
  return computed ? undefined : text;
}

/** Computed names stay apart from each other: `{{ include "app.fullname" . }}-env` goes by `app.fullname-env`. */
function named(node: ValueNode): ValueNode {
  const entries = node.entries.map((entry) => {
    const { key, value } = entry;
    const isName = /^(name|serviceAccountName|serviceAccount)$/.test(key) && value.kind === 'scalar';
    if (!isName || value.value !== undefined) return { ...entry, value: named(value) };
    const text = eachAction(value.written.replace(/^["']|["']$/g, ''), (_, action) => shortName(action));
    return { ...entry, value: { ...value, value: text } };
  });
  return { ...node, entries, items: node.items.map(named) };
}

function shortName(action: string): string {
  const called = /^(?:include|template)\s+"([^"]+)"/.exec(action)?.[1];
  return called ?? action.replace(/^\$?\.?/, '').split(/[\s|]/, 1)[0] ?? '';
}

/** What stands under a condition that is not known may be there or not: its value is unknown. */
export function withCondition(fact: Fact, { conditional }: Pick<Template, 'conditional'>): Fact {
  if (fact.place.origin !== 'repo') return fact;
  const { start } = fact.place.span;
  const isIn = conditional.some((span) => !before(start, span.start) && before(start, span.end));
  if (!isIn) return fact;
  if (fact.kind === 'sts-setting') return { ...fact, data: { ...fact.data, value: 'unknown' } };
  if (fact.kind === 'eks-service-account') return { ...fact, data: { ...fact.data, regionalSts: 'unknown' } };
  return fact;
}

function before(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}
