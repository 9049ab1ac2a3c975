import type { Node } from 'web-tree-sitter';
import { type CodeLanguage, isCodeReady, languageOf, withCode } from './code.ts';

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
export type CodePlace = 'comment' | 'docstring' | 'test' | 'code';

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
    if (/comment/.test(one.type)) return 'comment';
    // Text outside of `<?php` is whatever it is.
    if (one.type === 'ERROR' || (language === 'php' && one.type === 'text')) return undefined;
    if (
      language === 'python' &&
      /^(concatenated_)?string$/.test(one.type) &&
      one.parent?.type === 'expression_statement'
    )
      return 'docstring';
  }
  return isWithin(tests, at) ? 'test' : 'code';
}
