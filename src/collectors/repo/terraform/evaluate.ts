import type { HclBlock, HclBody } from '../../../syntax/hcl.ts';
import type { HclExpression, HclFor } from '../../../syntax/hcl-expression.ts';
import { listNode, mapNode, scalarNode, type ValueEntry, type ValueNode } from '../../../syntax/value-tree.ts';
import { directoryOf, joinPath } from '../../environment-facts.ts';
import { documentValue } from './documents.ts';
import { callValue, choiceValue } from './functions.ts';
import { type Given, type Scope, withNames } from './scope.ts';

/** The value of an expression with variables, locals and simple functions followed; what is computed has no value. */
export function evaluate(expression: HclExpression, scope: Scope, depth = 0): ValueNode {
  const { span, path, written } = expression;
  const base = { span, path, written };
  const computed = scalarNode({ ...base, value: undefined });
  scope.budget.left -= 1;
  if (depth > 40 || scope.budget.left < 0) return computed;
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
    case 'call':
      if (expression.name === 'file' || expression.name === 'templatefile') return fileValue(expression, scope, deeper);
      return callValue(expression, deeper);
    case 'choice':
      return choiceValue(expression, deeper);
    case 'for':
      return loop(expression, scope, depth);
    case 'reference': {
      const [kind, name, ...rest] = expression.names;
      // Paths count from the directory of the file that they stand in.
      if (kind === 'path' && name === 'module') return scalarNode({ ...base, value: '.' });
      const bound = scope.bound.get(kind ?? '');
      const target =
        kind === 'var' ? scope.variables.get(name ?? '') : kind === 'local' ? scope.locals.get(name ?? '') : undefined;
      const given = kind === 'var' && !bound ? scope.given(name ?? '') : undefined;
      if (!target && !bound && !given) return computed;
      let at: ValueNode | undefined =
        bound ?? (given ? fromCalls(given, target && deeper(target), base, scope, depth) : target && deeper(target));
      for (const key of bound ? expression.names.slice(1) : rest)
        at = at?.kind === 'list' ? at.items[Number(key)] : at?.entries.findLast((entry) => entry.key === key)?.value;
      // A single value is changed where it is used; a map keeps the places of its entries.
      return at === undefined ? computed : at.kind === 'scalar' ? scalarNode({ ...base, value: at.value }) : at;
    }
    default:
      return computed;
  }
}

/** What the calls of a module give in common; of maps all that they give, open when there are several. */
function fromCalls(
  given: readonly Given[],
  fallback: ValueNode | undefined,
  base: Pick<ValueNode, 'span' | 'path' | 'written'>,
  { budget }: Scope,
  depth: number,
): ValueNode {
  const computed = scalarNode({ ...base, value: undefined });
  const values = given.map(({ value, scope }) =>
    value ? evaluate(value, { ...scope, budget }, depth + 1) : (fallback ?? computed),
  );
  const [first] = values;
  if (first && values.length === 1) return first;
  if (values.every((value) => value.kind === 'scalar'))
    return values.every((value) => value.value === first?.value) && first ? first : computed;
  return { ...listNode({ ...base, items: values }), open: [computed] };
}

/** Every turn of a loop over what is written; a condition may leave some of them out. */
function loop(expression: HclExpression & HclFor, scope: Scope, depth: number): ValueNode {
  const { span, path, written, names, key, value, filtered } = expression;
  const base = { span, path, written };
  const collection = evaluate(expression.collection, scope, depth + 1);
  if (collection.kind === 'scalar') return scalarNode({ ...base, value: undefined });
  const turns = turnsOf(collection).map((turn) => {
    const [first, second] = names;
    const own =
      second === undefined
        ? [[first ?? '', turn.value] as const]
        : [[first ?? '', turn.key] as const, [second, turn.value] as const];
    const inner = withNames(scope, own);
    const made = evaluate(value, inner, depth + 1);
    return { at: turn, made, key: key && evaluate(key, inner, depth + 1) };
  });
  // A filter takes away from a list; of a map all names are shown.
  const open = [...(collection.open ?? []), ...(filtered && !key ? [scalarNode({ ...base, value: undefined })] : [])];
  const node = key
    ? mapNode({
        ...base,
        entries: turns.map(({ at, made, key: name }) => {
          return { key: name?.value ?? at.key.value ?? written, keySpan: at.key.span, value: made, path: at.key.path };
        }),
      })
    : listNode({ ...base, items: turns.map(({ made }) => made) });
  return open.length > 0 ? { ...node, open } : node;
}

/** What `for` and `for_each` go through: entries of a map, items of a list or a set (a set's key is its item). */
export function turnsOf(collection: ValueNode): readonly { readonly key: ValueNode; readonly value: ValueNode }[] {
  if (collection.kind === 'list') return collection.items.map((item) => ({ key: item, value: item }));
  return collection.entries.map(({ key, keySpan, value, path }) => {
    return { key: scalarNode({ span: keySpan, path, written: key, value: key }), value };
  });
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

/** A heredoc that holds JSON or YAML is read as such; another one is text. */
function heredoc(
  expression: HclExpression & { kind: 'template' },
  scope: Scope,
  deeper: (inner: HclExpression) => ValueNode,
): ValueNode {
  const { heredoc: text, path } = expression;
  return (
    (text && documentValue({ ...text, path }, (inner) => interpolated(inner, scope))) ?? template(expression, deeper)
  );
}

/** `file(…)` and `templatefile(…, { … })` of a file of JSON or YAML in the repository: its values, with what is put in. */
function fileValue(
  { name, args, ...base }: HclExpression & { kind: 'call' },
  scope: Scope,
  deeper: (inner: HclExpression) => ValueNode,
): ValueNode {
  const computed = scalarNode({ span: base.span, path: base.path, written: base.written, value: undefined });
  const [first, second] = args;
  const named = first && deeper(first);
  const found = named?.value ? joinPath(directoryOf(named.path), named.value) : undefined;
  // YAML has readers of its own.
  const body = found === undefined || /\.ya?ml$/.test(found) ? undefined : scope.text(found);
  if (found === undefined || body === undefined) return computed;
  if (name === 'file') return documentValue({ body, line: 1, path: found }, (text) => text) ?? computed;
  const given = second ? deeper(second).entries : [];
  const inner = withNames(
    scope,
    given.map(({ key, value }) => [key, value]),
  );
  return documentValue({ body, line: 1, path: found }, (text) => interpolated(text, inner)) ?? computed;
}

/** `${var.x}`, `${local.x}` and, in a template file, `${x}` inside of text. */
function interpolated(text: string, scope: Scope): string | undefined {
  let computed = false;
  const result = text.replace(
    /(?<!\$)\$\{\s*(?:(var|local)\.)?([\w-]+)\s*\}|\$\{|%\{/g,
    (_, kind?: string, name: string = '') => {
      const from = kind === 'var' ? scope.variables : kind === 'local' ? scope.locals : undefined;
      const found = from?.get(name);
      const value = kind ? found && evaluate(found, scope).value : scope.bound.get(name)?.value;
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
