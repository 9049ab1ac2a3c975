/** The parts of a YAML scalar that its place in the file follows from. */
interface ScalarText {
  readonly style: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The offset in `source` of an offset in the text of a scalar. Walks value and source side by side: line breaks and
 * indentation that folding took out are skipped, escapes of double quotes count as one.
 */
export function mapScalar(source: string, scalar: ScalarText, offset: number): number {
  if (scalar.style === 'literal' || scalar.style === 'folded') return mapBlock(source, scalar, offset);
  const quoted = scalar.style === 'single' || scalar.style === 'double';
  const first = scalar.start + (quoted ? 1 : 0);
  const simple = source.slice(first, first + scalar.text.length) === scalar.text;
  if (simple) return Math.min(first + offset, scalar.end);
  const { seen, at } = walk(scalar, offset, first, scalar.end, (before, position) => {
    const next = skipFold(source, position, scalar.text.charCodeAt(before));
    return next + unitLength(source, next, scalar.style);
  });
  return Math.min(seen < offset ? scalar.end : at, scalar.end);
}

function mapBlock(source: string, scalar: ScalarText, offset: number): number {
  const header = source.indexOf('\n', scalar.start);
  if (header === -1) return scalar.start;
  const indent = blockIndent(source, header + 1, scalar);
  const first = enterLine(source, header + 1, indent);
  const { at } = walk(scalar, offset, first, source.length, (seen, position) => {
    if (!isBreak(source, position)) return position + 1;
    let from = position;
    if (scalar.style === 'folded' && scalar.text[seen] === '\n' && scalar.text[seen - 1] !== '\n') {
      // Folding takes one break out of a run of them, but not beside lines that are indented further.
      const surplus = runOfBreaks(source, from) - runOfNewlines(scalar.text, seen);
      if (surplus > 0) from = afterBreak(source, from, indent);
    }
    return afterBreak(source, from, indent);
  });
  return Math.min(at, source.length);
}

/** Where a walk through a scalar has been before, every so many characters: a long script is asked about line by line. */
const milestones = new WeakMap<ScalarText, number[]>();
const stride = 512;

/** Goes `offset` characters of the text forward in the source, from the nearest place where it is known. */
function walk(
  scalar: ScalarText,
  offset: number,
  first: number,
  end: number,
  step: (seen: number, at: number) => number,
): { readonly seen: number; readonly at: number } {
  const known = milestones.get(scalar) ?? [first];
  milestones.set(scalar, known);
  const nearest = Math.min(Math.floor(offset / stride), known.length - 1);
  let seen = nearest * stride;
  let at = known[nearest] ?? first;
  while (seen < offset && at < end) {
    at = step(seen, at);
    seen += 1;
    if (seen % stride === 0 && seen / stride === known.length) known.push(at);
  }
  return { seen, at };
}

function isBreak(source: string, at: number): boolean {
  return source[at] === '\n' || (source[at] === '\r' && source[at + 1] === '\n');
}

function afterBreak(source: string, at: number, indent: number): number {
  return enterLine(source, source[at] === '\r' ? at + 2 : at + 1, indent);
}

function runOfBreaks(source: string, from: number): number {
  return /^(?:[ \t]*\r?\n)+/.exec(source.slice(from, from + 2000))?.[0].split('\n').length ?? 1;
}

function runOfNewlines(text: string, from: number): number {
  let at = from;
  while (text[at] === '\n') at++;
  return at - from + 1;
}

/** Indentation of the block: spaces of the first line with text, less those that belong to its value. */
function blockIndent(source: string, from: number, scalar: ScalarText): number {
  const own = /^\n*( *)/.exec(scalar.text)?.[1]?.length ?? 0;
  let at = from;
  while (at < source.length) {
    let spaces = 0;
    while (source[at + spaces] === ' ') spaces++;
    if (!isBreak(source, at + spaces)) return Math.max(0, spaces - own);
    at = source.indexOf('\n', at) + 1;
    if (at === 0) break;
  }
  return 0;
}

function enterLine(source: string, at: number, indent: number): number {
  let taken = 0;
  while (taken < indent && source[at + taken] === ' ') taken++;
  return at + taken;
}

/** Before a character that came from folding, the source has a break and indentation. */
function skipFold(source: string, at: number, wanted: number): number {
  const code = source.charCodeAt(at);
  if (code !== 10 && code !== 13 && !(code === 32 && wanted !== 32)) return at;
  let next = at;
  while (/\s/.test(source[next] ?? '')) next++;
  return wanted === 32 || wanted === 10 ? next - 1 : next;
}

function unitLength(source: string, at: number, style: string): number {
  if (style === 'single' && source.startsWith("''", at)) return 2;
  if (style !== 'double' || source[at] !== '\\') return 1;
  const kind = source[at + 1];
  return kind === 'x' ? 4 : kind === 'u' ? 6 : kind === 'U' ? 10 : 2;
}

const styles = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
} as const;

/** The style of a scalar by its type in the library. */
export function styleOf(type: string | null | undefined): (typeof styles)[keyof typeof styles] {
  return styles[type as keyof typeof styles] ?? 'plain';
}
