import type { Schema } from '../model/index.ts';

/** Kleene's truth values: a fact may carry `unknown` where a schema looks. */
export type Truth = 'yes' | 'no' | 'unknown';

interface SchemaObject {
  readonly [keyword: string]: unknown;
}

const unknownValue = { const: 'unknown' } as const;

/**
 * A schema that takes `unknown` values for satisfied (`optimistic`) or for violated. Valid under the pessimistic one means
 * *yes*, invalid under the optimistic one means *no*, between them lies *unknown*. Negation swaps the two. A subschema that
 * names `unknown` itself (const or enum) has decided what it means and is left alone.
 */
export function approximate(schema: Schema, optimistic: boolean): Schema {
  if (typeof schema === 'boolean') return schema;
  const result: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    switch (keyword) {
      case 'properties':
        result[keyword] = mapValues(value as Record<string, Schema>, (part) => located(part, optimistic));
        break;
      case 'items':
      case 'contains':
      case 'additionalProperties':
        result[keyword] = located(value as Schema, optimistic);
        break;
      case 'allOf':
      case 'anyOf':
        result[keyword] = (value as readonly Schema[]).map((part) => approximate(part, optimistic));
        break;
      case 'not':
        result[keyword] = approximate(value as Schema, !optimistic);
        break;
      case 'if':
      case 'then':
      case 'else':
        break;
      default:
        result[keyword] = value;
    }
  }
  return schema['if'] === undefined ? result : { allOf: [result, conditional(schema, optimistic)] };
}

function conditional(schema: SchemaObject, optimistic: boolean): Schema {
  const condition = schema['if'] as Schema;
  const branch = (name: string): Schema => approximate((schema[name] ?? true) as Schema, optimistic);
  return {
    anyOf: [
      { allOf: [approximate(condition, optimistic), branch('then')] },
      { allOf: [{ not: approximate(condition, !optimistic) }, branch('else')] },
    ],
  };
}

function located(schema: Schema, optimistic: boolean): Schema {
  const inner = approximate(schema, optimistic);
  if (typeof schema === 'boolean' || namesUnknown(schema) || !looks(schema)) return inner;
  return optimistic ? { anyOf: [unknownValue, inner] } : { allOf: [{ not: unknownValue }, inner] };
}

/** Whether a schema says by itself what the value `unknown` means. */
function namesUnknown(schema: Schema): boolean {
  if (typeof schema === 'boolean') return false;
  if (schema['const'] === 'unknown') return true;
  if (Array.isArray(schema['enum']) && schema['enum'].includes('unknown')) return true;
  return ['allOf', 'anyOf', 'not', 'if', 'then', 'else'].some((keyword) =>
    [schema[keyword] ?? []].flat().some((part) => namesUnknown(part as Schema)),
  );
}

/** A bare `type: string` only repeats the shape of the fact; it does not look at the value. */
function looks(schema: SchemaObject): boolean {
  const keywords = Object.keys(schema).filter((keyword) => keyword !== 'description' && keyword !== 'title');
  return !(keywords.length === 0 || (keywords.length === 1 && schema['type'] === 'string'));
}

function mapValues(parts: Readonly<Record<string, Schema>>, change: (part: Schema) => Schema): Record<string, Schema> {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, change(part)]));
}

/** JSON pointers of the properties that a schema looks at, in its order; array items are written `*`. */
export function lookedAt(schema: Schema, at = ''): readonly string[] {
  if (typeof schema === 'boolean') return [];
  const found: string[] = [];
  for (const [name, part] of Object.entries((schema['properties'] ?? {}) as Record<string, Schema>)) {
    found.push(`${at}/${name}`, ...lookedAt(part, `${at}/${name}`));
  }
  for (const keyword of ['items', 'contains', 'additionalProperties']) {
    if (typeof schema[keyword] === 'object') found.push(...lookedAt(schema[keyword] as Schema, `${at}/*`));
  }
  for (const keyword of ['allOf', 'anyOf', 'not', 'if', 'then', 'else']) {
    for (const part of [schema[keyword] ?? []].flat()) found.push(...lookedAt(part as Schema, at));
  }
  return [...new Set(found)];
}
