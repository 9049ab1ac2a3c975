import { type AST, ParseError, parseTOML } from 'toml-eslint-parser';
import type { ReadingProblem, Stretch } from './reading.ts';

export interface TomlValue {
  /** Keys from the root, array positions as numbers. */
  readonly path: readonly string[];
  readonly keyAt: Stretch;
  readonly at: Stretch;
  readonly node: AST.TOMLContentNode;
}

export interface TomlReading {
  readonly values: readonly TomlValue[];
  readonly problems: readonly ReadingProblem[];
}

/** Every key and value of a TOML text, tables spelt out as paths. A text that is not TOML gives no value and a problem. */
export function readToml(text: string): TomlReading {
  try {
    const program = parseTOML(text);
    const values: TomlValue[] = [];
    for (const part of program.body[0].body) {
      if (part.type === 'TOMLKeyValue') collect(part, [], values);
      else for (const pair of part.body) collect(pair, part.resolvedKey.map(String), values);
    }
    return { values, problems: [] };
  } catch (error) {
    if (error instanceof ParseError)
      return { values: [], problems: [{ message: `not TOML: ${error.message}`, at: error.index }] };
    return { values: [], problems: [{ message: 'not TOML that can be read', at: 0 }] };
  }
}

function collect(pair: AST.TOMLKeyValue, above: readonly string[], values: TomlValue[]): void {
  const names = pair.key.keys.map((key) => (key.type === 'TOMLBare' ? key.name : key.value));
  const path = [...above, ...names];
  const last = pair.key.keys.at(-1) ?? pair.key;
  const quoted = last.type === 'TOMLQuoted' ? 1 : 0;
  const keyAt = { start: last.range[0] + quoted, end: last.range[1] - quoted };
  values.push({ path, keyAt, at: insideOf(pair.value), node: pair.value });
  if (pair.value.type === 'TOMLInlineTable') for (const inner of pair.value.body) collect(inner, path, values);
}

/** Where a value stands, a string without its quotes. */
export function insideOf(node: AST.TOMLContentNode): Stretch {
  const quotes = node.type === 'TOMLValue' && node.kind === 'string' ? (node.multiline ? 3 : 1) : 0;
  return { start: node.range[0] + quotes, end: node.range[1] - quotes };
}

/** The text of a string value; undefined for anything else. */
export function tomlString(node: AST.TOMLContentNode | undefined): string | undefined {
  return node?.type === 'TOMLValue' && node.kind === 'string' ? node.value : undefined;
}
