import type { Node } from 'web-tree-sitter';
import type { Span } from '../model/index.ts';
import { type HclSource, spanOf } from './hcl.ts';

interface Placed {
  readonly span: Span;
  readonly path: string;
  /** The text in the file. */
  readonly written: string;
}

/** An expression of HCL, as far as it matters for constant values; the rest is `other`. */
export type HclExpression = Placed &
  (
    | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
    | { readonly kind: 'template'; readonly parts: readonly HclPart[]; readonly heredoc?: Heredoc }
    | { readonly kind: 'list'; readonly items: readonly HclExpression[] }
    | { readonly kind: 'object'; readonly entries: readonly HclObjectEntry[] }
    /** `var.x`, `local.a.b`, `each.value`, `aws_x.y.z`: names and constant indexes. */
    | { readonly kind: 'reference'; readonly names: readonly string[] }
    | { readonly kind: 'call'; readonly name: string; readonly args: readonly HclExpression[] }
    | HclFor
    | { readonly kind: 'choice'; readonly test: HclExpression; readonly options: readonly HclExpression[] }
    | { readonly kind: 'other' }
  );

/** `[for x in xs : value]`, `{ for k, v in xs : key => value if test }`. */
export interface HclFor {
  readonly kind: 'for';
  readonly names: readonly string[];
  readonly collection: HclExpression;
  readonly key: HclExpression | undefined;
  readonly value: HclExpression;
  readonly filtered: boolean;
}

export type HclPart = { readonly text: string } | { readonly value: HclExpression };

export interface Heredoc {
  /** The lines between the markers, as they stand. */
  readonly body: string;
  /** Line of the file on which the body starts. */
  readonly line: number;
}

export interface HclObjectEntry {
  readonly key: HclExpression;
  readonly value: HclExpression;
}

/** Reads a node of the grammar. */
export function readExpression(node: Node, source: HclSource, depth = 0): HclExpression {
  const placed = { span: spanOf(node, source), path: source.path, written: node.text };
  if (depth > 150) return { ...placed, kind: 'other' };
  const deeper = (child: Node): HclExpression => readExpression(child, source, depth + 1);
  const [first, ...rest] = node.namedChildren.filter((child) => child.type !== 'comment');
  switch (node.type) {
    case 'expression':
      if (first?.type === 'variable_expr') return { ...placed, ...referenceOf(first, rest) };
      return first && rest.length === 0
        ? { ...deeper(first), ...parenthesised(node, placed) }
        : { ...placed, kind: 'other' };
    case 'literal_value':
    case 'collection_value':
    case 'template_expr':
      return first ? deeper(first) : { ...placed, kind: 'other' };
    case 'string_lit':
      return { ...placed, kind: 'literal', value: withoutEscapes(contentOf(node)) };
    case 'numeric_lit':
      return { ...placed, kind: 'literal', value: Number(node.text) };
    case 'bool_lit':
      return { ...placed, kind: 'literal', value: node.text === 'true' };
    case 'null_lit':
      return { ...placed, kind: 'literal', value: null };
    case 'quoted_template':
      return { ...placed, kind: 'template', parts: partsOf(node, deeper, true) };
    case 'heredoc_template':
      return { ...placed, kind: 'template', parts: partsOf(node, deeper, false), heredoc: heredocOf(node, source) };
    case 'tuple':
      return {
        ...placed,
        kind: 'list',
        items: node.namedChildren.filter((child) => child.type === 'expression').map(deeper),
      };
    case 'object':
      return { ...placed, kind: 'object', entries: entriesOf(node, deeper) };
    case 'function_call': {
      const args = rest.find((child) => child.type === 'function_arguments');
      const values = args?.namedChildren.filter((child) => child.type === 'expression').map(deeper) ?? [];
      return { ...placed, kind: 'call', name: first?.text ?? '', args: values };
    }
    case 'for_expr':
      return { ...placed, ...(first ? forOf(first, deeper) : { kind: 'other' as const }) };
    case 'conditional': {
      const [test, ...options] = [first, ...rest].flatMap((child) => (child ? [deeper(child)] : []));
      return test ? { ...placed, kind: 'choice', test, options } : { ...placed, kind: 'other' };
    }
    default:
      return { ...placed, kind: 'other' };
  }
}

function forOf(node: Node, deeper: (child: Node) => HclExpression): HclFor | { readonly kind: 'other' } {
  const intro = node.namedChildren.find((child) => child.type === 'for_intro');
  const names = intro?.namedChildren.filter((child) => child.type === 'identifier').map((child) => child.text) ?? [];
  const collection = intro?.namedChildren.find((child) => child.type === 'expression');
  const [first, second] = node.namedChildren.filter((child) => child.type === 'expression');
  const value = second ?? first;
  if (!collection || !value) return { kind: 'other' };
  return {
    kind: 'for',
    names,
    collection: deeper(collection),
    key: second && first ? deeper(first) : undefined,
    value: deeper(value),
    filtered: node.namedChildren.some((child) => child.type === 'for_cond'),
  };
}

/** Parentheses belong to the text of a value. */
function parenthesised(node: Node, placed: Placed): Partial<Placed> {
  return node.text.startsWith('(') ? placed : {};
}

function referenceOf(first: Node, rest: readonly Node[]): { kind: 'reference'; names: string[] } | { kind: 'other' } {
  const names = [first.text];
  for (const part of rest) {
    if (part.type === 'get_attr') names.push(part.text.slice(1).trim());
    else if (part.type === 'index') {
      const index = /^\[\s*(?:"([^"$]*)"|(\d+))\s*\]$/.exec(part.text);
      if (!index) return { kind: 'other' };
      names.push(index[1] ?? index[2] ?? '');
    } else return { kind: 'other' };
  }
  return { kind: 'reference', names };
}

function entriesOf(node: Node, deeper: (child: Node) => HclExpression): readonly HclObjectEntry[] {
  return node.namedChildren.flatMap((child) => {
    if (child.type !== 'object_elem') return [];
    const [key, value] = child.namedChildren.filter((part) => part.type === 'expression');
    return key && value ? [{ key: deeper(key), value: deeper(value) }] : [];
  });
}

function partsOf(node: Node, deeper: (child: Node) => HclExpression, quoted: boolean): readonly HclPart[] {
  return node.namedChildren.flatMap((child): readonly HclPart[] => {
    if (child.type === 'template_literal')
      return [{ text: quoted ? withoutEscapes(child.text) : child.text.replaceAll('$${', '${') }];
    if (child.type !== 'template_interpolation' && child.type !== 'template_directive') return [];
    const inner = child.namedChildren.find((part) => part.type === 'expression');
    return [{ value: inner ? deeper(inner) : { ...deeper(child), kind: 'other' } }];
  });
}

function heredocOf(node: Node, source: HclSource): Heredoc {
  const text = node.text;
  const first = text.indexOf('\n');
  const last = text.lastIndexOf('\n');
  const body = first === -1 ? '' : text.slice(first + 1, Math.max(first + 1, last + 1));
  return { body, line: spanOf(node, source).start.line + 1 };
}

function contentOf(node: Node): string {
  return node.text.replace(/^"|"$/g, '');
}

function withoutEscapes(text: string): string {
  const plain = text.replaceAll('$${', '${').replaceAll('%%{', '%{');
  return plain.replace(
    /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))/g,
    (_, four?: string, eight?: string, one?: string) => {
      if (one !== undefined) return one === 'n' ? '\n' : one === 't' ? '\t' : one === 'r' ? '\r' : one;
      const code = Number.parseInt(four ?? eight ?? '0', 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
