import type { AnyFact } from '../model/index.ts';

/** Fills `{property}` with the data of a fact. The text stays plain; each reporter escapes it for its surface. */
export function fill(template: string, fact: AnyFact): string {
  const data = fact.data as unknown as Readonly<Record<string, unknown>>;
  return template.replaceAll(/\{([A-Za-z]\w*)\}/g, (whole, name: string) =>
    Object.hasOwn(data, name) ? plain(data[name]) : whole,
  );
}

function plain(value: unknown): string {
  if (Array.isArray(value)) {
    const parts = value.map(plain);
    // Sentences stand one after the other, words in a list.
    return parts.length > 0 ? parts.join(parts.some((part) => part.endsWith('.')) ? ' ' : ', ') : 'none';
  }
  if (value === null) return 'none';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
