import type { Span } from '../model/index.ts';
import type { ShellCommand } from './shell.ts';

/** A text that a name stands for. */
export interface KnownText {
  readonly text: string;
  /** Where it stands, when it is one of several and the place to change. */
  readonly at?: Span;
}

/** The texts that a name may stand for (`AWSCLI_VERSION`, `matrix.boto`, `parameters.version`); none when nothing is known of it. */
export type Known = (name: string) => readonly KnownText[];

/** More variants of one word than anybody writes. */
const most = 20;

// ${{ a.b }}, << a.b >>, {{ a }}, $(A), ${A:-b}, $A, $env:A, %A%
const reference =
  /\$\{\{\s*([\w.-]{1,80})\s*\}\}|<<\s*([\w.-]{1,80})\s*>>|\{\{\s*\.?([\w.-]{1,80})\s*\}\}|\$?\$\(([\w.]{1,80})\)|\$?\$\{(?:env:)?(\w{1,80})(?::?-([^{}$]{0,80}))?\}|\$?\$(?:env:)?([A-Za-z_]\w{0,80})|%(\w{1,80})%/g;

/** The texts that a word with references in it may stand for; none when one of them is unknown. Quotes are taken off. */
export function expansionsOf(written: string, known: Known): readonly KnownText[] {
  let variants: readonly KnownText[] = [{ text: '' }];
  let at = 0;
  for (const match of written.matchAll(reference)) {
    const [all, ...groups] = match;
    const fallback = groups[5];
    const name = groups.find((group, index) => group !== undefined && index !== 5) ?? '';
    const found = known(name);
    const texts = found.length > 0 ? found : fallback === undefined ? [] : [{ text: fallback }];
    const before = written.slice(at, match.index);
    variants = variants
      .flatMap((variant) => texts.map((one) => ({ ...variant, ...one, text: variant.text + before + one.text })))
      .slice(0, most);
    at = match.index + all.length;
  }
  const rest = written.slice(at);
  return variants
    .map((variant) => ({ ...variant, text: (variant.text + rest).replaceAll(/["']/g, '') }))
    .filter(({ text }) => !/[$`%]|<<|\{\{/.test(text));
}

/** Variables that the commands of a script give one text, wherever they do so. */
export function constantsOf(commands: readonly ShellCommand[]): Known {
  const values = new Map<string, string | undefined>();
  const set = (name: string, raw: string): void => {
    const text = /[$`]/.test(raw) ? /^"?\$\{\w+:?[-=]([^{}$`]*)\}"?$/.exec(raw)?.[1] : raw.replaceAll(/["']/g, '');
    values.set(name, values.has(name) && values.get(name) !== text ? undefined : text);
  };
  for (const { assignments, words } of commands) {
    if (words.length === 0) for (const { name, rawValue } of assignments) set(name, rawValue);
    if (!/^(export|readonly|local|declare)$/.test(words[0]?.raw ?? '')) continue;
    for (const { raw } of words.slice(1)) {
      const equals = raw.indexOf('=');
      if (equals > 0) set(raw.slice(0, equals), raw.slice(equals + 1));
    }
  }
  return (name) => {
    const text = values.get(name);
    return text === undefined ? [] : [{ text }];
  };
}

/** Both: what the first knows, else what the second does. */
export function orElse(first: Known, second: Known): Known {
  return (name) => {
    const found = first(name);
    return found.length > 0 ? found : second(name);
  };
}
