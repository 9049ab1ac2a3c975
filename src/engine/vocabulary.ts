import { factSchemas } from '../facts/schemas.generated.ts';
import type { FactKind, Schema } from '../model/index.ts';
import { lenientAjv } from '../validation/ajv.ts';
import { show, suggestion } from '../validation/sentence.ts';

/** Keywords that a policy may use: those whose meaning stays clear when a value is unknown. */
// biome-ignore format: a list of words
const keywords = [
  '$ref', '$defs', 'type', 'const', 'enum', 'required', 'properties', 'items', 'contains', 'minContains', 'minItems', 'maxItems',
  'minLength', 'maxLength', 'pattern', 'minimum', 'maximum', 'allOf', 'anyOf', 'not', 'if', 'then', 'else', 'propertyNames',
  'additionalProperties', 'minProperties', 'maxProperties', 'description', 'title',
];
const nested = ['items', 'contains', 'not', 'if', 'then', 'else', 'additionalProperties', 'propertyNames'];

export interface VocabularyProblem {
  readonly pointer: string;
  readonly message: string;
}

/**
 * Checks a schema of a policy against the schema of the fact kind that it is about, so that a misspelt property or a value
 * that can never occur is refused instead of passing silently.
 */
export function checkVocabulary(schema: Schema, kind: FactKind, pointer: string): readonly VocabularyProblem[] {
  return check(schema, [factSchemas[kind] as Schema], pointer);
}

function check(schema: Schema, facts: readonly Schema[], pointer: string): readonly VocabularyProblem[] {
  if (typeof schema === 'boolean') return [];
  const found: VocabularyProblem[] = [];
  const report = (at: string, message: string): void => void found.push({ pointer: `${pointer}/${at}`, message });
  for (const keyword of Object.keys(schema)) {
    if (!keywords.includes(keyword))
      report(keyword, `the keyword "${keyword}" is not part of the policy language${suggestion(keyword, keywords)}`);
  }
  if (typeof schema['$ref'] === 'string') {
    report('$ref', `"$ref" is not followed in policies (found ${show(schema['$ref'])}); write the schema in place`);
  }
  const names = new Map(facts.flatMap((fact) => propertiesOf(fact)));
  for (const name of namedProperties(schema)) {
    if (!accepts(facts, names, name))
      report(name.at, `the facts have no property "${name.name}"${suggestion(name.name, [...names.keys()])}`);
  }
  for (const [value, at] of namedValues(schema)) {
    if (!facts.some((fact) => possible(fact, value)))
      report(at, `the value ${show(value)} can never occur here${legalValues(facts)}`);
  }
  for (const [name, part] of Object.entries((schema['properties'] ?? {}) as Record<string, Schema>)) {
    const inner = names.get(name);
    if (inner !== undefined) found.push(...check(part, inner, `${pointer}/properties/${name}`));
  }
  for (const keyword of nested) {
    const part = schema[keyword];
    if (part === undefined || keyword === 'propertyNames') continue;
    const target =
      keyword === 'items' || keyword === 'contains'
        ? facts.flatMap(itemsOf)
        : keyword === 'additionalProperties'
          ? facts.flatMap(valuesOf)
          : facts;
    found.push(...check(part as Schema, target, `${pointer}/${keyword}`));
  }
  for (const keyword of ['allOf', 'anyOf']) {
    for (const [index, part] of ((schema[keyword] ?? []) as readonly Schema[]).entries()) {
      found.push(...check(part, facts, `${pointer}/${keyword}/${index}`));
    }
  }
  return found;
}

function namedProperties(schema: { readonly [keyword: string]: unknown }): readonly { name: string; at: string }[] {
  const properties = Object.keys((schema['properties'] ?? {}) as object).map((name) => ({
    name,
    at: `properties/${name}`,
  }));
  const required = (Array.isArray(schema['required']) ? schema['required'] : []).map((name, index) => ({
    name: String(name),
    at: `required/${index}`,
  }));
  return [...properties, ...required];
}

function namedValues(schema: { readonly [keyword: string]: unknown }): readonly [value: unknown, at: string][] {
  const values: [unknown, string][] = 'const' in schema ? [[schema['const'], 'const']] : [];
  if (Array.isArray(schema['enum']))
    values.push(...schema['enum'].map((value, index): [unknown, string] => [value, `enum/${index}`]));
  return values;
}

function accepts(facts: readonly Schema[], names: ReadonlyMap<string, unknown>, { name }: { name: string }): boolean {
  return names.has(name) || facts.some((fact) => valuesOf(fact).length > 0);
}

/** The alternatives of a fact schema: itself, or the branches of its `anyOf`. */
function alternatives(fact: Schema): readonly { readonly [keyword: string]: unknown }[] {
  if (typeof fact === 'boolean') return [];
  const branches = Array.isArray(fact['anyOf']) ? (fact['anyOf'] as readonly Schema[]).flatMap(alternatives) : [];
  return [fact, ...branches];
}

function propertiesOf(fact: Schema): [string, readonly Schema[]][] {
  return alternatives(fact).flatMap((one) =>
    Object.entries((one['properties'] ?? {}) as Record<string, Schema>).map(
      ([name, part]): [string, readonly Schema[]] => [name, [part]],
    ),
  );
}

function itemsOf(fact: Schema): readonly Schema[] {
  return alternatives(fact).flatMap((one) => (one['items'] === undefined ? [] : [one['items'] as Schema]));
}

function valuesOf(fact: Schema): readonly Schema[] {
  return alternatives(fact).flatMap((one) =>
    typeof one['additionalProperties'] === 'object' ? [one['additionalProperties'] as Schema] : [],
  );
}

function possible(fact: Schema, value: unknown): boolean {
  return lenientAjv().validate(fact as object, value);
}

function legalValues(facts: readonly Schema[]): string {
  const legal = facts.flatMap(alternatives).flatMap((fact) => (Array.isArray(fact['enum']) ? fact['enum'] : []));
  return legal.length > 0 ? `; expected one of ${legal.map(show).join(', ')}` : '';
}
