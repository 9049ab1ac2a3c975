const list = /"(?:Records|Events)"\s*:\s*\[/;

/**
 * The objects of a JSON document that breaks off: those of its list `Records` or `Events`, else those at the top (JSON
 * lines). Each is parsed by itself; what does not parse is left out. Slow beside JSON.parse, so only for broken documents.
 */
export function* completeObjects(text: string): Iterable<unknown> {
  const found = list.exec(text.slice(0, 4096));
  let depth = 0;
  let start = 0;
  for (let at = found === null ? 0 : found.index + found[0].length; at < text.length; at++) {
    const char = text[at];
    if (char === '"') {
      at = endOfString(text, at);
    } else if (char === '{') {
      if (depth++ === 0) start = at;
    } else if (char === '}' && depth > 0 && --depth === 0) {
      const one = parsed(text.slice(start, at + 1));
      if (one !== undefined) yield one;
    }
  }
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
