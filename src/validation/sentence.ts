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
      const allowed = (params['allowedValues'] as readonly unknown[]).map(show);
      return `expected one of ${allowed.join(', ')}, found ${show(error.data)}${suggestion(String(error.data), allowed)}`;
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
  const nearest = closest(name, [...legal]);
  if (distance(name, nearest) <= Math.max(2, Math.floor(name.length / 3))) return `; did you mean ${quote(nearest)}?`;
  return legal.length <= 24 ? `; expected one of ${legal.map(quote).join(', ')}` : '';
}

function quote(text: string): string {
  return text.startsWith('"') ? text : `"${text}"`;
}

/** A value as JSON, shortened. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
