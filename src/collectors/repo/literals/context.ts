/** What stands around a place in a text, as far as its role can be told from it. Every look is bounded. */
export interface Context {
  /** The name that the value stands under: the key or variable on its line, a function it is an argument of, else that of the nearest outer line. */
  readonly key: string;
  /** Whether its own name only says that a value follows. */
  readonly isVague: boolean;
  /** Names of the lines that hold it, nearest first, by indentation. */
  readonly outer: readonly string[];
  /** Its line, cut to a window around it. */
  readonly before: string;
  readonly after: string;
  /** The string literal around it when it holds more than the host and its URL, else an empty string. */
  readonly sentence: string;
  /** Lines around it, without those of other blocks far away. */
  readonly near: string;
}

const window = 400;
const mostLines = 400;
const mostOuter = 6;

/** The context of the characters from `start` to `end`. `lineStart` is where the line of `start` begins. */
export function contextOf(text: string, lineStart: number, start: number, end: number): Context {
  const before = text.slice(Math.max(lineStart, start - window), start);
  // Bounded, since a line may have megabytes.
  const after = text.slice(end, end + window).split('\n', 1)[0] ?? '';
  const outer = outerNames(text, lineStart);
  const sentence = sentenceOf(before, after);
  const bare = before.replace(schemeBefore, '').replace(insideFunction, '');
  const own = xmlName(text, lineStart, bare) || nameBefore(bare) || nameAround(bare);
  const nearest = own || (outer[0] ?? '');
  // Behind `default:` or `value:` the name is in a line beside it, or in the line that holds both.
  const isGeneric = genericNames.test(nearest);
  const inline = isGeneric ? (inlineName(before, after) ?? argumentName(before)) : undefined;
  const sibling = isGeneric && inline === undefined ? siblingName(text, lineStart) : undefined;
  const isVague = isGeneric && inline === undefined && sibling === undefined;
  const beside = isGeneric ? (headName(before, nearest) ?? sibling ?? outer[own ? 0 : 1]) : undefined;
  const key = inline ?? beside ?? nearest;
  const head = own ? headName(before, key) : undefined;
  return {
    key,
    isVague,
    outer: [...(head ? [head] : []), ...(own ? outer : outer.slice(1))],
    before,
    after,
    sentence,
    near: nearOf(text, lineStart),
  };
}

/** Scheme and credentials in front of a host; the scheme may be put in by a program. */
const schemeBefore = /(?:(?:[a-z][a-z0-9+.-]*|[#$]?\{[^{}\s]{1,40}\}|%s):)?\/\/(?:[^\s"'/]*@)?$/i;

/** `!If [Condition, "` and `{"Fn::If": ["Condition", "` of CloudFormation: what a function gives is for the name outside of it. */
const insideFunction = /(?:\{?\s*["']?Fn::\w{1,40}["']?\s*:\s*|!\w{1,40}\s*)\[[^[\]{}]*$/;

/** Keys that only say that a value follows: the name is in a line beside them. */
const genericNames = /^(value|Value|default|defaultValue|val|ParameterValue|DefaultValue|stringValue)$/;

const word = /(?:"([^"\n]{1,120})"|'([^'\n]{1,120})'|([A-Za-z_$@][\w.$:/@-]{0,120}?))\s*\]?\??\s*$/;

/** The key, variable or function right before a value on the same line; an empty string when there is none. */
export function nameBefore(before: string): string {
  // What stands in `${NAME:-default}` is for the name outside of it.
  let rest = before.replace(/\$\{\w{1,80}:?[-=]$/, '').replace(/(?:(?<!\w)[bfrusBFRU$@]{1,2})?["'`\\]+$/, '');
  // `pulumi.String("…")` of Go wraps the text, and `pulumi.StringArray{…}` the list, without saying what for.
  rest = rest.replace(/\b(?:\w{1,40}\.)?String(?:Ptr)?\(\s*$/, '').replace(/\b\w{1,40}\.StringArray\{\s*$/, '');
  const argument = settingBefore(rest);
  if (argument) return argument;
  const instead = /(\|\||\?\?|\?:|\bor|\/\/)\s*$/.exec(rest);
  if (instead) return wordAtEnd(rest.slice(0, instead.index)) || givenName(rest);
  // Items of a list before this one.
  for (let count = 0; count < 20; count++) {
    const shorter = rest
      .replace(/(?:"[^"]{0,200}"|'[^']{0,200}')\s*,\s*$/, '')
      .replace(/["'`(]$/, (open) => (open === '(' ? open : ''));
    if (shorter === rest) break;
    rest = shorter;
  }
  // A call that only puts items together: the name is before it.
  rest = rest.replace(
    /(?<![\w.])(?:\w*(?:Set|List|Array|Seq)(?:Of)?|[sl]etOf|arrayOf|setOf|listOf|Set\.of|List\.of|vec!|MapSet\.new)\(\[?$/,
    '',
  );
  const arrow = /(?<=["'])\s*->\s*$/.exec(rest);
  if (arrow) return wordAtEnd(rest.slice(0, arrow.index));
  const opened = rest.replace(/[\s[{|>]*$/, '');
  const type = opened.replace(/(:)\s*[A-Za-z_&'<>[\] .?]{1,40}=$/, '=');
  const separator = /(:=|=>|=|:|(?<!\s)\(|==|!=|(?<=["'])\s+to)\s*$/.exec(type);
  if (!separator)
    return (
      /(?:^|\s)(--[\w.-]+)\s+$/.exec(rest)?.[1] ??
      /(?:^|[\s({,]):([a-z][\w.?!-]*)\s+(?:\(str\s+)?$/.exec(rest)?.[1] ??
      /\(\.?([A-Za-z][\w-]*)\s+$/.exec(rest)?.[1] ??
      ''
    );
  return wordAtEnd(type.slice(0, separator.index));
}

function wordAtEnd(text: string): string {
  const match = word.exec(text);
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
}

/** What `get("sts.endpoint", "…")` and `.set("sts.endpoint", "…")` name first: a name of several parts, no host. */
function settingBefore(before: string): string {
  const header = /header\w*\(\s*["']([\w-]+)["']\s*,\s*$/i.exec(before)?.[1];
  if (header) return header;
  const match = /\(\s*[bfruBFRU]{0,2}["']([\w-]+(?:[._:-][\w-]+)+)["']\s*,\s*$/.exec(before);
  return match?.[1] && !/\.(com|net|org|aws|cn|io)$/.test(match[1]) ? match[1] : '';
}

/** The name that a line gives a value to: `my $host = $ENV{HOST} || "…"`. */
function givenName(before: string): string {
  return /^\s*(?:(?:my|our|local|var|let|const|val|final)\s+)?[$@]?([\w.-]{1,80})\s*:?=[^=>~]/.exec(before)?.[1] ?? '';
}

/** `<add key="X" value="…"`, and `<name>X</name> <value>…`: what Hadoop and its kin name in an element beside the value. */
function xmlName(text: string, lineStart: number, before: string): string {
  const attribute = /<\w[^<>]{0,200}\b(?:key|name)="([^"]{1,120})"[^<>]{0,80}\bvalue="[^"]{0,300}$/i.exec(before)?.[1];
  if (attribute) return attribute;
  if (!/<value>\s*$/i.test(before)) return '';
  const head = text.slice(Math.max(0, lineStart - 400), lineStart) + before;
  const property = head.slice(Math.max(0, head.toLowerCase().lastIndexOf('<property')));
  return /<name>\s*([\w.$-]{1,120})\s*<\/name>/i.exec(property)?.[1] ?? '';
}

/** The name of a text that the host is only a part of: of the string around it, of the plain value it stands in, else the word before it. */
function nameAround(before: string): string {
  const opened = /(["'`])((?:(?!\1).){0,300})$/.exec(before);
  if (opened && /\s/.test(opened[2] ?? '')) return nameBefore(before.slice(0, opened.index));
  const plain = /^\s*(?:-\s+)?["']?([\w.$/-]{1,80})["']?:\s+\S.*[\s(]$/.exec(before);
  if (plain?.[1]) return plain[1];
  return /(?:^|\s)(--?[\w.-]+|[A-Za-z_][\w.-]*)\s+$/.exec(before)?.[1] ?? '';
}

function outerNames(text: string, lineStart: number): readonly string[] {
  const names: string[] = [];
  let indent = indentOf(text, lineStart);
  let at = lineStart;
  const isItem = text[lineStart + indent] === '-';
  let allowEqual = isItem;
  for (let count = 0; count < mostLines && at > 0 && names.length < mostOuter; count++) {
    at = text.lastIndexOf('\n', at - 2) + 1;
    const line = text.slice(at, Math.min(at + 300, lineEndOf(text, at)));
    const own = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (own === line.trimEnd().length || (own === 0 && indent === 0 && !allowEqual)) {
      if (own === 0 && indent === 0 && !allowEqual) break;
      continue;
    }
    // A list in YAML may stand at the indentation of its key.
    const outside = own < indent || (allowEqual && own === indent && line[own] !== '-');
    if (!outside) continue;
    allowEqual = line[own] === '-';
    indent = own;
    const name = nameOfLine(line);
    // `Fn::If:` is a function of CloudFormation, no name of what it gives.
    if (name && name !== 'Fn' && !name.startsWith('Fn::')) names.push(name);
  }
  return names;
}

/** What a line that opens a block is about: the words before its `:`, `=`, `(` or `{`. */
function nameOfLine(line: string): string {
  // The first key of an item that has its value beside it stands beside the other keys, not around them.
  if (/^\s*-\s+hosts:\s+[\w"']/.test(line)) return '';
  const trimmed = line.trim().replace(/^-\s+/, '');
  const match =
    /^(?:"([^"]{1,160})"|'([^']{1,160})'|([^"'=:({[]{1,120}(?:"[^"]{1,120}"\s*){0,2}))\s*(?:[:=({[]|$)/.exec(trimmed);
  const name = (match?.[1] ?? match?.[2] ?? match?.[3] ?? '').trim();
  // The type of a block in Terraform says what it is; what its author calls it says little.
  return name.replace(/^((?:resource|data)\s+"[^"]*")\s+"[^"]*"$/, '$1');
}

const naming = String.raw`["']?(?:name|Name|key|Key|variable|ParameterKey)["']?\s*[:=]\s*(?:[\w.]{1,40}\()?["']?([\w.:${'$'}{}/-]{1,120})`;
const nameFirst = new RegExp(String.raw`^[\s,{-]*${naming}`);
const nameInBraces = new RegExp(String.raw`[{(,]\s*${naming}`, 'g');

/** The name in the braces that hold the value, on one line: `{ name = "X", value = "…" }`, in either order. */
function inlineName(before: string, after: string): string | undefined {
  const opened = before.slice(before.lastIndexOf('{') + 1);
  if (!before.includes('{') || opened.includes('}')) return undefined;
  const rest = after.split('}', 1)[0] ?? '';
  const [first] = [...`{${opened}`.matchAll(nameInBraces), ...rest.matchAll(nameInBraces)];
  return first?.[1];
}

/** `name = "sts.endpoint", defaultValue = "…"` */
function argumentName(before: string): string | undefined {
  return /\b(?:name|key)["']?\s*[:=]\s*["']([\w.:-]{1,120})["'][^;{}]{0,80}$/i.exec(before)?.[1];
}

/** The name that a line starts with, where it holds the value in a call: `STS_ENDPOINT: url({ default: "…" })`. */
function headName(before: string, nearest: string): string | undefined {
  const name =
    /^\s*(?:(?:export|private|public|static|final|const|let|val|var)\s+){0,4}["']?([\w.-]{1,80})["']?\s*(?::[^=(]{0,60})?[:=]\s*[\w.]{1,80}\s*\(/.exec(
      before,
    )?.[1];
  return name === nearest ? undefined : name;
}

/** The name beside a `value:` in the same block: `name: X` (Kubernetes), `Key: X`, `variable = X`. */
function siblingName(text: string, lineStart: number): string | undefined {
  const around = text.slice(Math.max(0, lineStart - 300), lineStart + 500).split('\n');
  const before = text.slice(Math.max(0, lineStart - 300), lineStart).split('\n').length - 1;
  for (const step of [0, -1, 1, -2, 2]) {
    const match = nameFirst.exec(around[before + step] ?? '');
    if (match?.[1]) return match[1];
  }
  return undefined;
}

/** A string literal that holds words around the host: text for people. */
function sentenceOf(before: string, after: string): string {
  const head = /(["'`])((?:(?!\1).){0,300})$/.exec(before);
  if (!head) return '';
  const quote = head[1] ?? '"';
  const close = after.indexOf(quote);
  return (head[2] ?? '') + (close === -1 ? after : after.slice(0, close));
}

function nearOf(text: string, lineStart: number): string {
  let from = lineStart;
  for (let count = 0; count < 5 && from > 0; count++) from = text.lastIndexOf('\n', from - 2) + 1;
  const behind = text.slice(lineStart, lineStart + 1000).split('\n', 6);
  const to = lineStart + behind.slice(0, 5).join('\n').length;
  return text.slice(Math.max(from, lineStart - 800), to);
}

function indentOf(text: string, lineStart: number): number {
  let count = 0;
  while (text[lineStart + count] === ' ' || text[lineStart + count] === '\t') count++;
  return count;
}

function lineEndOf(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}
