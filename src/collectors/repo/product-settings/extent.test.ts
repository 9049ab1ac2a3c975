import { describe, expect, it } from '@jest/globals';
import { blockAround, type Extent, outerBlock, statementFrom } from './extent.ts';

function cut(text: string, extent: Extent | undefined): string | undefined {
  return extent && text.slice(extent.start, extent.end);
}

describe('extents', () => {
  const list = 'containers:\n  - name: a\n    image: x\n    # note\n    args:\n      - b\n\n  - name: c\nother: d\n';

  it('takes an item of a list, with what hangs on it', () => {
    expect(cut(list, blockAround(list, list.indexOf('image')))).toBe(
      '  - name: a\n    image: x\n    # note\n    args:\n      - b\n\n',
    );
    expect(cut(list, blockAround(list, list.indexOf('name: c')))).toBe('  - name: c\n');
  });

  it('goes outwards', () => {
    const inner = blockAround(list, list.indexOf('- b'));
    expect(cut(list, outerBlock(list, inner))).toContain('image: x');
    expect(outerBlock(list, { start: 0, end: 5 })).toBeUndefined();
  });

  it.each([
    ['connect \'{"a":"1","b":"2"}\' \'{"c":"3"}\'\n', '"b"', '{"a":"1","b":"2"}'],
    ['- {name: a, image: {repository: x}, args: [y]}\n', 'args', '{name: a, image: {repository: x}, args: [y]}'],
    ['key: {{ .Values.x }}\n', 'key', 'key: {{ .Values.x }}\n'],
  ])('takes braces in one line: %j', (text, at, block) => {
    expect(cut(text, blockAround(text, text.indexOf(at)))).toBe(block);
  });

  it('ends a statement where it ends, or with its line', () => {
    expect(cut('a b; c\n', statementFrom('a b; c\n', 0, ';'))).toBe('a b');
    expect(cut('a b\nc;', statementFrom('a b\nc', 0, ';'))).toBe('a b\n');
  });
});
