/** A part of a text: offsets, end exclusive. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** How far a block is looked for, in lines each way, and a statement, in characters. */
const mostLines = 400;
const mostCharacters = 3000;

/**
 * The lines that stand beside a place in its block and those below them, by indentation: the keys of one container, one JSON object or
 * one block of HCL, whatever the format. A list in YAML is indented by its dashes.
 */
export function blockAround(text: string, at: number): Extent {
  const own = lineAt(text, at);
  const column = contentColumn(own.text);
  let { start, end } = own;
  let isFirst = isItem(own.text);
  for (let count = 0; start > 0 && !isFirst && count < mostLines; count++) {
    const line = lineAt(text, start - 1);
    if (!isIgnored(line.text) && contentColumn(line.text) < column) break;
    start = line.start;
    isFirst = isItem(line.text) && contentColumn(line.text) === column;
  }
  for (let count = 0; end < text.length && count < mostLines; count++) {
    const line = lineAt(text, end);
    if (!isIgnored(line.text) && indentOf(line.text) < column) break;
    end = line.end;
  }
  return { start, end };
}

/** The block around a block: that of the line which it hangs on. */
export function outerBlock(text: string, { start }: Extent): Extent | undefined {
  const column = contentColumn(lineAt(text, start).text);
  for (let at = start, count = 0; at > 0 && count < mostLines; count++) {
    const line = lineAt(text, at - 1);
    at = line.start;
    const isOutside = contentColumn(line.text) < column || (contentColumn(line.text) <= column && !isItem(line.text));
    if (!isIgnored(line.text) && isOutside) return blockAround(text, at);
  }
  return undefined;
}

/** From a place to what ends its statement; to the end of its line where nothing does. */
export function statementFrom(text: string, at: number, until: string): Extent {
  const rest = text.slice(at, at + mostCharacters);
  const end = new RegExp(until).exec(rest);
  return { start: at, end: end ? at + end.index : lineAt(text, at).end };
}

function lineAt(text: string, at: number): Extent & { readonly text: string } {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const next = text.indexOf('\n', at);
  const end = next === -1 ? text.length : next + 1;
  return { start, end, text: text.slice(start, Math.min(end, start + 200)) };
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}

/** The column of what a line says, behind the dashes of lists. */
function contentColumn(line: string): number {
  return /^[ \t]*(?:- +)*/.exec(line)?.[0].length ?? 0;
}

function isItem(line: string): boolean {
  return /^[ \t]*- /.test(line);
}

/** Empty lines, comments and actions of templates may stand at any column. */
function isIgnored(line: string): boolean {
  return /^\s*($|#|\/\/|\{\{-?[^}]*\}\}\s*$|\{%)/.test(line);
}
