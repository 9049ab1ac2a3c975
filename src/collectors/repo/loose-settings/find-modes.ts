/** A name and a mode in a text. Offsets are into the text. */
export interface ModeHit {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
}

const words = String.raw`(?<value>regional|legacy|global|true|false)(?![\w.-])`;
const named = '(?<name>AWS_STS_REGIONAL_ENDPOINTS)';
const forms: readonly RegExp[] = [
  // NAME=value, "NAME": "value", NAME => 'value', NAME ?= value
  new RegExp(String.raw`(?<![\w$])${named}\\?["']?[ \t]{0,20}(=>|[:?]?=|:)[ \t]{0,20}\\?["']?${words}`, 'gi'),
  // name: NAME, value: value, in one line or two
  new RegExp(
    String.raw`\b(?:name|key|variable)\\?["']?\s{0,20}[:=]\s{0,20}\\?["']?(?:[\w.-]{1,80}\.)?${named}\\?["']?\s{0,20},?\s{0,40}(?:-\s)?\\?["']?value\\?["']?\s{0,20}[:=]\s{0,20}\\?["']?${words}`,
    'gi',
  ),
  // a profile that is written out inside of another file
  new RegExp(String.raw`^[ \t>+]{0,80}(?<name>sts_regional_endpoints)[ \t]{0,20}=[ \t]{0,20}${words}`, 'gim'),
];

/** Every setting of the mode in a text, in order, but those of a sentence. */
export function findModes(text: string): readonly ModeHit[] {
  return forms
    .flatMap((form) => [...text.matchAll(form)])
    .flatMap((match): ModeHit[] => {
      const { name = '', value = '' } = match.groups ?? {};
      const end = match.index + match[0].length;
      const start = match.index + Math.max(0, match[0].search(/\S/));
      return inSentence(text, match.index, end) ? [] : [{ name, value, start, valueStart: end - value.length, end }];
    })
    .sort((a, b) => a.start - b.start);
}

const describing =
  /^[\s"'-]*(description|summary|title|message|help|comment|note|notes|text|label|doc|why|fix|reason|msg)\b["']?\s*[:=]/i;
/** Small words of sentences, which no command and no value has. */
const prose =
  /(^|\s)(is|are|was|were|when|the|that|which|any|should|must|because|only|by default|never|instead|please|this|these|and|if you)(?=[\s,.;:]|$)/i;

/** Whether the place is part of a sentence for people. */
function inSentence(text: string, from: number, to: number): boolean {
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const lineEnd = text.indexOf('\n', to);
  const before = text.slice(Math.max(lineStart, from - 300), from);
  const after = text.slice(to, Math.min(lineEnd === -1 ? text.length : lineEnd, to + 120));
  return (
    describing.test(text.slice(lineStart, Math.min(from, lineStart + 80))) || prose.test(before) || prose.test(after)
  );
}
