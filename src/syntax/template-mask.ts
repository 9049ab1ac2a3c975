import { eachAction, holds, type Known } from './template-actions.ts';

/** Stands for a character of an action inside of a line; a private-use character is valid in every YAML scalar. */
export const filler = '\uE000';

export interface Masked {
  /** As long as the template, with the same line breaks, and YAML as far as one can tell. */
  readonly text: string;
  /** Offsets between which text stands only if a condition holds that is not known here. */
  readonly conditional: readonly (readonly [start: number, end: number])[];
}

interface Block {
  readonly start: number;
  readonly kind: 'if' | 'other';
  state: boolean | undefined;
  /** Whether a branch before this one holds: the others then do not. */
  taken: boolean | undefined;
}

/**
 * Makes YAML of a template: an action alone on its line becomes spaces, one inside of a line becomes fillers, and what a
 * condition leaves out with the default values becomes spaces as well.
 */
export function maskTemplate(written: string, known: Known): Masked {
  const template = withoutInlineChoices(written);
  const blocks: Block[] = [];
  const conditional: [number, number][] = [];
  let text = '';
  let at = 0;
  const add = (end: number): void => {
    const part = template.slice(at, end);
    const off = blocks.some((block) => block.state === false);
    if (!off && part.trim() !== '' && blocks.some((block) => block.state === undefined)) conditional.push([at, end]);
    text += off ? blank(part) : part;
    at = end;
  };
  eachAction(template, (whole, action, start) => {
    add(start);
    const off = blocks.some((block) => block.state === false);
    at = start + whole.length;
    text += off || isStatement(action) || aloneOnLine(template, start, at) ? blank(whole) : filled(whole);
    step(action, start, blocks, known);
    return '';
  });
  add(template.length);
  return { text, conditional };
}

/** `key: {{ if … }}"a"{{ else }}"b"{{ end }}` is one computed value. */
function withoutInlineChoices(template: string): string {
  return template
    .split('\n')
    .map((line) => {
      const start = line.search(/\{\{-?\s{0,9}(?:if|with|range)\b/);
      const last = line.lastIndexOf('{{');
      if (start === -1 || last <= start || line.slice(0, start).replace(/[\s{}]/g, '') === '') return line;
      const end = /^\{\{-?\s{0,9}end\s{0,9}-?\}\}/.exec(line.slice(last));
      if (!end) return line;
      const after = last + end[0].length;
      return line.slice(0, start) + filler.repeat(after - start) + line.slice(after);
    })
    .join('\n');
}

function step(action: string, start: number, blocks: Block[], known: Known): void {
  const [word = '', ...rest] = action.split(/\s+/);
  const condition = rest.join(' ');
  if (word === 'if' || word === 'with') {
    const state = holds(condition, known);
    blocks.push({ start, kind: 'if', state, taken: state });
  } else if (word === 'range') blocks.push({ start, kind: 'if', state: undefined, taken: undefined });
  else if (word === 'define' || word === 'block') blocks.push({ start, kind: 'other', state: true, taken: true });
  else if (word === 'end') blocks.pop();
  else if (word === 'else') {
    const block = blocks.at(-1);
    if (block?.kind !== 'if') return;
    const own = rest[0] === 'if' || rest[0] === 'with' ? holds(rest.slice(1).join(' '), known) : true;
    block.state = block.taken === true ? false : block.taken === undefined && own !== false ? undefined : own;
    block.taken =
      block.taken === true || block.state === true ? true : block.state === undefined ? undefined : block.taken;
  }
}

/** Statements print nothing. */
function isStatement(action: string): boolean {
  return /^(\/\*|(if|with|range|define|block|else|end|break|continue)\b|\$[\w]+\s*:?=)/.test(action);
}

function aloneOnLine(template: string, start: number, end: number): boolean {
  const before = template.slice(template.lastIndexOf('\n', start - 1) + 1, start);
  const newline = template.indexOf('\n', end);
  const after = template.slice(end, newline === -1 ? template.length : newline);
  return onlyActions(before) && onlyActions(after);
}

function onlyActions(text: string): boolean {
  return text.length < 2000 && eachAction(text, () => '').trim() === '';
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

function filled(text: string): string {
  // An action over several lines would break the scalar that it is in.
  return text.includes('\n') ? blank(text) : filler.repeat(text.length);
}
