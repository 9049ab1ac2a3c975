import { ownCommand } from './command-runners.ts';
import { readShell, type ShellCommand, type ShellWord } from './shell.ts';

/** A script inside of another one. Its text has the length of what is written, so that offsets behind `start` stay true. */
export interface NestedScript {
  readonly text: string;
  readonly start: number;
}

/** Scripts in scripts in scripts: nobody writes more. */
const deepest = 4;

const shell = /^(ba|z|da|a|k|mk)?sh$/;
/** Options of ssh that take the next word. Source: ssh(1) of OpenSSH 9, read 2026-11-23. */
const sshValued = /^-[BbcDEeFIiJLlmOoPpQRSWw]$/;

/**
 * The simple commands of a script and of the texts in it that another shell runs: `sh -c "…"`, `su -c '…'`, `ssh HOST "…"`,
 * `eval "…"`, `docker run IMAGE sh -c "…"`, a heredoc that a shell reads. The inner ones follow the command that runs them.
 */
export function readCommands(script: string, depth = 0): readonly ShellCommand[] {
  return readShell(script).flatMap((command) => {
    const scripts = depth < deepest ? nestedScripts(command) : [];
    const plain = plainRemote(command);
    if (plain) return [command, plain];
    if (scripts.length === 0) return [command];
    const { containers } = ownCommand(command.words);
    const inner = scripts.flatMap(({ text, start }) =>
      readCommands(text, depth + 1).map((one) => {
        const placed = moved(one, start);
        return { ...placed, containers: [...containers, ...(placed.containers ?? [])] };
      }),
    );
    return [command, ...inner];
  });
}

/** The scripts that a command has another shell run. */
export function nestedScripts(command: ShellCommand): readonly NestedScript[] {
  const { words } = ownCommand(command.words);
  const [first] = words;
  if (!first) return [];
  const name = nameOf(first);
  const [script, ...more] = handedOver(name, words);
  if (script) return more.length === 0 || isQuoted(script) ? innerOf(script) : [];
  return readsHeredoc(name, words) ? command.heredocs.map(({ body, start }) => ({ text: body, start })) : [];
}

/** `ssh HOST sudo pip install x`: words of a command, without quotes around them. */
function plainRemote(command: ShellCommand): ShellCommand | undefined {
  const { words } = ownCommand(command.words);
  const [first] = words;
  const handed = first ? handedOver(nameOf(first), words) : [];
  const [script] = handed;
  if (!script || handed.length === 1 || isQuoted(script)) return undefined;
  return { assignments: [], words: handed, redirects: [], heredocs: [], pipedInto: false, start: script.start };
}

function isQuoted({ raw }: ShellWord): boolean {
  return /^\$?["'].*\s/s.test(raw);
}

function handedOver(name: string, words: readonly ShellWord[]): readonly ShellWord[] {
  if (shell.test(name) || /^(su|runuser|script)$/.test(name)) return behindOption(words, /^(-[a-z]*c|--command)$/);
  if (/^(pwsh|powershell)(\.exe)?$/i.test(name)) return behindOption(words, /^-(c|command)$/i);
  if (name === 'eval') return words.slice(1);
  if (name === 'ssh') return remote(words);
  return [];
}

function behindOption(words: readonly ShellWord[], option: RegExp): readonly ShellWord[] {
  const at = words.findIndex(({ raw }, index) => index > 0 && option.test(raw));
  const script = at === -1 ? undefined : words[at + 1];
  return script ? [script] : [];
}

/** What stands behind the host. */
function remote(words: readonly ShellWord[]): readonly ShellWord[] {
  for (let at = 1; at < words.length; at++) {
    const text = words[at]?.raw ?? '';
    if (sshValued.test(text)) at += 1;
    else if (!text.startsWith('-')) return words.slice(at + 1);
  }
  return [];
}

function readsHeredoc(name: string, words: readonly ShellWord[]): boolean {
  if (shell.test(name)) return words.slice(1).every(({ raw }) => /^-/.test(raw));
  return name === 'ssh' || name === 'su';
}

/** The text inside of the quotes of a word. */
function innerOf({ raw, start }: ShellWord): readonly NestedScript[] {
  const quote = /^\$?(["'])/.exec(raw);
  const open = quote?.[0].length ?? 0;
  if (!quote) return [{ text: raw, start }];
  if (raw.length <= open || !raw.endsWith(quote[1] ?? '')) return [];
  const inner = raw.slice(open, -1);
  // What the outer shell takes away becomes white space.
  const text = quote[1] === '"' ? inner.replace(/\\(["$`\\])/g, ' $1') : inner;
  return [{ text, start: start + open }];
}

function nameOf({ value, raw }: ShellWord): string {
  return (value ?? raw).replace(/^.*\//, '');
}

function moved(command: ShellCommand, by: number): ShellCommand {
  const word = (one: ShellWord): ShellWord => ({ ...one, start: one.start + by, end: one.end + by });
  return {
    ...command,
    start: command.start + by,
    words: command.words.map(word),
    containers: (command.containers ?? []).map((one) => ({ ...one, environment: one.environment.map(word) })),
    assignments: command.assignments.map((one) => ({
      ...one,
      start: one.start + by,
      valueStart: one.valueStart + by,
      end: one.end + by,
    })),
    heredocs: command.heredocs.map((one) => ({ ...one, start: one.start + by })),
  };
}
