import { ownCommand } from './command-runners.ts';
import type { DotenvEntry } from './dotenv.ts';
import { type NestedScript, nestedScripts } from './nested-shell.ts';
import { readShell, type ShellCommand, type ShellWord } from './shell.ts';
import { evaluateWord, type Lookup } from './shell-word.ts';

/** A variable that a script gives a value. Offsets are into the script. */
export interface EnvironmentWrite extends DotenvEntry {
  /**
   * Who sees it: the commands behind it in the script, the one command it stands before, the later steps of the job (a write
   * to the file that GITHUB_ENV or BASH_ENV names), whoever logs in later (a write to a file such as `.bashrc`), or only the
   * shell itself (an assignment that nothing exports).
   */
  readonly reach: 'script' | 'command' | 'later-steps' | 'logins' | 'shell';
}

const exporting = new Set(['export', 'declare', 'typeset', 'readonly', 'local']);
const environmentFile = /^["']?\$\{?(GITHUB_ENV|BASH_ENV)\}?["']?$/;
/** Files that set variables for whoever logs in, or for services. */
const loginFile =
  /(^|\/)(\.?(bashrc|bash\.bashrc|bash_profile|bash_login|profile|zshrc|zshenv|zprofile)|etc\/environment|environment\.d\/[^/]+|profile\.d\/[^/]+|etc\/default\/[^/]+|etc\/sysconfig\/[^/]+)["']?$/;
/** How deep scripts in scripts are followed. */
const deepest = 4;

/** The variables that a POSIX shell script sets, in the order in which it does. */
export function readEnvironmentWrites(script: string, depth = 0): readonly EnvironmentWrite[] {
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
      const value = givenText(name, rawValue, lookup);
      if (alone) known.set(name, value);
      const reach = !alone ? 'command' : all || exported.has(name) ? 'script' : 'shell';
      writes.push({ ...placed(script, name, value, start, valueStart, end), reach });
    }
    const { words: own } = ownCommand(command.words);
    const verb = command.words[0]?.value ?? '';
    if (depth < deepest) writes.push(...nestedScripts(command).flatMap((nested) => writesOf(nested, depth + 1)));
    for (const word of verb === ':' ? command.words.slice(1) : []) {
      const made = defaulted(script, word, lookup);
      if (!made) continue;
      known.set(made.name, made.value);
      writes.push({ ...made, reach: all || exported.has(made.name) ? 'script' : 'shell' });
    }
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
    const reach = targetOf(command, own, commands[index + 1]);
    if (reach === undefined) continue;
    for (const heredoc of command.heredocs)
      writes.push(...linesOf(heredoc.body, heredoc.start, heredoc.quoted, lookup).map((one) => ({ ...one, reach })));
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
    else writes.push(...[...echoed(script, verb, words, lookup)].map((one) => ({ ...one, reach })));
  }
  return writes;
}

/** What a script that another shell runs sets: gone when that shell ends. */
function writesOf({ text, start }: NestedScript, depth: number): readonly EnvironmentWrite[] {
  return readEnvironmentWrites(text, depth).map((write) => ({
    ...write,
    start: write.start + start,
    end: write.end + start,
    valueStart: write.valueStart + start,
    valueEnd: write.valueEnd + start,
    reach: write.reach === 'script' ? 'command' : write.reach,
  }));
}

/** `NAME=${NAME:-text}` is the text wherever nothing else sets the variable. */
function givenText(name: string, raw: string, lookup: Lookup): string | undefined {
  const [, own, text] = /^"?\$\{(\w+):?[-=]([^{}]*)\}"?$/.exec(raw) ?? [];
  return own === name && text !== undefined ? evaluateWord(text, lookup) : evaluateWord(raw, lookup);
}

/** `: "${NAME:=text}"` */
function defaulted(script: string, word: ShellWord, lookup: Lookup): Omit<EnvironmentWrite, 'reach'> | undefined {
  const match = /^("?\$\{)(\w+):?=([^{}]*)\}"?$/.exec(word.raw);
  if (!match?.[1] || match[2] === undefined || match[3] === undefined) return undefined;
  const start = word.start + match[1].length;
  const end = start + match[2].length + 2 + match[3].length;
  return placed(script, match[2], evaluateWord(match[3], lookup), start, end - match[3].length, end);
}

function namesExported(command: ShellCommand): readonly string[] {
  if (command.words[0]?.value !== 'export') return [];
  return command.words.slice(1).flatMap((word) => (/^[A-Za-z_]\w*$/.test(word.raw) ? [word.raw] : []));
}

/** Who sees what a command writes to a file: by redirection, by `tee` behind it, or by being `tee` itself. */
function targetOf(
  { redirects, pipedInto }: ShellCommand,
  own: readonly ShellWord[],
  next: ShellCommand | undefined,
): EnvironmentWrite['reach'] | undefined {
  const behind = pipedInto && next ? ownCommand(next.words).words : [];
  const teed = [own, behind].flatMap((words) => (words[0]?.value === 'tee' ? words.slice(1) : []));
  const targets = [
    ...redirects.filter(({ operator }) => /^\d?>/.test(operator)).map(({ target }) => target),
    ...teed.map(({ raw }) => raw),
  ];
  if (targets.some((target) => environmentFile.test(target))) return 'later-steps';
  return targets.some((target) => loginFile.test(target)) ? 'logins' : undefined;
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

function linesOf(body: string, offset: number, quoted: boolean, lookup: Lookup): readonly EnvironmentWrite[] {
  return [...body.matchAll(/^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)=([^\r\n]*)/gm)].map((match) => {
    const [all, name = '', raw = ''] = match;
    const end = offset + match.index + all.length;
    const start = offset + match.index + all.indexOf(name);
    const value = quoted ? raw : evaluateWord(`"${raw.replaceAll('"', '\\"')}"`, lookup);
    return {
      name,
      value,
      written: `${name}=${raw}`,
      start,
      end,
      valueStart: end - raw.length,
      valueEnd: end,
      reach: 'later-steps',
    };
  });
}

function assignmentIn(script: string, word: ShellWord, lookup: Lookup): Omit<EnvironmentWrite, 'reach'> | undefined {
  const match = /^([A-Za-z_]\w*)\+?=/.exec(word.raw);
  if (!match?.[1]) return undefined;
  const value = givenText(match[1], word.raw.slice(match[0].length), lookup);
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
