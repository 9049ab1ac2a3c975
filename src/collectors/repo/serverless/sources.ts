/** One source of a variable, such as `self:custom.region` or `'eu-west-1'`; `${a, b}` has two. */
export interface VariableSource {
  readonly kind: 'text' | 'self' | 'file' | 'param' | 'other';
  /** The text, the address or the path of the file. */
  readonly text: string;
  /** Address inside of the file. */
  readonly inner: string;
}

/** A stretch of a text: as it stands, or the content of a `${…}`. */
export interface Piece {
  readonly text: string;
  readonly isVariable: boolean;
}

/** Stands for a part of an address that nothing in the repository decides. */
export const wildcard = '*';

/** Splits a text at its variables, which may hold variables themselves. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = text.indexOf('${'); at !== -1; at = text.indexOf('${', from)) {
    const end = closing(text, at + 2);
    if (end === undefined) break;
    if (at > from) pieces.push({ text: text.slice(from, at), isVariable: false });
    pieces.push({ text: text.slice(at + 2, end), isVariable: true });
    from = end + 1;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isVariable: false });
  return pieces;
}

function closing(text: string, from: number): number | undefined {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

/** The sources of a variable, in the order in which they are tried. Source: Serverless Framework, "Variables", read 2026-11-23. */
export function sourcesOf(content: string): readonly VariableSource[] {
  return splitAtCommas(content).map(sourceOf);
}

function sourceOf(text: string): VariableSource {
  const quoted = /^(["'])(.*)\1$/s.exec(text);
  if (quoted) return { kind: 'text', text: quoted[2] ?? '', inner: '' };
  if (/^(true|false|null|-?\d+(\.\d+)?)$/.test(text)) return { kind: 'text', text, inner: '' };
  const file = /^file\(\s*["']?([^()"']+?)["']?\s*\)(?:\s*[:.](.*))?$/s.exec(text);
  if (file) return { kind: 'file', text: file[1] ?? '', inner: (file[2] ?? '').trim() };
  const address = /^(self|param):(.*)$/s.exec(text);
  if (address) return { kind: address[1] === 'self' ? 'self' : 'param', text: (address[2] ?? '').trim(), inner: '' };
  if (text === 'aws:region') return { kind: 'self', text: 'provider.region', inner: '' };
  return { kind: 'other', text, inner: '' };
}

function splitAtCommas(content: string): readonly string[] {
  const parts: string[] = [];
  let quote = '';
  let depth = 0;
  let from = 0;
  for (let at = 0; at < content.length; at++) {
    const character = content[at] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (character === ',' && depth <= 0) {
      parts.push(content.slice(from, at).trim());
      from = at + 1;
    }
  }
  return [...parts, content.slice(from).trim()];
}
