import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseAllDocuments,
  type YAMLMap,
} from 'yaml';
import type { Span } from '../model/index.ts';
import { readJsonAsYaml } from './json-as-yaml.ts';
import { indexLines, type LineIndex, type SyntaxProblem } from './lines.ts';
import { nestsDeeperThan } from './nesting.ts';
import { mapScalar, styleOf } from './yaml-scalar.ts';

/** A value of a YAML file with its place. Aliases are followed and merge keys (`<<`) are spread, so that readers never see them. */
export interface YamlNode {
  readonly kind: 'map' | 'list' | 'scalar';
  /** Tag as written, such as `!Sub`; absent without one. */
  readonly tag?: string;
  /** A scalar as the program that reads the file would see it; null for an empty one, for maps and for lists. */
  readonly value: string | number | boolean | null;
  /** A scalar as text, as an environment would hold it: `yes`, `012`, `1.10` stay as written. Empty for maps and lists. */
  readonly text: string;
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'flow' | 'block';
  /** Entries of a map, in the order written; merged ones last. */
  readonly entries: readonly YamlEntry[];
  readonly items: readonly YamlNode[];
  /** The value alone, without trailing white space and comments; quotes and the header of a block scalar belong to it. */
  readonly span: Span;
  readonly start: number;
  readonly end: number;
}

export interface YamlEntry {
  readonly key: string;
  readonly keyNode: YamlNode;
  readonly value: YamlNode;
  /** Key and value together. */
  readonly span: Span;
  /** Whether it came in through a merge key (`<<: *base`). */
  readonly merged: boolean;
}

export interface YamlFile {
  readonly documents: readonly YamlNode[];
  readonly errors: readonly SyntaxProblem[];
  readonly lines: LineIndex;
  /** The offset in the file of an offset in the `text` of a scalar, through quotes, folding and block indentation. */
  offsetIn(node: YamlNode, offset: number): number;
}

/** Texts above this many UTF-16 units are refused with an error: the parser reads 2 to 3 MB a second. */
const largest = 8_000_000;
const deepest = 150;
const deepestText = 300;
/** How many nodes a file may have after its aliases are followed; above it aliases are left empty (an alias bomb). */
const mostExpanded = 200_000;

/** Reads all documents of a YAML text. Never throws: what cannot be read is an error, and the rest is still given. */
export function readYaml(text: string): YamlFile {
  // Several collectors read the same file one after the other, and its neighbours in between.
  const known = latest.find((one) => one.text === text);
  if (known) return known.file;
  const made = { text, file: parseYaml(text) };
  latest.unshift(made);
  // A large file is remembered alone: its tree is many times its size.
  latest.length = latest.some((one) => one.text.length > 200_000) ? 1 : Math.min(latest.length, 4);
  return made.file;
}
const latest: { readonly text: string; readonly file: YamlFile }[] = [];

function parseYaml(text: string): YamlFile {
  const lines = indexLines(text);
  const errors: SyntaxProblem[] = [];
  const offsetIn = (node: YamlNode, offset: number): number => mapScalar(text, node, offset);
  const refusal = refusalOf(text);
  const refused = (message: string): SyntaxProblem => ({ message, position: lines.position(0) });
  if (refusal) return { documents: [], errors: [refused(refusal)], lines, offsetIn };
  const json = /^\s*[{[]/.test(text) ? readJsonAsYaml(text, lines) : undefined;
  if (json) return { documents: [json], errors, lines, offsetIn };
  try {
    const documents: YamlNode[] = [];
    for (const document of parseAllDocuments(text, { ...options, keepSourceTokens: false })) {
      if (!('contents' in document)) continue;
      for (const error of document.errors) {
        errors.push({ message: firstLine(error.message), position: lines.position(error.pos[0]) });
      }
      if (!document.contents) continue;
      documents.push(new Converter(text, lines, errors).convertRoot(document.contents));
    }
    return { documents, errors, lines, offsetIn };
  } catch (error) {
    // The library recurses: absurd nesting ends in a RangeError.
    const message = error instanceof Error ? firstLine(error.message) : 'the YAML cannot be read';
    return { documents: [], errors: [...errors, refused(message)], lines, offsetIn };
  }
}

function refusalOf(text: string): string | undefined {
  if (text.length > largest) return `the YAML is larger than ${largest} characters`;
  if (nestsDeeperThan(text, deepestText)) return `the YAML is nested deeper than ${deepestText} levels`;
  return undefined;
}

/** The value under a key of a map, or undefined. */
export function yamlGet(node: YamlNode | undefined, ...path: readonly string[]): YamlNode | undefined {
  let at = node;
  for (const key of path) at = at?.entries.find((entry) => entry.key === key)?.value;
  return at;
}

/** The entry of a map under a key, or undefined. */
export function yamlEntry(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  return node?.entries.find((entry) => entry.key === key);
}

const options = {
  uniqueKeys: false,
  logLevel: 'silent',
  strict: false,
  prettyErrors: false,
  stringKeys: false,
} as const;

class Converter {
  private readonly text: string;
  private readonly lines: LineIndex;
  private readonly errors: SyntaxProblem[];
  private readonly anchors = new Map<string, YamlNode | 'open'>();
  private readonly sizes = new Map<YamlNode, number>();
  private expanded = 0;

  constructor(text: string, lines: LineIndex, errors: SyntaxProblem[]) {
    this.text = text;
    this.lines = lines;
    this.errors = errors;
  }

  convertRoot(node: Node): YamlNode {
    return this.convert(node, 0);
  }

  private convert(node: Node | null, depth: number, near = 0): YamlNode {
    if (!node) return this.make(near, near, { kind: 'scalar', style: 'plain' });
    if (isAlias(node)) return this.follow(node);
    const anchor = 'anchor' in node ? node.anchor : undefined;
    if (anchor) this.anchors.set(anchor, 'open');
    const made = depth > deepest ? this.tooDeep(node) : this.convertOwn(node, depth);
    if (anchor) this.anchors.set(anchor, made);
    return made;
  }

  private convertOwn(node: Node, depth: number): YamlNode {
    const [start, end] = node.range ?? [0, 0];
    const tag = node.tag && !node.tag.startsWith('tag:yaml.org,') ? { tag: node.tag } : {};
    if (isMap(node)) {
      const entries = this.entriesOf(node, depth);
      return this.make(start, end, { kind: 'map', style: node.flow ? 'flow' : 'block', entries, ...tag });
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.convert(asNode(item), depth + 1, start));
      return this.make(start, end, { kind: 'list', style: node.flow ? 'flow' : 'block', items, ...tag });
    }
    if (!isScalar(node)) return this.make(start, end, { kind: 'scalar', style: 'plain' });
    const style = styleOf(node.type);
    const text = style === 'plain' && node.source !== undefined ? node.source : String(node.value ?? '');
    const value = isPlainValue(node.value) ? node.value : text;
    return this.make(start, end, { kind: 'scalar', style, value, text, ...tag });
  }

  private entriesOf(map: YAMLMap, depth: number): readonly YamlEntry[] {
    const own: YamlEntry[] = [];
    const merged: YamlEntry[] = [];
    for (const pair of map.items as readonly Pair[]) {
      const keyNode = this.convert(asNode(pair.key), depth + 1, map.range?.[0] ?? 0);
      const value = this.convert(asNode(pair.value), depth + 1, keyNode.end);
      if (keyNode.text === '<<' && keyNode.style === 'plain') {
        for (const source of value.kind === 'list' ? value.items : [value]) merged.push(...source.entries);
        continue;
      }
      // An alias points elsewhere in the file: then the key alone is what belongs here.
      const inside = value.start >= keyNode.start && value.end >= keyNode.end;
      const span = this.lines.span(keyNode.start, inside ? value.end : keyNode.end);
      own.push({ key: keyNode.text, keyNode, value, span, merged: false });
    }
    const names = new Set(own.map((entry) => entry.key));
    for (const entry of merged) {
      if (names.has(entry.key)) continue;
      names.add(entry.key);
      own.push({ ...entry, merged: true });
    }
    return own;
  }

  private follow(alias: Alias): YamlNode {
    const [start, end] = alias.range ?? [0, 0];
    const target = this.anchors.get(alias.source);
    const size = target === undefined || target === 'open' ? 0 : (this.sizes.get(target) ?? 1);
    if (target !== undefined && target !== 'open' && this.expanded + size <= mostExpanded) {
      this.expanded += size;
      return target;
    }
    const message =
      target === 'open'
        ? `the alias *${alias.source} is inside of its own anchor`
        : target === undefined
          ? `the alias *${alias.source} has no anchor before it`
          : 'too many nodes through aliases; the rest of the aliases is left empty';
    this.errors.push({ message, position: this.lines.position(start) });
    return this.make(start, end, { kind: 'scalar', style: 'plain' });
  }

  private tooDeep(node: Node): YamlNode {
    const [start, end] = node.range ?? [0, 0];
    this.errors.push({ message: `nested deeper than ${deepest} levels`, position: this.lines.position(start) });
    return this.make(start, end, { kind: 'scalar', style: 'plain' });
  }

  private make(start: number, rawEnd: number, parts: Partial<YamlNode> & Pick<YamlNode, 'kind' | 'style'>): YamlNode {
    let end = rawEnd;
    while (end > start && isSpace(this.text.charCodeAt(end - 1))) end--;
    const bare = { value: null, text: '', entries: [], items: [], start, end, span: this.lines.span(start, end) };
    const node: YamlNode = { ...bare, ...parts };
    const inner = [...node.items, ...node.entries.map((entry) => entry.value)];
    this.sizes.set(
      node,
      inner.reduce((sum, child) => sum + (this.sizes.get(child) ?? 1), 1),
    );
    return node;
  }
}

function asNode(value: unknown): Node | null {
  return isAlias(value) || isMap(value) || isSeq(value) || isScalar(value) ? value : null;
}

function isPlainValue(value: unknown): value is string | number | boolean | null {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? '';
}
