export interface TextLine {
  readonly text: string;
  /** Offset of the line's first character. */
  readonly start: number;
}

/** The lines of a text without their breaks; a byte order mark is no part of the first. */
export function* textLines(text: string): Iterable<TextLine> {
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    yield { text: text.slice(start, text[end - 1] === '\r' ? end - 1 : end), start };
    start = end + 1;
  }
}

/** Where a part of a line stands in the text; the part must be in the line behind `from`. */
export function partOf(line: TextLine, part: string, from = 0): { readonly start: number; readonly end: number } {
  const at = line.start + Math.max(0, line.text.indexOf(part, from));
  return { start: at, end: at + part.length };
}
