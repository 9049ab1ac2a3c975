/**
 * Characters that change what a reader sees without being seen: controls (C0, DEL, C1), bidi embeddings, overrides and
 * isolates ("Trojan Source", CVE-2021-42574), zero-width characters, line and paragraph separators, lone surrogates.
 * U+200D (zero-width joiner) stays: emoji sequences are made of it.
 */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the very thing that is looked for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/gu;

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\u0000': '\\0' };

/** Text on one line in which nothing is hidden: `\n` for a line feed, `\u202e` for a bidi override. Pure ASCII notation. */
export function visible(text: string): string {
  return text.replace(unseen, (character) => short[character] ?? notation(character));
}

/** A paragraph: line breaks and tabs become single spaces, everything else unseen becomes visible. */
export function paragraph(text: string): string {
  return visible(text.replaceAll(/[ \t]*[\r\n]+[ \t]*/g, ' ').replaceAll('\t', ' ')).trim();
}

function notation(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
