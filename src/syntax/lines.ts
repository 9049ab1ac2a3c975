import type { Position, Span } from '../model/index.ts';

/** Turns offsets into lines and columns. Made once a text; every question is a binary search. */
export interface LineIndex {
  readonly lineCount: number;
  /** The position of an offset (UTF-16 units); an offset behind the end gives the end. */
  position(offset: number): Position;
  /** The span between two offsets, end exclusive. */
  span(start: number, end: number): Span;
  /** The offset at which a line (from 1) starts; lines behind the end give the length of the text. */
  lineStart(line: number): number;
  /** The text of a line (from 1) without its line break; an empty string outside of the text. */
  lineText(line: number): string;
}

/** An index over the lines of a text. Lines end with `\n` or `\r\n`; a byte order mark has no column, as in editors. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;

  function position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, text.length));
    const line = lineOf(starts, at);
    const column = at - (starts[line - 1] ?? 0) + 1 - (line === 1 ? mark : 0);
    return { line, column: Math.max(1, column) };
  }
  function lineStart(line: number): number {
    return line === 1 ? mark : (starts[line - 1] ?? text.length);
  }
  return {
    lineCount: starts.length,
    position,
    span: (start, end) => ({ start: position(start), end: position(end) }),
    lineStart,
    lineText: (line) => {
      const end = starts[line] === undefined ? text.length : (starts[line] ?? 0) - 1;
      return text.slice(lineStart(line), text[end - 1] === '\r' ? end - 1 : end);
    },
  };
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** Something that a reader could not understand; it has gone on behind it. */
export interface SyntaxProblem {
  readonly message: string;
  readonly position: Position;
}
