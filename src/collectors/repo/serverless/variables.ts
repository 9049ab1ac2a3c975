import type { Repo, RepoFile } from '../../../model/index.ts';
import { alternativeOf } from '../../../sts/alternatives.ts';
import { listNode, mapNode, scalarNode, type ValueEntry, type ValueNode } from '../../../syntax/value-tree.ts';
import { readYaml, type YamlFile, type YamlNode } from '../../../syntax/yaml.ts';
import { directoryOf, joinPath } from '../../environment-facts.ts';
import { composedOf, hasDotenv } from './beside.ts';
import { piecesOf, sourcesOf, type VariableSource, wildcard } from './sources.ts';

export interface Document {
  readonly path: string;
  readonly source: string;
  readonly root: YamlNode;
}

/** A value before its variables are followed. */
export interface Written {
  readonly node: YamlNode;
  readonly document: Document;
}

/** Undefined: computed. Several: what the address leads to in different stages, of which one counts. */
type Found = { readonly text: string | null } | { readonly values: readonly Written[] } | undefined;

/** Files that a part of a path, such as the stage, may lead to; above it nothing is followed. */
const mostAlternatives = 40;

/** A service file whose variables are followed as far as the repository decides them. */
export class Service {
  readonly yaml: YamlFile;
  private readonly main: Document | undefined;
  private readonly repo: Repo;
  private readonly directory: string;
  private readonly documents = new Map<string, Document | undefined>();
  /** Variables that may still be followed: files that refer to themselves in circles end here. */
  private left = 20_000;

  constructor(file: RepoFile, repo: Repo) {
    this.repo = repo;
    this.yaml = readYaml(file.text);
    const [root] = this.yaml.documents;
    this.directory = directoryOf(file.path);
    this.main = root?.kind === 'map' ? { path: file.path, source: file.text, root } : undefined;
  }

  /** A key of the root with its value, or undefined. */
  section(key: string): ValueEntry | undefined {
    const entry = this.main?.root.entries.findLast((candidate) => candidate.key === key);
    if (!entry || !this.main) return undefined;
    const value = this.tree({ node: entry.value, document: this.main }, 0);
    return { key, keySpan: entry.keyNode.span, value, path: this.main.path };
  }

  private tree(written: Written, depth: number): ValueNode {
    const { node, document } = written;
    const base = {
      path: document.path,
      span: node.span,
      written: document.source.slice(node.start, node.end),
    };
    const computed = scalarNode({ ...base, value: undefined });
    if (depth > 60 || isFunction(node)) return computed;
    const deeper = (inner: YamlNode): ValueNode => this.tree({ node: inner, document }, depth + 1);
    if (node.kind === 'list') return listNode({ ...base, items: node.items.map(deeper) });
    if (node.kind === 'map') {
      return mapNode({
        ...base,
        entries: node.entries.map(({ key, keyNode, value }) => {
          return { key, keySpan: keyNode.span, value: deeper(value), path: document.path };
        }),
      });
    }
    if (node.value === null && node.style === 'plain') return scalarNode({ ...base, value: null });
    const found = this.follow(node.text, depth);
    if (found === undefined) return computed;
    if ('text' in found) return scalarNode({ ...base, value: found.text });
    const [only, ...others] = found.values;
    if (only && others.length === 0) return this.tree(only, depth + 1);
    const items = found.values.map((value) => this.tree(value, depth + 1));
    return { ...listNode({ ...base, items }), open: [computed] };
  }

  /** What the text of a scalar comes to. */
  private follow(text: string, depth: number): Found {
    if (!text.includes('${')) return { text };
    const pieces = piecesOf(text);
    const [first, ...others] = pieces;
    if (first?.isVariable && others.length === 0) return this.variable(first.text, depth);
    let joined = '';
    for (const piece of pieces) {
      const found = piece.isVariable ? this.variable(piece.text, depth) : { text: piece.text };
      if (found === undefined || !('text' in found)) return undefined;
      joined += found.text ?? '';
    }
    return { text: joined };
  }

  private variable(content: string, depth: number): Found {
    this.left -= 1;
    if (depth > 60 || this.left < 0) return undefined;
    for (const source of sourcesOf(this.address(content, depth))) {
      const found = this.fromSource(source, depth);
      if (found === 'missing') continue;
      if (found === undefined || 'text' in found) return found;
      return this.settled(found.values, depth);
    }
    return undefined;
  }

  /** Variables inside of a variable: what an option or the environment of the deployment decides may be anything. */
  private address(content: string, depth: number): string {
    return piecesOf(content)
      .map((piece) => {
        if (!piece.isVariable) return piece.text;
        if (sourcesOf(piece.text)[0]?.kind === 'other') return wildcard;
        const found = this.variable(piece.text, depth + 1);
        const text = found && 'text' in found ? (found.text ?? '') : wildcard;
        return this.restsOnOptions(piece.text) ? wildcard : text;
      })
      .join('');
  }

  /** Whether a variable stands for an option, such as `self:provider.stage` that is `${opt:stage, 'dev'}`. */
  private restsOnOptions(content: string, seen = 0): boolean {
    const [source] = sourcesOf(content);
    if (source?.kind !== 'self' || seen > 10 || !this.main) return source?.kind !== 'text' && source?.kind !== 'file';
    const segments = source.text.split('.');
    let at: YamlNode | undefined = this.main.root;
    for (const key of segments) at = at?.entries.findLast((entry) => entry.key === key)?.value;
    return piecesOf(at?.text ?? '').some((piece) => piece.isVariable && this.restsOnOptions(piece.text, seen + 1));
  }

  private fromSource(source: VariableSource, depth: number): Found | 'missing' {
    if (source.kind === 'text') return { text: source.text === 'null' ? null : source.text };
    if (!this.main) return undefined;
    // What is fetched when the service is deployed comes before its default; an option or a variable of the shell may be absent.
    if (source.kind === 'other') {
      const variable = /^(opt|env):(.*)/.exec(source.text);
      return variable && !(variable[1] === 'env' && hasDotenv(variable[2] ?? '', this.directory, this.repo))
        ? 'missing'
        : undefined;
    }
    if (source.kind === 'file') return this.fromFile(source, depth);
    const segments = source.text === '' ? [] : source.text.split('.');
    const start = { node: this.main.root, document: this.main };
    const path = source.kind === 'param' ? ['params', wildcard, ...segments] : segments;
    const composed = source.kind === 'param' ? composedOf(this.directory, (one) => this.document(one)) : [];
    const given = this.walk(composed, ['params', ...segments], depth);
    const values = given.length > 0 ? given : this.walk([start], path, depth);
    return values.length === 0 ? 'missing' : { values };
  }

  private fromFile(source: VariableSource, depth: number): Found | 'missing' {
    const path = joinPath(this.directory, source.text);
    if (path === undefined || !/\.(ya?ml|json)$/.test(path)) return undefined;
    const paths = path.includes(wildcard) ? this.alternatives(path) : [path];
    const values = paths.flatMap((one): readonly Written[] => {
      const document = this.document(one);
      return document ? [{ node: document.root, document }] : [];
    });
    if (values.length === 0) return undefined;
    const found = this.walk(values, source.inner === '' ? [] : source.inner.split('.'), depth);
    return found.length === 0 ? 'missing' : { values: found };
  }

  private alternatives(path: string): readonly string[] {
    const pattern = matching(path);
    const found = [...this.repo.paths].filter((one) => pattern.test(one));
    return found.length > mostAlternatives ? [] : found;
  }

  private document(path: string): Document | undefined {
    if (!this.documents.has(path)) {
      const source = this.repo.text(path);
      const root = source === undefined ? undefined : readYaml(source).documents[0];
      this.documents.set(path, source !== undefined && root ? { path, source, root } : undefined);
    }
    return this.documents.get(path);
  }

  private walk(from: readonly Written[], segments: readonly string[], depth: number): readonly Written[] {
    let values = from;
    for (const segment of segments) {
      const pattern = segment.includes(wildcard) ? matching(segment) : undefined;
      values = values
        .flatMap((value) => this.dereferenced(value, depth))
        .flatMap(({ node, document }) => {
          if (node.kind === 'list') {
            const item = node.items[Number(segment)];
            return item ? [{ node: item, document }] : [];
          }
          const entries = node.entries.filter(({ key }) => (pattern ? pattern.test(key) : key === segment));
          return entries.map((entry) => ({ node: entry.value, document }));
        });
      if (values.length > mostAlternatives) return [];
    }
    return values;
  }

  private dereferenced(value: Written, depth: number): readonly Written[] {
    if (value.node.kind !== 'scalar' || !value.node.text.includes('${')) return [value];
    const found = this.follow(value.node.text, depth + 1);
    return found && 'values' in found ? found.values : [];
  }

  /** Values of different stages: texts are alternatives, maps are all shown. */
  private settled(values: readonly Written[], depth: number): Found {
    if (values.some(({ node }) => node.kind !== 'scalar')) return { values };
    const texts = values.map(({ node }) => {
      if (isFunction(node)) return undefined;
      return node.value === null && node.style === 'plain' ? { text: null } : this.follow(node.text, depth + 1);
    });
    const [first] = texts;
    if (texts.length === 1) return first;
    const text = alternativeOf(texts.map((one) => (one && 'text' in one ? one.text : undefined)));
    return text === undefined ? undefined : { text };
  }
}

/** Functions of CloudFormation are computed when the stack is made. */
function isFunction(node: YamlNode): boolean {
  if (node.tag?.startsWith('!')) return true;
  const [only, ...others] = node.entries;
  return only !== undefined && others.length === 0 && /^(Ref|Fn::\w+)$/.test(only.key);
}

function matching(text: string): RegExp {
  const parts = text.split(wildcard).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]*')}$`);
}
