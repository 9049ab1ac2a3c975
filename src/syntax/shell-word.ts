/** The value of a variable that is known so far, or undefined. */
export type Lookup = (name: string) => string | undefined;

/**
 * The text that a word of a POSIX shell stands for; undefined when a part of it is computed. A variable counts only when `lookup` knows it.
 */
export function evaluateWord(raw: string, lookup: Lookup = () => undefined): string | undefined {
  let out = '';
  let at = 0;
  let double = false;
  while (at < raw.length) {
    const char = raw[at] ?? '';
    if (char === "'" && !double) {
      const close = raw.indexOf("'", at + 1);
      out += raw.slice(at + 1, close === -1 ? raw.length : close);
      at = close === -1 ? raw.length : close + 1;
    } else if (char === '"') {
      double = !double;
      at += 1;
    } else if (char === '\\') {
      const next = raw[at + 1] ?? '';
      if (double && !'$`"\\\n'.includes(next)) out += char;
      if (next !== '\n') out += next;
      at += 2;
    } else if (char === '$' || char === '`') {
      const variable = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})/.exec(raw.slice(at, at + 200));
      const name = variable?.[1] ?? variable?.[2];
      if (!variable || name === undefined) {
        if (char === '$' && !/^[\w{(@*#?!$'"-]/.test(raw[at + 1] ?? ' ')) {
          out += char;
          at += 1;
          continue;
        }
        return undefined;
      }
      const value = lookup(name);
      if (value === undefined) return undefined;
      out += value;
      at += variable[0].length;
    } else {
      out += char;
      at += 1;
    }
  }
  return out;
}

/** The offset behind a word of a POSIX shell that starts at `from`: quotes, substitutions and escapes belong to it. */
export function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const char = text[at] ?? '';
    if (/[\s;&|<>()]/.test(char)) return at;
    at = partEnd(text, at);
  }
  return at;
}

function partEnd(text: string, at: number): number {
  const char = text[at];
  if (char === '\\') return at + 2;
  if (char === "'" || char === '`') return behind(text, text.indexOf(char, at + 1));
  if (char === '"') return quotedEnd(text, at);
  if (char === '$' && text[at + 1] === '(') return nestedEnd(text, at + 1, '(', ')');
  if (char === '$' && text[at + 1] === '{') return nestedEnd(text, at + 1, '{', '}');
  return at + 1;
}

function quotedEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') {
    if (text[at] === '\\') at += 2;
    else if (text[at] === '$' && text[at + 1] === '(') at = nestedEnd(text, at + 1, '(', ')');
    else at += 1;
  }
  return Math.min(at + 1, text.length);
}

/** Without recursion: quotes inside of a substitution are skipped as they are. */
function nestedEnd(text: string, from: number, open: string, close: string): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === "'" && open === '(') {
      const end = text.indexOf("'", at + 1);
      if (end === -1) return text.length;
      at = end;
    } else if (char === open) depth += 1;
    else if (char === close && --depth === 0) return at + 1;
  }
  return text.length;
}

function behind(text: string, found: number): number {
  return found === -1 ? text.length : found + 1;
}
