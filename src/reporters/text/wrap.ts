import stringWidth from 'string-width';

/**
 * Lines of at most `columns` cells, `first` before the first and `rest` before the others. A word longer than a line
 * stays whole: paths and ARNs are there to be copied.
 */
export function wrap(text: string, columns: number, first: string, rest: string): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let width = stringWidth(first);
  let empty = true;
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const needed = stringWidth(word);
    if (!empty && width + 1 + needed > columns) {
      lines.push(line);
      line = rest;
      width = stringWidth(rest);
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    width += needed + (empty ? 0 : 1);
    empty = false;
  }
  return [...lines, line.trimEnd()];
}

/** Text filled with spaces to a width in cells. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

/** The widest of some texts, in cells. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, stringWidth(text)), 0);
}
