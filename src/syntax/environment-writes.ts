import type { DotenvEntry } from './dotenv.ts';
import { readShell, type ShellCommand, type ShellWord } from './shell.ts';
import { evaluateWord, type Lookup } from './shell-word.ts';

/** A variable that a script gives a value. Offsets are into the script. */
export interface EnvironmentWrite extends DotenvEntry {
  /**
   * Who sees it: the commands behind it in the script, the one command it stands before, the later steps of the job (a write
   * to the file that GITHUB_ENV or BASH_ENV names), or only the shell itself (an assignment that nothing exports).
   */
  readonly reach: 'script' | 'command' | 'later-steps' | 'shell';
}

const exporting = new Set(['export', 'declare', 'typeset', 'readonly', 'local']);
const environmentFile = /^["']?\$\{?(GITHUB_ENV|BASH_ENV)\}?["']?$/;

/** The variables that a POSIX shell script sets, in the order in which it does. */
export function readEnvironmentWrites(script: string): readonly EnvironmentWrite[] {
  const commands = readShell(script);
  const exported = new Set(commands.flatMap(namesExported));
  const all = commands.some((command) =>
    /^set -\w*a|^set -o allexport/.test(command.words.map((word) => word.raw).join(' ')),
  );
  const known = new Map<string, string | undefined>();
  const lookup: Lookup = (name) => known.get(name);
  const writes: EnvironmentWrite[] = [];
  /** `NAME<<DELIMITER` written to the environment file: the value follows in further commands. */
  let open: { name: string; delimiter: string; at: number; values: ShellWord[] } | undefined;
  for (const [index, command] of commands.entries()) {
    for (const { name, rawValue, start, valueStart, end } of command.assignments) {
      const alone = command.words.length === 0;
      const value = evaluateWord(rawValue, lookup);
      if (alone) known.set(name, value);
      const reach = !alone ? 'command' : all || exported.has(name) ? 'script' : 'shell';
      writes.push({ ...placed(script, name, value, start, valueStart, end), reach });
    }
    const verb = command.words[0]?.value ?? '';
    if (exporting.has(verb) || verb === 'env') {
      const outward = verb === 'export' || command.words.some((word) => /^-\w*x/.test(word.raw));
      for (const word of command.words.slice(1)) {
        const made = assignmentIn(script, word, lookup);
        if (!made) continue;
        if (verb !== 'env') known.set(made.name, made.value);
        const here = outward || all || exported.has(made.name) ? 'script' : 'shell';
        writes.push({ ...made, reach: verb === 'env' ? 'command' : here });
      }
    }
    if (!toEnvironmentFile(command, commands[index + 1])) continue;
    for (const heredoc of command.heredocs)
      writes.push(...linesOf(heredoc.body, heredoc.start, heredoc.quoted, lookup));
    if (verb !== 'echo' && verb !== 'printf') continue;
    const words = command.words.slice(1).filter((word) => !/^-[neE]+$/.test(word.raw));
    const [first] = words;
    if (!first) continue;
    const text = evaluateWord(first.raw, lookup);
    const opens = /^([A-Za-z_]\w*)<<(.+)$/.exec(text ?? first.raw.replaceAll(/["']/g, ''));
    if (opens) open = { name: opens[1] ?? '', delimiter: opens[2] ?? '', at: first.start, values: [] };
    else if (open && (text ?? first.raw.replaceAll(/["']/g, '')) === open.delimiter) {
      const [only] = open.values;
      if (only)
        writes.push({
          ...spanned(script, only, open.name, open.values.length === 1 ? evaluateWord(only.raw, lookup) : undefined),
          reach: 'later-steps',
        });
      open = undefined;
    } else if (open) open.values.push(first);
    else writes.push(...echoed(script, verb, words, lookup));
  }
  return writes;
}

function namesExported(command: ShellCommand): readonly string[] {
  if (command.words[0]?.value !== 'export') return [];
  return command.words.slice(1).flatMap((word) => (/^[A-Za-z_]\w*$/.test(word.raw) ? [word.raw] : []));
}

function toEnvironmentFile(command: ShellCommand, next: ShellCommand | undefined): boolean {
  if (command.redirects.some(({ operator, target }) => /^\d?>/.test(operator) && environmentFile.test(target)))
    return true;
  return (
    command.pipedInto && next?.words[0]?.value === 'tee' && next.words.some((word) => environmentFile.test(word.raw))
  );
}

/** `echo "NAME=value"`, `echo NAME=value`, `printf 'NAME=%s\n' value`, `echo 'export NAME=value'`. */
function* echoed(
  script: string,
  verb: string,
  words: readonly ShellWord[],
  lookup: Lookup,
): Generator<EnvironmentWrite> {
  const [first, second] = words;
  if (!first) return;
  const quote = /^["']/.exec(first.raw)?.[0] ?? '';
  const shown = first.raw.slice(quote.length, quote ? first.raw.length - 1 : undefined);
  const match = /^((?:export\s+)?)([A-Za-z_]\w*)=/.exec(shown);
  if (!match?.[2]) {
    for (const word of quote ? [] : words.slice(1)) {
      const made = assignmentIn(script, word, lookup);
      if (made) yield { ...made, reach: 'later-steps' };
    }
    return;
  }
  if (verb === 'printf' && second && /%s/.test(shown)) {
    yield { ...spanned(script, second, match[2], evaluateWord(second.raw, lookup)), reach: 'later-steps' };
    return;
  }
  const start = first.start + quote.length + (match[1]?.length ?? 0);
  const valueStart = first.start + quote.length + match[0].length;
  const last = quote ? first : (words.at(-1) ?? first);
  const end = last.end - (quote ? 1 : 0);
  const raw = script.slice(valueStart, end).replace(/\\n$/, '');
  const text = evaluateWord(`${quote}${raw}${quote}`, lookup);
  const value = match[1] ? text?.replace(/^(["'])(.*)\1$/, '$2') : text;
  yield {
    name: match[2],
    value,
    written: script.slice(start, end),
    start,
    end: valueStart + raw.length,
    valueStart,
    valueEnd: valueStart + raw.length,
    reach: 'later-steps',
  };
}

function* linesOf(body: string, offset: number, quoted: boolean, lookup: Lookup): Generator<EnvironmentWrite> {
  for (const match of body.matchAll(/^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)=([^\r\n]*)/gm)) {
    const [all, name = '', raw = ''] = match;
    const end = offset + match.index + all.length;
    const start = offset + match.index + all.indexOf(name);
    const value = quoted ? raw : evaluateWord(`"${raw.replaceAll('"', '\\"')}"`, lookup);
    yield {
      name,
      value,
      written: `${name}=${raw}`,
      start,
      end,
      valueStart: end - raw.length,
      valueEnd: end,
      reach: 'later-steps',
    };
  }
}

function assignmentIn(script: string, word: ShellWord, lookup: Lookup): Omit<EnvironmentWrite, 'reach'> | undefined {
  const match = /^([A-Za-z_]\w*)\+?=/.exec(word.raw);
  if (!match?.[1]) return undefined;
  const value = evaluateWord(word.raw.slice(match[0].length), lookup);
  return placed(script, match[1], value, word.start, word.start + match[0].length, word.end);
}

function placed(
  script: string,
  name: string,
  value: string | undefined,
  start: number,
  valueStart: number,
  end: number,
): Omit<EnvironmentWrite, 'reach'> {
  const raw = script.slice(valueStart, end);
  const inner = raw.length > 1 && /^(["']).*\1$/s.test(raw) ? 1 : 0;
  return {
    name,
    value,
    written: script.slice(start, end),
    start,
    end,
    valueStart: valueStart + inner,
    valueEnd: end - inner,
  };
}

function spanned(
  script: string,
  word: ShellWord,
  name: string,
  value: string | undefined,
): Omit<EnvironmentWrite, 'reach'> {
  return placed(script, name, value, word.start, word.start, word.end);
}
