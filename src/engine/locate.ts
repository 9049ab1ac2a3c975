import type { AnyFact, JsonPointer, Place, Span } from '../model/index.ts';

/** The place of a part of a fact: its own span, else that of the closest ancestor, else the place of the fact. */
export function locate(fact: AnyFact, pointer: JsonPointer): Place {
  const span = closestSpan(fact.spans ?? {}, pointer);
  if (span === undefined) return fact.place;
  if (fact.place.origin === 'repo') return { ...fact.place, span };
  if (fact.place.origin === 'derived' && fact.place.at.origin === 'repo')
    return { ...fact.place, at: { ...fact.place.at, span } };
  return fact.place;
}

function closestSpan(spans: Readonly<Record<JsonPointer, Span>>, pointer: JsonPointer): Span | undefined {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    if (Object.hasOwn(spans, at)) return spans[at];
  }
  return undefined;
}
