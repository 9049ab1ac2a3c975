import type { Node } from 'web-tree-sitter';
import type { CodeLanguage } from './code.ts';

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
