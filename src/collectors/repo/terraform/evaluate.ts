import type { HclBlock, HclBody } from '../../../syntax/hcl.ts';
import type { HclExpression } from '../../../syntax/hcl-expression.ts';
import {
  fromYaml,
  listNode,
  mapNode,
  scalarNode,
  type ValueEntry,
  type ValueNode,
} from '../../../syntax/value-tree.ts';
import { readYaml } from '../../../syntax/yaml.ts';
import type { Scope } from './scope.ts';

/** Functions that give their argument on, as far as names and values of an environment go. */
const transparent = new Set([
  'jsonencode',
  'yamlencode',
  'toset',
  'tolist',
  'tomap',
  'tostring',
  'try',
  'nonsensitive',
  'sensitive',
  'base64encode',
]);

/** The value of an expression with variables, locals and simple functions followed; what is computed has no value. */
export function evaluate(expression: HclExpression, scope: Scope, depth = 0): ValueNode {
  const { span, path, written } = expression;
  const base = { span, path, written };
  const computed = scalarNode({ ...base, value: undefined });
  if (depth > 40) return computed;
  const deeper = (inner: HclExpression): ValueNode => evaluate(inner, scope, depth + 1);
  switch (expression.kind) {
    case 'literal':
      return scalarNode({ ...base, value: expression.value === null ? null : String(expression.value) });
    case 'template':
      return expression.heredoc ? heredoc(expression, scope, deeper) : template(expression, deeper);
    case 'list':
      return listNode({ ...base, items: expression.items.map(deeper) });
    case 'object':
      return mapNode({
        ...base,
        entries: expression.entries.map(({ key, value }) => entryOf(key, deeper(value), deeper)),
      });
    case 'call': {
      const [first] = expression.args;
      if (first && transparent.has(expression.name)) return deeper(first);
      if (expression.name !== 'merge' && expression.name !== 'concat') return computed;
      const parts = expression.args.map(deeper);
      const joined =
        expression.name === 'merge'
          ? mapNode({ ...base, entries: merged(parts) })
          : listNode({ ...base, items: parts.flatMap((part) => part.items) });
      // A part that is computed may hold anything: what is written is still shown.
      const open = parts.flatMap(
        (part) => part.open ?? (part.kind === 'scalar' && part.value === undefined ? part : []),
      );
      return open.length > 0 ? { ...joined, open } : joined;
    }
    case 'reference': {
      const [kind, name, ...rest] = expression.names;
      const target =
        kind === 'var' ? scope.variables.get(name ?? '') : kind === 'local' ? scope.locals.get(name ?? '') : undefined;
      if (!target) return computed;
      let at: ValueNode | undefined = deeper(target);
      for (const key of rest)
        at = at?.kind === 'list' ? at.items[Number(key)] : at?.entries.findLast((entry) => entry.key === key)?.value;
      // A single value is changed where it is used; a map keeps the places of its entries.
      return at === undefined ? computed : at.kind === 'scalar' ? scalarNode({ ...base, value: at.value }) : at;
    }
    default:
      return computed;
  }
}

function merged(parts: readonly ValueNode[]): readonly ValueEntry[] {
  const entries = new Map<string, ValueEntry>();
  for (const entry of parts.flatMap((part) => part.entries)) entries.set(entry.key, entry);
  return [...entries.values()];
}

function entryOf(key: HclExpression, value: ValueNode, deeper: (inner: HclExpression) => ValueNode): ValueEntry {
  // A bare word is a name, not a reference.
  const name =
    key.kind === 'reference' && key.names.length === 1 && !key.written.startsWith('(')
      ? key.names[0]
      : deeper(key).value;
  return { key: name ?? key.written, keySpan: key.span, value, path: key.path };
}

function template(
  expression: HclExpression & { kind: 'template' },
  deeper: (inner: HclExpression) => ValueNode,
): ValueNode {
  const { span, path, written } = expression;
  let text: string | undefined = '';
  for (const part of expression.parts) {
    const value: string | null | undefined = 'text' in part ? part.text : deeper(part.value).value;
    text = text === undefined || typeof value !== 'string' ? undefined : text + value;
  }
  return scalarNode({ span, path, written, value: text });
}

/** A heredoc that holds JSON is read as such; another one is text. */
function heredoc(
  expression: HclExpression & { kind: 'template' },
  scope: Scope,
  deeper: (inner: HclExpression) => ValueNode,
): ValueNode {
  const { heredoc: document, path } = expression;
  if (!document || !/^\s*[[{]/.test(document.body)) return template(expression, deeper);
  const yaml = readYaml('\n'.repeat(document.line - 1) + document.body);
  const [root] = yaml.documents;
  if (!root) return template(expression, deeper);
  const source = '\n'.repeat(document.line - 1) + document.body;
  return fromYaml(root, { path, source, scalar: (node) => interpolated(node.text, scope) });
}

/** `${var.x}` inside of text. */
function interpolated(text: string, scope: Scope): string | undefined {
  let computed = false;
  const result = text.replace(
    /(?<!\$)\$\{\s*(var|local)\.([\w-]+)\s*\}|\$\{|%\{/g,
    (_, kind?: string, name?: string) => {
      const found = kind === 'var' ? scope.variables.get(name ?? '') : kind ? scope.locals.get(name ?? '') : undefined;
      const value = found && evaluate(found, scope).value;
      if (typeof value !== 'string') computed = true;
      return value ?? '';
    },
  );
  return computed ? undefined : result;
}

/** A block as a map: its attributes, and under each type of inner block a list of maps; `dynamic` blocks by their content. */
export function evaluateBody(
  body: HclBody & { readonly span: HclBlock['span'] },
  scope: Scope,
  path: string,
): ValueNode {
  const attributes = body.attributes.map((attribute): ValueEntry => {
    return { key: attribute.name, keySpan: attribute.nameSpan, value: evaluate(attribute.value, scope), path };
  });
  const blocks = body.blocks.map((block): ValueEntry => {
    const content =
      block.type === 'dynamic' ? (block.blocks.find((inner) => inner.type === 'content') ?? block) : block;
    const key = block.type === 'dynamic' ? (block.labels[0] ?? block.type) : block.type;
    return { key, keySpan: block.typeSpan, value: evaluateBody(content, scope, path), path };
  });
  return mapNode({ span: body.span, path, written: '', entries: [...attributes, ...blocks] });
}
