import { describe, expect, it } from '@jest/globals';
import { githubHtml } from '../../../__tests__/support/github-html.ts';
import { hostile } from '../../../__tests__/support/hostile.ts';
import { readLog } from '../../../__tests__/support/runner.ts';
import { byteLength, clip } from './clip.ts';
import { escapeHtml } from './html.ts';
import { codeSpan, escapeMarkdown, markdownLink } from './markdown.ts';
import { escapeTerminal } from './terminal.ts';
import { pathToUri } from './uri.ts';
import { paragraph, visible } from './visible.ts';

const matrix = Object.entries(hostile);
/** Text of HTML, as a reader sees it. */
const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('visible', () => {
  it.each(matrix)('leaves nothing hidden of %s', (_, text) => {
    expect(visible(text)).not.toMatch(/[\p{Cc}\p{Surrogate}\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u);
    expect(visible(visible(text))).toBe(visible(text));
  });

  it('names what it found', () => {
    expect(visible('a\u202eb\u0000c\nd')).toBe('a\\u202eb\\0c\\nd');
    expect(visible(hostile['emoji']!)).toBe(hostile['emoji']);
    expect(paragraph(' a\n  b\tc ')).toBe('a b c');
  });
});

describe('escapeTerminal', () => {
  it.each(matrix)('takes the command out of %s', (_, text) => {
    for (const line of [escapeTerminal(text), `    ${escapeTerminal(text)}`]) {
      expect(readLog(line)).toEqual({ log: line, annotations: [], commands: [] });
    }
    expect(escapeTerminal(escapeTerminal(text))).toBe(escapeTerminal(text));
  });

  it('leaves ARNs as they are', () => {
    expect(escapeTerminal('arn:aws:iam::111122223333:role/x')).toBe('arn:aws:iam::111122223333:role/x');
  });
});

describe('escapeHtml', () => {
  it.each(matrix)('keeps %s out of markup and attributes', (_, text) => {
    expect(escapeHtml(text)).not.toMatch(/[<>"']/);
  });
});

describe('escapeMarkdown', () => {
  it.each(matrix)('keeps %s as text, in a paragraph, a list and a table', (_, text) => {
    const escaped = escapeMarkdown(text);
    const shown = paragraph(text).replaceAll('@', '@\u200b');
    expect(escaped).not.toContain('\n');
    const inParagraph = githubHtml(escaped);
    expect(inParagraph.replaceAll(/<\/?span>/g, '')).toMatch(/^<p>[^<]*<\/p>$/);
    expect(textOf(inParagraph)).toBe(shown);
    expect(githubHtml(`- ${escaped}`).replaceAll(/<\/?span>/g, '')).toMatch(/^<ul>\n<li>[^<]*<\/li>\n<\/ul>$/);
    const cells = githubHtml(`| a | b |\n| --- | --- |\n| ${escaped} | end |\n`).replaceAll(/<\/?span>/g, '');
    expect(cells.match(/<td>[^<]*<\/td>/g)).toHaveLength(2);
    expect(cells).toContain('<td>end</td>');
  });
});

describe('codeSpan', () => {
  it.each(matrix)('keeps %s as code, in a paragraph and a table', (_, text) => {
    const html = githubHtml(`x ${codeSpan(text)} y`);
    expect(html).toMatch(/^<p>x <code>[^<]*<\/code> y<\/p>$/);
    const cells = githubHtml(`| a | b |\n| --- | --- |\n| ${codeSpan(text, 'table')} | end |\n`);
    expect(cells).toMatch(/<td><code>[^<]*<\/code><\/td>\n<td>end<\/td>/);
    expect(textOf(html).slice(2, -2)).toBe(visible(text));
  });
});

describe('markdownLink', () => {
  it.each(matrix)('keeps the address %s inside its brackets', (_, text) => {
    const html = githubHtml(markdownLink('label', `https://github.com/${text}`));
    expect(html).toMatch(/^<p><a href="[^"<>]*">label<\/a><\/p>$/);
  });

  it('drops what is no web address', () => {
    for (const address of ['javascript:alert(1)', 'data:text/html,x', ' https://x', undefined])
      expect(markdownLink('label', address)).toBe('label');
  });
});

describe('pathToUri', () => {
  it.each(matrix)('makes a relative reference of %s', (_, text) => {
    const uri = pathToUri(text);
    expect(uri).toMatch(/^[A-Za-z0-9\-._~%/]*$/);
    if (!text.includes('\ud800')) expect(decodeURIComponent(uri)).toBe(text);
  });
});

describe('clip', () => {
  it('cuts between characters and says so', () => {
    expect(clip('abc', 3)).toBe('abc');
    expect(clip('abcd', 3)).toBe('ab…');
    expect(clip('ab👩c', 4)).toBe('ab…');
    expect(byteLength('é👩')).toBe(6);
  });
});
