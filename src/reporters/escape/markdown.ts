import { paragraph, visible } from './visible.ts';

/**
 * Inline text for GitHub's Markdown, on one line, safe in a paragraph, a list item and a table cell.
 * Beyond CommonMark's punctuation: `@` gets a zero-width space, so that nobody is mentioned; `$` is wrapped as GitHub
 * documents for text that is not math; the colon of `://` and the dot of `www.` are entities, so that no address becomes a
 * link by itself.
 */
export function escapeMarkdown(text: string): string {
  return paragraph(text)
    .replaceAll(/[\\`*_[\]|~#]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('://', '&#58;//')
    .replaceAll(/\bwww\./gi, (match) => `${match.slice(0, -1)}&#46;`)
    .replaceAll('@', '@\u200b')
    .replaceAll('$', '<span>$</span>')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** An inline code span whose fence is longer than any run of backticks inside. In a table a pipe must be escaped even here. */
export function codeSpan(text: string, where: 'text' | 'table' = 'text'): string {
  const plain = visible(text);
  if (plain === '') return '';
  // GFM cannot write a backslash before a pipe in a code span of a table: it splits the cell there.
  if (where === 'table' && plain.includes('\\|')) return `<code>${escapeMarkdown(plain)}</code>`;
  const longest = Math.max(0, ...[...plain.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .* $/.test(plain) ? ' ' : '';
  const content = where === 'table' ? plain.replaceAll('|', '\\|') : plain;
  return `${fence}${pad}${content}${pad}${fence}`;
}

/** A link. `label` is Markdown already; the address is kept only when it is an absolute web address. */
export function markdownLink(label: string, address: string | undefined): string {
  if (address === undefined || !/^https?:\/\//i.test(address)) return label;
  const target = visible(address).replaceAll(/[<>\\\s|]/g, (character) => encodeURIComponent(character));
  return `[${label}](<${target}>)`;
}
