import type { ErrorObject } from 'ajv';
import { closest, distance } from 'fastest-levenshtein';

/** An Ajv error in one sentence that says what was expected and, for a misspelt name, the nearest legal one. */
export function sentenceOf(error: ErrorObject): string {
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const name = String(params['additionalProperty'] ?? params['unevaluatedProperty']);
      const legal = Object.keys((error.parentSchema as { properties?: object } | undefined)?.properties ?? {});
      return `unknown property "${name}"${suggestion(name, legal)}`;
    }
    case 'required':
      return `the property "${String(params['missingProperty'])}" is missing`;
    case 'enum': {
      const allowed = params['allowedValues'] as readonly unknown[];
      return `expected one of ${allowed.map(show).join(', ')}, found ${show(error.data)}${nearest(String(error.data), allowed.map(String))}`;
    }
    case 'const':
      return `expected ${show(params['allowedValue'])}, found ${show(error.data)}`;
    case 'type':
      return `expected ${[params['type']].flat().join(' or ')}, found ${show(error.data)}`;
    case 'pattern':
      return `expected a text that matches ${String(params['pattern'])}, found ${show(error.data)}`;
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return `must not be empty (at least ${String(params['limit'])})`;
    case 'propertyNames':
      return `the name "${String(params['propertyName'])}" is not allowed here`;
    case 'false schema':
      return 'nothing is allowed here';
    default:
      return `${error.message ?? error.keyword}, found ${show(error.data)}`;
  }
}

/** `; did you mean "x"?`, or the legal names when none is near. */
export function suggestion(name: string, legal: readonly string[]): string {
  if (legal.length === 0) return '';
  const near = nearest(name, legal);
  if (near !== '') return near;
  return legal.length <= 24 ? `; expected one of ${legal.map((one) => `"${one}"`).join(', ')}` : '';
}

/** `; did you mean "x"?` when a legal name is near, else nothing. */
function nearest(name: string, legal: readonly string[]): string {
  const near = closest(name, [...legal]);
  return distance(name, near) <= Math.max(2, Math.floor(name.length / 3)) ? `; did you mean "${near}"?` : '';
}

/** A value as JSON, shortened. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
