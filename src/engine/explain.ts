import type { AnyFact } from '../model/index.ts';

/** Fills `{property}` with the data of a fact. The text stays plain; each reporter escapes it for its surface. */
export function fill(template: string, fact: AnyFact): string {
  const data = fact.data as unknown as Readonly<Record<string, unknown>>;
  return template.replaceAll(/\{([A-Za-z]\w*)\}/g, (whole, name: string) => (Object.hasOwn(data, name) ? plain(data[name]) : whole));
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.length > 0 ? value.map(plain).join(', ') : 'none';
  if (value === null) return 'none';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
