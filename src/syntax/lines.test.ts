import { describe, expect, it } from '@jest/globals';
import { indexLines } from './lines.ts';

describe('indexLines', () => {
  it('counts lines and UTF-16 columns from one', () => {
    const lines = indexLines('ab\n😀c\r\nd');
    expect(lines.position(0)).toEqual({ line: 1, column: 1 });
    expect(lines.position(2)).toEqual({ line: 1, column: 3 });
    expect(lines.position(5)).toEqual({ line: 2, column: 3 });
    expect(lines.position(99)).toEqual({ line: 3, column: 2 });
    expect([1, 2, 3, 4].map(lines.lineText)).toEqual(['ab', '😀c', 'd', '']);
    expect([1, 2, 3, 4].map(lines.lineStart)).toEqual([0, 3, 8, 9]);
  });

  it('gives a byte order mark no column', () => {
    const lines = indexLines('\uFEFFab\ncd');
    expect(lines.position(1)).toEqual({ line: 1, column: 1 });
    expect(lines.position(5)).toEqual({ line: 2, column: 2 });
    expect(lines.lineText(1)).toBe('ab');
  });

  it('has one line in an empty text', () => {
    const lines = indexLines('');
    expect(lines.lineCount).toBe(1);
    expect(lines.span(0, 5)).toEqual({ start: { line: 1, column: 1 }, end: { line: 1, column: 1 } });
  });
});
