import type { FoundSetting } from './found.ts';

/** A word of a command. Offsets are into the program. */
export interface CommandWord {
  readonly raw: string;
  /** Undefined when it is computed. */
  readonly value: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** Global options of the AWS CLI that take the next word. Source: AWS CLI command reference, read 2026-11-23. */
const valued =
  /^--(region|endpoint-url|profile|output|query|ca-bundle|color|cli-read-timeout|cli-connect-timeout|cli-binary-format)$/;
const options: readonly string[] = ['--region', '--endpoint-url', '--profile'];
/** Commands that run the command behind them. */
const runners = /^(sudo|env|command|exec|time|timeout|retry|nice|nohup|builtin|xargs|then|do|!)$/;

/** The settings of a call of STS by the AWS CLI; undefined when the command is another one. */
export function stsCommand(words: readonly CommandWord[]): readonly FoundSetting[] | undefined {
  const at = words.findIndex(({ value }) => value !== undefined && /^(.*[\\/])?aws(\.exe|\.cmd)?$/.test(value));
  if (at === -1 || at > 5 || !isRunner(words.slice(0, at))) return undefined;
  const rest = words.slice(at + 1);
  let service: string | undefined;
  for (let index = 0; index < rest.length && service === undefined; index++) {
    const text = rest[index]?.value ?? rest[index]?.raw ?? '';
    if (valued.test(text)) index += 1;
    else if (!text.startsWith('-')) service = text;
  }
  return service === 'sts' ? optionsOf(rest) : undefined;
}

function isRunner(words: readonly CommandWord[]): boolean {
  const [first] = words;
  return first === undefined || runners.test(first.raw);
}

function optionsOf(words: readonly CommandWord[]): readonly FoundSetting[] {
  const found: FoundSetting[] = [];
  for (const [index, word] of words.entries()) {
    const name = options.find((option) => word.raw === option || word.raw.startsWith(`${option}=`));
    if (name === undefined) continue;
    const next = words[index + 1];
    if (word.raw === name && next) found.push(settingOf(name, next.value, word.start, next.start, next.end, next.raw));
    else if (word.raw !== name) {
      const start = word.start + name.length + 1;
      const raw = word.raw.slice(name.length + 1);
      found.push(settingOf(name, word.value?.slice(name.length + 1), word.start, start, word.end, raw));
    }
  }
  return found;
}

function settingOf(
  name: string,
  value: string | undefined,
  start: number,
  valueStart: number,
  end: number,
  raw: string,
): FoundSetting {
  const quote = raw.length > 1 && /^(["']).*\1$/s.test(raw) ? 1 : 0;
  return { name, value, whole: { start, end }, valueAt: { start: valueStart + quote, end: end - quote } };
}
