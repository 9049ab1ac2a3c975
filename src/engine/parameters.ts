import type { PolicyParameter } from '../model/index.ts';

type Parameters = Readonly<Record<string, PolicyParameter>>;

/** Replaces every `{ "$parameter": "name" }` by the given value, else the default. */
export function applyParameters(
  value: unknown,
  parameters: Parameters,
  given: Readonly<Record<string, unknown>>,
): unknown {
  if (Array.isArray(value)) return value.map((part) => applyParameters(part, parameters, given));
  if (typeof value !== 'object' || value === null) return value;
  const name = parameterName(value);
  if (name !== undefined) return Object.hasOwn(given, name) ? given[name] : parameters[name]?.default;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, applyParameters(part, parameters, given)]),
  );
}

/** Names used in a schema that are not declared. */
export function unknownParameters(value: unknown, parameters: Parameters): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const name = parameterName(value);
  if (name !== undefined) return Object.hasOwn(parameters, name) ? [] : [name];
  return Object.values(value).flatMap((part) => unknownParameters(part, parameters));
}

function parameterName(value: object): string | undefined {
  return '$parameter' in value && typeof value.$parameter === 'string' ? value.$parameter : undefined;
}
