/** A setting in a text that nothing else understands. Offsets are into the text. */
export interface LooseHit {
  readonly setting: 'mode' | 'region';
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
  // environment "NAME", "value", put("NAME", "value"), .config("spark.executorEnv.NAME", "value"); env("NAME", "value") reads it.
  new RegExp(
    String.raw`(?:\.(?:env|config|add|entry|of|set)|\b(?:environment|put|putIfAbsent|setenv|put_env|putenv|setEnvironmentVariable|setConf|withEnv|setProperty|Pair))[( ]\s{0,20}:?["'](?:spark\.[A-Za-z.]{1,40}\.)?${named}["']\s{0,20},\s{0,20}["']${words}(?=["'])`,
    'gi',
  ),
  // Unix.putenv "NAME" "value", setEnv "NAME" "value"
  new RegExp(
    String.raw`\b(?:setenv|put_?env|setEnvironmentVariable)\s{1,20}["']${named}["']\s{1,20}["']${words}(?=["'])`,
    'gi',
  ),
  // environment()["NAME"] = "value", $ENV{NAME} = 'value', "NAME" to "value", "NAME" -> "value", {"NAME", "value"}
  new RegExp(String.raw`[[{]["']?${named}["']?[\]}]\s{0,20}=\s{0,20}["']${words}(?=["'])`, 'gi'),
  new RegExp(String.raw`["']${named}["']\s{1,20}(?:to|->)\s{1,20}["']${words}(?=["'])`, 'gi'),
  new RegExp(String.raw`[{[]["']${named}["']\s{0,20},?\s{0,20}["']${words}(?=["']\s{0,20}[}\]])`, 'gi'),
  // env.NAME = 'value'
  new RegExp(String.raw`\b(?:env|environment)\.${named}\s{0,20}=\s{0,20}["']${words}(?=["'])`, 'gi'),
  // run("NAME=value command"), prefix("export NAME=value")
  new RegExp(
    String.raw`\b(?:run|system|sh|bash|shell|call|check_call|check_output|popen|exec\w{0,6}|spawn\w{0,6}|prefix|local|sudo)\s{0,5}\(?\s{0,20}[frb]?["'\x60](?:[^"'\x60\n]{0,200}[\s;])?(?:export )?${named}=${words}(?=["'\x60;]|\s+\S)`,
    'gi',
  ),
  new RegExp(String.raw`\bexportVariable\(\s{0,20}["']${named}["'],\s{0,20}["']${words}`, 'gi'),
  new RegExp(String.raw`<${named}>\s{0,20}${words}(?=\s{0,20}</)`, 'gi'),
  // --conf spark.executorEnv.NAME=value, spark.kubernetes.driverEnv.NAME value
  new RegExp(String.raw`(?<![\w.])spark\.[A-Za-z.]{1,40}\.${named}[= \t]["']?${words}`, 'gi'),
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

/** The option of a client of STS, in languages without a grammar and in settings that an SDK is built of. */
const asOption: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\w.$/-])\$?:?["']?(?<name>sts[_-]?regional[_-]?endpoints?)["']?\s{0,20}(?::=|=>|:|=)\s{0,20}(?::(?=\w)|["'])${words}`,
    'gi',
  ),
];

/** What sets it in a notebook, outside of its Python. */
const inNotebook: readonly RegExp[] = [
  new RegExp(String.raw`(?<=")\s{0,20}%(?:set_)?env[ \t]{1,20}${named}[= \t]{1,3}${words}(?=\\n|")`, 'gi'),
];

/** What sets it in files of settings; in a program or a sentence it may be any text. */
const inSettings: readonly RegExp[] = [
  // NAME=value, "NAME": "value", NAME => 'value', NAME ?= value
  new RegExp(String.raw`(?<![\w$])${named}\\?["']?[ \t]{0,20}(=>|[:?]?=|:)[ \t]{0,20}\\?["']?${words}`, 'gi'),
  // name: NAME, value: value, in one line or two
  new RegExp(
    String.raw`\b(?:option_)?(?:name|key|variable)\\?["']?\s{0,20}[:=]\s{0,20}\\?["']?(?:[\w.-]{1,80}\.)?${named}\\?["']?\s{0,20},?\s{0,40}(?:-\s)?\\?["']?value\\?["']?\s{0,20}[:=]\s{0,20}\\?["']?${words}`,
    'gi',
  ),
];

/** Every setting of the mode in a text, in order, but those of a sentence. `foreign`: a program without a grammar here. */
export function findModes(text: string, kind: 'settings' | 'program' | 'foreign' | 'notebook'): readonly LooseHit[] {
  const forms = {
    settings: [...anywhere, ...inSettings, ...asOption],
    program: anywhere,
    foreign: [...anywhere, ...asOption],
    notebook: inNotebook,
  };
  const hits = forms[kind]
    .flatMap((form) => [...text.matchAll(form)])
    .flatMap((match): LooseHit[] => {
      const { name = '', value = '' } = match.groups ?? {};
      const end = match.index + match[0].length;
      const valueStart = end - value.length;
      const first = match[0].startsWith('\\n') ? 2 : Math.max(0, match[0].search(/\S/));
      return inSentence(text, match.index, end)
        ? []
        : [{ setting: 'mode', name, value, start: match.index + first, valueStart, end }];
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
