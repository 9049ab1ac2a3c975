import { type Node, Parser } from 'web-tree-sitter';
import type { Span } from '../model/index.ts';
import { type HclExpression, readExpression } from './hcl-expression.ts';
import type { SyntaxProblem } from './lines.ts';
import { loadGrammar } from './wasm.ts';

/** A block or the whole file: attributes and blocks in the order written. */
export interface HclBody {
  readonly attributes: readonly HclAttribute[];
  readonly blocks: readonly HclBlock[];
}

export interface HclAttribute {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: HclExpression;
  readonly span: Span;
}

export interface HclBlock extends HclBody {
  readonly type: string;
  readonly typeSpan: Span;
  readonly labels: readonly string[];
  readonly span: Span;
}

export interface HclFile extends HclBody {
  readonly errors: readonly SyntaxProblem[];
}

let parser: Parser | undefined;

/** Loads the grammar; `readHcl` may be called afterwards. */
export async function prepareHcl(): Promise<void> {
  const language = await loadGrammar('hcl');
  parser ??= new Parser();
  parser.setLanguage(language);
}

const largest = 4_000_000;
/** Some texts make the grammar try endlessly many ways. */
const milliseconds = 1800;

/**
 * Reads HCL (Terraform, OpenTofu). Never throws: an error is listed and the rest is still given. After an error every top
 * block is read on its own, since the grammar's own recovery may swallow its neighbours.
 *
 * With `wanted` the top blocks whose text it refuses are left out, where blocks can be told apart without the grammar: it
 * reads a megabyte a second, and most blocks of a large file decide nothing.
 */
export function readHcl(text: string, path: string, wanted?: (block: string) => boolean): HclFile {
  if (!parser) throw new Error('prepareHcl must be awaited before readHcl');
  if (text.length > largest) {
    const message = `the file is larger than ${largest} characters`;
    return { attributes: [], blocks: [], errors: [{ message, position: { line: 1, column: 1 } }] };
  }
  const until = performance.now() + milliseconds;
  const some = wanted && readWanted(parser, text, path, wanted, until);
  if (some) return some;
  const whole = readText(parser, text, path, 0, until);
  if (whole.errors.length === 0) return whole;
  const parts = splitTopBlocks(text);
  if (parts.length < 2) return whole;
  return joined(parts.map(({ from, to, line }) => readText(parser as Parser, text.slice(from, to), path, line, until)));
}

/** The wanted top blocks; undefined where only the grammar can tell the blocks apart. */
function readWanted(
  reader: Parser,
  text: string,
  path: string,
  wanted: (block: string) => boolean,
  until: number,
): HclFile | undefined {
  const parts = splitTopBlocks(text).map((part) => ({ ...part, text: text.slice(part.from, part.to) }));
  if (/^[ \t]*\/\*/m.test(text) || parts.some((part) => leavesHeredocOpen(part.text))) return undefined;
  const read = parts
    .filter((part) => wanted(part.text))
    .map((part) => readText(reader, part.text, path, part.line, until));
  return read.some(({ errors }) => errors.length > 0) ? undefined : joined(read);
}

/** A heredoc may hold what looks like the start of a block. */
function leavesHeredocOpen(text: string): boolean {
  return [...text.matchAll(/<<[-~]?\s*"?(\w+)"?[ \t]*\r?\n/g)].some(
    ({ 0: start, 1: marker, index }) => !new RegExp(`^[ \\t]*${marker}\\b`, 'm').test(text.slice(index + start.length)),
  );
}

function joined(parts: readonly HclFile[]): HclFile {
  return {
    attributes: parts.flatMap((part) => part.attributes),
    blocks: parts.flatMap((part) => part.blocks),
    errors: parts.flatMap((part) => part.errors),
  };
}

function readText(reader: Parser, text: string, path: string, line: number, until: number): HclFile {
  const tree = reader.parse(text, null, { progressCallback: () => performance.now() > until });
  if (!tree) {
    reader.reset();
    const message = 'parsing it takes too long';
    return { attributes: [], blocks: [], errors: [{ message, position: { line: line + 1, column: 1 } }] };
  }
  try {
    const source = { text, path, line };
    const errors: SyntaxProblem[] = [];
    if (tree.rootNode.hasError) findErrors(tree.rootNode, line, errors, 0);
    return { ...readBody(tree.rootNode, source), errors };
  } finally {
    tree.delete();
  }
}

export interface HclSource {
  readonly text: string;
  readonly path: string;
  /** Lines of the file before the text. */
  readonly line: number;
}

function readBody(node: Node, source: HclSource): HclBody {
  const attributes: HclAttribute[] = [];
  const blocks: HclBlock[] = [];
  for (const child of node.namedChildren) {
    if (child.type === 'attribute') {
      const name = child.namedChildren[0];
      const value = child.namedChildren.find((part) => part.type === 'expression');
      if (!name || !value) continue;
      attributes.push({
        name: name.text,
        nameSpan: spanOf(name, source),
        value: readExpression(value, source),
        span: { start: spanOf(name, source).start, end: spanOf(value, source).end },
      });
    } else if (child.type === 'block') blocks.push(readBlock(child, source));
    else if (child.type === 'body' || child.type === 'ERROR') {
      const inner = readBody(child, source);
      attributes.push(...inner.attributes);
      blocks.push(...inner.blocks);
    }
  }
  return { attributes, blocks };
}

function readBlock(node: Node, source: HclSource): HclBlock {
  const [type, ...others] = node.namedChildren;
  const labels = others
    .filter((part) => part.type === 'string_lit' || part.type === 'identifier')
    .map((part) => part.text.replace(/^"|"$/g, ''));
  const body = readBody(node, source);
  const typeSpan = type ? spanOf(type, source) : spanOf(node, source);
  return { type: type?.text ?? '', typeSpan, labels, span: spanOf(node, source), ...body };
}

function findErrors(node: Node, line: number, errors: SyntaxProblem[], depth: number): void {
  if (errors.length >= 5 || depth > 200 || !(node.hasError || node.isMissing)) return;
  if (node.type === 'ERROR' || node.isMissing) {
    const message = node.isMissing ? `\`${node.type}\` is missing` : 'this is no valid HCL';
    errors.push({
      message,
      position: { line: line + node.startPosition.row + 1, column: node.startPosition.column + 1 },
    });
    return;
  }
  for (const child of node.children) findErrors(child, line, errors, depth + 1);
}

/** The span of a node. Columns of the grammar count UTF-16 units when it is given a JavaScript string. */
export function spanOf(node: Node, source: HclSource): Span {
  const { startPosition: start, endPosition: end } = node;
  return {
    start: { line: source.line + start.row + 1, column: start.column + 1 },
    end: { line: source.line + end.row + 1, column: end.column + 1 },
  };
}

const topBlock =
  /^(?:resource|data|provider|module|variable|output|locals|terraform|moved|import|removed|check)\b[^\n=]*\{/gm;

function splitTopBlocks(text: string): readonly { from: number; to: number; line: number }[] {
  const starts = [0, ...[...text.matchAll(topBlock)].map((match) => match.index).filter((index) => index > 0)];
  let line = 0;
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? text.length;
    const part = { from, to, line };
    line += text.slice(from, to).split('\n').length - 1;
    return part;
  });
}
