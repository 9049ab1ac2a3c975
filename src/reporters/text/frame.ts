import stringWidth from 'string-width';
import type { Span } from '../../model/index.ts';
import { defuseCommands } from '../escape/terminal.ts';
import { visible } from '../escape/visible.ts';
import { lastLine } from '../reading/place.ts';
import type { Paint } from './paint.ts';

export interface FrameOptions {
  readonly columns: number;
  readonly paint: Paint;
  readonly line: (line: number) => string | undefined;
}

const tabStop = 4;
const linesOfSpan = 3;
const leftContext = 20;

/**
 * The lines of a span with a line of carets under what is meant, and one line before for context:
 *
 *       11 | FROM node:24
 *     > 12 | ENV AWS_STS_REGIONAL_ENDPOINTS=legacy
 *          |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Empty when the text cannot be had.
 */
export function frame(span: Span, options: FrameOptions): readonly string[] {
  const last = lastLine(span);
  const shown = Math.min(last, span.start.line + linesOfSpan - 1);
  const gutter = String(shown).length;
  const room = Math.max(20, options.columns - gutter - 7);
  const rows: string[] = [];
  for (let number = span.start.line - 1; number <= shown; number += 1) {
    const text = number < 1 ? undefined : options.line(number);
    const inside = number >= span.start.line;
    if (text === undefined) {
      if (inside) break;
      continue;
    }
    if (!inside && text.trim() === '') continue;
    rows.push(...frameLine(text, number, span, { ...options, gutter, room, inside }));
  }
  if (rows.length > 0 && shown < last) rows.push(`${' '.repeat(gutter + 6)}| … to line ${last}`);
  return rows;
}

interface LineOptions extends FrameOptions {
  readonly gutter: number;
  readonly room: number;
  readonly inside: boolean;
}

function frameLine(text: string, number: number, span: Span, options: LineOptions): readonly string[] {
  const { paint, gutter, room, inside } = options;
  const from = number === span.start.line ? span.start.column - 1 : text.length - text.trimStart().length;
  const to = number === span.end.line ? span.end.column - 1 : text.trimEnd().length;
  const window = cropAround(text, inside ? from : 0, room);
  const before = expand(text.slice(window.from, from), 0);
  const marked = expand(text.slice(Math.max(from, window.from), Math.min(to, window.to)), stringWidth(before));
  const whole = expand(text.slice(window.from, window.to), 0);
  const label = `  ${inside ? '>' : ' '} ${String(number).padStart(gutter)} | `;
  const ellipsis = [window.from > 0 ? '…' : '', window.to < text.length ? '…' : ''];
  const code = `${label}${ellipsis[0]}${whole}${ellipsis[1]}`.trimEnd();
  if (!inside) return [paint('quiet', code)];
  const carets = '^'.repeat(Math.max(1, stringWidth(marked)));
  const blank = ' '.repeat(stringWidth(before) + (window.from > 0 ? 1 : 0));
  return [code, `${' '.repeat(gutter + 4)} | ${blank}${paint('mark', carets)}`];
}

/** A stretch of a long line around the column that matters, so that a minified file does not flood the screen. */
function cropAround(text: string, column: number, room: number): { readonly from: number; readonly to: number } {
  if (text.length <= room) return { from: 0, to: text.length };
  const from = column + leftContext < room ? 0 : column - leftContext;
  return { from, to: Math.min(text.length, from + room) };
}

/**
 * Tabs become spaces up to the next stop, counted from `start` cells; what is unseen becomes visible. The bar stands for the
 * gutter, behind which `::` is no command.
 */
function expand(text: string, start: number): string {
  let shown = '';
  for (const part of text.split(/(\t)/)) {
    if (part !== '\t') shown += defuseCommands(`|${visible(part)}`).slice(1);
    else shown += ' '.repeat(tabStop - ((start + stringWidth(shown)) % tabStop));
  }
  return shown;
}
