import type { Node } from 'web-tree-sitter';
import { type CodeLanguage, isCodeReady, languageOf, withCode } from './code.ts';
import { assignmentsOf, functionTypes } from './code-bindings.ts';
import { calls, named, pathOf } from './code-path.ts';
import { textOfString } from './code-string.ts';

/** A stretch of the text, in UTF-16 offsets, end exclusive. */
export interface CodeStretch {
  readonly start: number;
  readonly end: number;
}

/** What only runs in tests although it stands beside the program: `#[cfg(test)] mod tests`, `#[test] fn`. */
export function testStretches(root: Node, language: CodeLanguage): readonly CodeStretch[] {
  if (language !== 'rust') return [];
  const found: CodeStretch[] = [];
  for (const attribute of root.descendantsOfType('attribute_item')) {
    if (!attribute || !/^#\[\s*(cfg\s*\(\s*(all\s*\(\s*)?test\b|(\w+\s*::\s*)*test\b)/.test(attribute.text)) continue;
    let item = attribute.nextNamedSibling;
    while (item && /^(attribute_item|line_comment|block_comment)$/.test(item.type)) item = item.nextNamedSibling;
    if (item) found.push({ start: attribute.startIndex, end: item.endIndex });
  }
  return found;
}

/** Whether an offset is in one of the stretches. */
export function isWithin(stretches: readonly CodeStretch[], at: number): boolean {
  return stretches.some((one) => one.start <= at && at < one.end);
}

/** Where in a program a place stands. */
export interface CodePlace {
  readonly kind: 'comment' | 'docstring' | 'test' | 'code';
  /** The name that a text stands under: of its entry, argument, variable, call, else of the function that returns it; or an empty string. */
  readonly name: string;
}

/**
 * Where the given offsets of a program stand; undefined when there is no grammar for it, when it cannot be parsed in time, or where
 * the grammar could make nothing of the text around one.
 */
export function placesInCode(
  path: string,
  text: string,
  offsets: readonly number[],
): readonly (CodePlace | undefined)[] | undefined {
  const language = isCodeReady() && text.length <= largest ? languageOf(path, text) : undefined;
  if (!language) return undefined;
  return withCode(language, text, milliseconds, (root) => {
    const tests = testStretches(root, language);
    return offsets.map((at) => placeIn(root, language, tests, at));
  });
}

const largest = 1_000_000;
const milliseconds = 1000;

function placeIn(root: Node, language: CodeLanguage, tests: readonly CodeStretch[], at: number): CodePlace | undefined {
  const node = root.descendantForIndex(at, at + 1);
  for (let one = node; one !== null; one = one.parent) {
    if (/comment/.test(one.type)) return { kind: 'comment', name: '' };
    if (language === 'bash' && one.type === 'heredoc_body' && isShown(one)) return { kind: 'docstring', name: '' };
    // Text outside of `<?php` is whatever it is.
    if (one.type === 'ERROR' || (language === 'php' && one.type === 'text')) return undefined;
    if (
      language === 'python' &&
      /^(concatenated_)?string$/.test(one.type) &&
      one.parent?.type === 'expression_statement'
    )
      return { kind: 'docstring', name: '' };
  }
  return { kind: isWithin(tests, at) ? 'test' : 'code', name: node ? nameAround(node) : '' };
}

/** Whether a heredoc goes to whoever looks on (`cat <<EOF` that nothing reads and no file takes), or to nobody (`: <<EOF`). */
function isShown(body: Node): boolean {
  const statement = body.parent?.parent;
  const command = statement?.text.slice(0, 200).split('\n', 1)[0] ?? '';
  return /^:\s+<<|^cat\s+(>&2\s+)?<<[-~]?\s*["']?\w+["']?\s*(1?>&2)?\s*;?$/.test(command.trim());
}

const entries =
  /^(pair|keyword_argument|keyed_element|array_element_initializer|field_initializer|default_parameter|typed_default_parameter)$/;
const givings =
  /(assignment|declarator|_spec|short_var_declaration|let_declaration|const_item|static_item|const_element|property_element|field_definition|preproc_def)/;

/** The name of the nearest thing that a text is a value of. */
function nameAround(node: Node): string {
  let inner = node;
  for (let one = node.parent; one !== null; inner = one, one = one.parent) {
    const { type } = one;
    if (entries.test(type)) {
      const key = one.childForFieldName('key') ?? one.childForFieldName('name') ?? named(one)[0];
      if (key && key.id !== inner.id) return lastName(key);
    } else if (givings.test(type)) {
      const [target] = assignmentsOf(one);
      if (target) return target.target.slice(target.target.lastIndexOf('.') + 1);
    } else if (calls.has(type)) {
      const path = pathOf(one);
      if (path !== undefined) return path.slice(path.lastIndexOf('.') + 1);
    } else if (functionTypes.has(type)) {
      const name = one.childForFieldName('name') ?? one.childForFieldName('declarator');
      return name ? lastName(name) : '';
    }
  }
  return '';
}

function lastName(node: Node): string {
  const text = textOfString(node);
  if (typeof text === 'string') return text;
  return /[A-Za-z_][\w-]*(?=\W*$)/.exec((pathOf(node) ?? node.text).slice(0, 200))?.[0] ?? '';
}
