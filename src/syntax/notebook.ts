import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { indexLines, type LineIndex } from './lines.ts';

/** The program of a notebook: the code of its cells, one after the other. */
export interface NotebookCode {
  readonly text: string;
  /** Where offsets of the program stand in the file of the notebook. */
  readonly lines: LineIndex;
}

export function isNotebook(path: string): boolean {
  return path.toLowerCase().endsWith('.ipynb');
}

/** The code of a notebook in Python; undefined when it is in another language, or no notebook at all. */
export function readNotebook(text: string): NotebookCode | undefined {
  const root = parseTree(text);
  const cells = root && findNodeAtLocation(root, ['cells'])?.children;
  if (!root || !cells) return undefined;
  const language =
    valueAt(root, ['metadata', 'language_info', 'name']) ?? valueAt(root, ['metadata', 'kernelspec', 'language']);
  if (typeof language === 'string' && !/python/i.test(language)) return undefined;
  const made = new Decoded();
  for (const cell of cells) {
    if (valueAt(cell, ['cell_type']) !== 'code') continue;
    const source = findNodeAtLocation(cell, ['source']);
    for (const part of source?.children ?? (source ? [source] : [])) decode(text, part, made);
    made.add('\n', made.end);
  }
  return made.program(text);
}

function valueAt(node: Node, path: readonly string[]): unknown {
  return findNodeAtLocation(node, [...path])?.value;
}

/** A text of which every character knows where in the file it comes from. */
class Decoded {
  #parts: string[] = [];
  #origins: number[] = [];
  end = 0;

  add(text: string, origin: number): void {
    this.#parts.push(text);
    for (let index = 0; index < text.length; index++) this.#origins.push(origin);
    this.end = origin;
  }

  program(file: string): NotebookCode {
    const text = withoutMagics(this.#parts.join(''));
    const own = indexLines(text);
    const whole = indexLines(file);
    const origins = this.#origins;
    const start = (offset: number): number => origins[Math.min(offset, origins.length - 1)] ?? 0;
    const span: LineIndex['span'] = (from, to) => ({
      start: whole.position(start(from)),
      end: whole.position(to > from ? start(to - 1) + 1 : start(from)),
    });
    return { text, lines: { ...own, span, position: (offset) => whole.position(start(offset)) } };
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

function decode(file: string, { type, offset, length }: Node, made: Decoded): void {
  if (type !== 'string') return;
  const last = offset + length - 1;
  for (let at = offset + 1; at < last; at++) {
    if (file[at] !== '\\') {
      made.add(file[at] ?? '', at);
      continue;
    }
    const escaped = file[at + 1] ?? '';
    const code = escaped === 'u' ? file.slice(at + 2, at + 6) : '';
    made.add(code ? String.fromCharCode(Number.parseInt(code, 16)) : (escapes[escaped] ?? escaped), at);
    at += 1 + code.length;
  }
}

/** Lines for the notebook itself (`%matplotlib`, `!pip`) are no Python; each becomes a comment of the same length. */
function withoutMagics(text: string): string {
  return text.replace(/^([ \t]*)[%!](?=\S)/gm, '$1#');
}
