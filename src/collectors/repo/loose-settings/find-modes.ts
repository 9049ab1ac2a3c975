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

/** What sets the mode wherever it stands: nothing else is written like this. */
const anywhere: readonly RegExp[] = [
  // "NAME=value", alone in its quotes: an item of a list of variables
  new RegExp(String.raw`(?<=["'\x60])${named}=${words}(?=\\?["'\x60])`, 'gi'),
  // NAME: "value", "NAME" => 'value', NAME="value"
  new RegExp(
    String.raw`(?<![\w$.])${named}["'\x60]?[ \t]{0,20}(?:=>|:|=)[ \t]{0,20}["'\x60]${words}(?=["'\x60])`,
    'gi',
  ),
  new RegExp(String.raw`\benvironment[( ]["']${named}["'],[ \t]{0,20}["']${words}`, 'gi'),
  new RegExp(String.raw`\bexportVariable\(\s{0,20}["']${named}["'],\s{0,20}["']${words}`, 'gi'),
  new RegExp(String.raw`<${named}>\s{0,20}${words}(?=\s{0,20}</)`, 'gi'),
  // kubectl set env deployment/x NAME=value, helm --set env.NAME=value, launchctl setenv NAME value
  new RegExp(String.raw`(?<=\bset env\s[^\n]{0,300}\s)["']?${named}=["']?${words}`, 'gi'),
  new RegExp(String.raw`--set(?:-string)?[ =]["']?(?:[\w.[\]-]{1,120}\.)?${named}=["']?${words}`, 'gi'),
  new RegExp(String.raw`\blaunchctl setenv ${named} ["']?${words}`, 'gi'),
  // kubectl annotate serviceaccount x eks.amazonaws.com/sts-regional-endpoints=true, and the same by helm --set
  /(?<name>eks\\{0,2}\.amazonaws\\{0,2}\.com\/sts-regional-endpoints)["']?=["']?(?<value>true)\b/g,
  // option: sts_regional_endpoints, value: legacy (a line of a file that a playbook writes)
  new RegExp(
    String.raw`\b(?:option|key):[ \t]{0,20}["']?(?<name>sts_regional_endpoints)["']?\s{1,80}value:[ \t]{0,20}["']?${words}`,
    'gi',
  ),
  // docker run --env NAME=value
  new RegExp(String.raw`(?<=\s)(?:-e|--env)[ =]["']?${named}=["']?${words}`, 'gi'),
  new RegExp(String.raw`\baws configure set (?:[\w.-]{1,80}\.)?(?<name>sts_regional_endpoints) ["']?${words}`, 'gi'),
  // a profile that is written out inside of another file
  new RegExp(String.raw`(?:^|\\n)[ \t>+]{0,80}(?<name>sts_regional_endpoints)[ \t]{0,20}=[ \t]{0,20}${words}`, 'gim'),
];

/** What sets it in files of settings; in a program or a sentence it may be any text. */
const inSettings: readonly RegExp[] = [
  // NAME=value, "NAME": "value", NAME => 'value', NAME ?= value
  new RegExp(String.raw`(?<![\w$])${named}\\?["']?[ \t]{0,20}(=>|[:?]?=|:)[ \t]{0,20}\\?["']?${words}`, 'gi'),
  // name: NAME, value: value, in one line or two
  new RegExp(
    String.raw`\b(?:name|key|variable)\\?["']?\s{0,20}[:=]\s{0,20}\\?["']?(?:[\w.-]{1,80}\.)?${named}\\?["']?\s{0,20},?\s{0,40}(?:-\s)?\\?["']?value\\?["']?\s{0,20}[:=]\s{0,20}\\?["']?${words}`,
    'gi',
  ),
];

/** Every setting of the mode in a text, in order, but those of a sentence. */
export function findModes(text: string, ofSettings: boolean): readonly ModeHit[] {
  const hits = (ofSettings ? [...anywhere, ...inSettings] : anywhere)
    .flatMap((form) => [...text.matchAll(form)])
    .flatMap((match): ModeHit[] => {
      const { name = '', value = '' } = match.groups ?? {};
      const end = match.index + match[0].length;
      const valueStart = end - value.length;
      const first = match[0].startsWith('\\n') ? 2 : Math.max(0, match[0].search(/\S/));
      return inSentence(text, match.index, end) ? [] : [{ name, value, start: match.index + first, valueStart, end }];
    })
    .sort((a, b) => a.valueStart - b.valueStart);
  return hits.filter((hit, index) => hits[index - 1]?.valueStart !== hit.valueStart);
}

export const describing =
  /^[\s"'-]*(description|summary|title|message|help|comment|note|notes|text|label|doc|why|fix|reason|msg)\b["']?\s*[:=]/i;
/** Small words of sentences, which no command and no value has. */
const prose =
  /(^|\s)(is|are|was|were|when|the|that|which|any|should|must|because|only|by default|never|instead|please|this|these|and|if you)(?=[\s,.;:]|$)/i;

/** Whether the place is part of a sentence for people. */
export function inSentence(text: string, from: number, to: number): boolean {
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const lineEnd = text.indexOf('\n', to);
  const before = text.slice(Math.max(lineStart, from - 300), from);
  const after = text.slice(to, Math.min(lineEnd === -1 ? text.length : lineEnd, to + 120));
  return (
    describing.test(text.slice(lineStart, Math.min(from, lineStart + 80))) || prose.test(before) || prose.test(after)
  );
}
