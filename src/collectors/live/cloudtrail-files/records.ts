/** The records of a log document, of a LookupEvents answer or of JSON lines; a SyntaxError when it is none of them. */
export function* recordsIn(text: string): Iterable<unknown> {
  if (text.trim() === '') return;
  let whole: unknown;
  try {
    whole = JSON.parse(text);
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length < 2) throw error;
    for (const line of lines) yield* unfold(JSON.parse(line));
    return;
  }
  yield* unfold(whole);
}

function* unfold(document: unknown): Iterable<unknown> {
  if (Array.isArray(document)) {
    for (const one of document) yield* unfold(one);
    return;
  }
  if (typeof document !== 'object' || document === null) return;
  const list: unknown = Reflect.get(document, 'Records') ?? Reflect.get(document, 'Events');
  if (Array.isArray(list)) {
    for (const one of list) yield* unfold(one);
    return;
  }
  const event: unknown = Reflect.get(document, 'CloudTrailEvent');
  yield typeof event === 'string' ? JSON.parse(event) : document;
}
