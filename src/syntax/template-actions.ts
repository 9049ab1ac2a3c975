import { scalarNode, type ValueNode, valueAt } from './value-tree.ts';

/** What a template knows when nothing is installed: the default values of its chart, and the chart's own name. */
export interface Known {
  readonly values: ValueNode | undefined;
  readonly chart: ValueNode | undefined;
}

/** `{{ … }}`: linear only up to the last `}}` of a text, see {@link eachAction}. */
const actionPattern = /\{\{([\s\S]*?)\}\}/g;

/** Replaces every action of a text by what is made of it; `action` is trimmed, without the dashes. */
export function eachAction(text: string, replace: (whole: string, action: string, at: number) => string): string {
  const end = text.lastIndexOf('}}');
  if (end === -1) return text;
  const replaced = text.slice(0, end + 2).replace(actionPattern, (whole: string, inner: string, at: number) => {
    const body = inner.startsWith('-') ? inner.slice(1) : inner;
    return replace(whole, (body.endsWith('-') ? body.slice(0, -1) : body).trim(), at);
  });
  return replaced + text.slice(end + 2);
}

/** The value of a plain path or literal with harmless functions after it; undefined when it is computed, null when nothing is set. */
export function valueOfAction(text: string, known: Known): string | null | undefined {
  const [first = '', ...functions] = text.split('|').map((part) => part.trim());
  let value = termOf(first, known);
  for (const call of functions) {
    const [name = '', ...rest] = call.split(/\s+/);
    if (name === 'default') value = value || literalOf(rest.join(' '));
    else if (!/^(quote|squote|toString|trim)$/.test(name) || rest.length > 0) return undefined;
  }
  return value;
}

function termOf(text: string, known: Known): string | null | undefined {
  const withDefault = /^default\s+("[^"]*"|[\w.-]+)\s+(\$?\.Values\.[\w.]+)$/.exec(text);
  if (withDefault?.[1] && withDefault[2]) return termOf(withDefault[2], known) || literalOf(withDefault[1]);
  const bare = /^(?:quote|squote|toString)\s+(.+)$/.exec(text)?.[1] ?? text;
  const found = nodeOf(bare, known);
  if (found) return found.kind === 'scalar' ? found.value : undefined;
  return literalOf(bare);
}

function literalOf(text: string): string | undefined {
  const quoted = /^"((?:[^"\\]|\\.)*)"$/.exec(text)?.[1];
  return quoted ?? (/^(true|false|-?\d+)$/.test(text) ? text : undefined);
}

/** What stands under `.Values.a.b` or `.Chart.Name`; an empty scalar where nothing does. Undefined for everything else. */
export function nodeOf(text: string, { values, chart }: Known): ValueNode | undefined {
  const path = /^\$?\.(Values|Chart)((?:\.\w+)+)$/.exec(text);
  if (!path?.[2]) return undefined;
  const root = path[1] === 'Values' ? values : chart;
  if (!root) return undefined;
  const keys = path[2].slice(1).split('.');
  // The fields of `.Chart` are capitalised, those of Chart.yaml are not.
  const spelt = path[1] === 'Chart' ? keys.map((key) => key[0]?.toLowerCase() + key.slice(1)) : keys;
  const { span, path: file } = root;
  return valueAt(root, ...spelt) ?? scalarNode({ span, path: file, written: '', value: null });
}

/** Whether a condition holds with the default values; undefined when that cannot be told. */
export function holds(condition: string, known: Known): boolean | undefined {
  const negated = /^not\s+(\S+)$/.exec(condition)?.[1];
  if (negated) {
    const inner = holds(negated, known);
    return inner === undefined ? undefined : !inner;
  }
  const node = nodeOf(condition, known);
  if (!node) return undefined;
  if (node.kind !== 'scalar') return node.entries.length + node.items.length > 0;
  if (node.value === undefined) return undefined;
  return node.value !== null && !/^(false|0|)$/.test(node.value);
}
