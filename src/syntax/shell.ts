import { evaluateWord, wordEnd } from './shell-word.ts';

/** A word of a command. Offsets are into the script. */
export interface ShellWord {
  readonly raw: string;
  /** The text it stands for, undefined when it is computed. */
  readonly value: string | undefined;
  readonly start: number;
  readonly end: number;
}

export interface ShellAssignment {
  readonly name: string;
  readonly rawValue: string;
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
}

export interface ShellRedirect {
  readonly operator: string;
  readonly target: string;
}

export interface ShellHeredoc {
  readonly body: string;
  readonly start: number;
  /** Whether its delimiter is quoted: then nothing in it is computed. */
  readonly quoted: boolean;
}

/** A container that a command starts or enters, with what it hands over to it. */
export interface ContainerRun {
  /** The image; undefined when it is computed, or when the container runs already. */
  readonly image: string | undefined;
  /** `NAME=value` of `-e` and `--env`. */
  readonly environment: readonly ShellWord[];
}

/** A simple command: assignments before it, its words, and where its output goes. */
export interface ShellCommand {
  readonly assignments: readonly ShellAssignment[];
  readonly words: readonly ShellWord[];
  readonly redirects: readonly ShellRedirect[];
  readonly heredocs: readonly ShellHeredoc[];
  /** Whether the next command reads its output. */
  readonly pipedInto: boolean;
  readonly start: number;
  /** The containers that it runs in, where another command starts them for it. */
  readonly containers?: readonly ContainerRun[];
}

interface Growing {
  assignments: ShellAssignment[];
  words: ShellWord[];
  redirects: ShellRedirect[];
  heredocs: ShellHeredoc[];
  pipedInto: boolean;
  start: number;
}

interface PendingHeredoc {
  readonly delimiter: string;
  readonly quoted: boolean;
  readonly dash: boolean;
  readonly command: Growing;
}

const keywords = new Set([
  'if',
  'then',
  'else',
  'elif',
  'fi',
  'do',
  'done',
  'while',
  'until',
  '!',
  'time',
  'esac',
  '{',
  '}',
]);

/** The simple commands of a POSIX shell script, in the order written. Never throws; what it does not understand is a word. */
export function readShell(script: string): readonly ShellCommand[] {
  const commands: Growing[] = [];
  const groups: number[] = [];
  const pending: PendingHeredoc[] = [];
  let current = fresh(0);
  /** First command of a group that has just been closed: redirects behind it are for all of them. */
  let closed: number | undefined;
  let at = 0;

  function finish(piped = false): void {
    if (current.assignments.length + current.words.length + current.heredocs.length > 0) {
      current.pipedInto = piped;
      commands.push(current);
    } else if (closed !== undefined && piped) {
      for (const command of commands.slice(closed)) command.pipedInto = true;
    }
    if (closed !== undefined && current.redirects.length > 0)
      for (const command of commands.slice(closed)) command.redirects.push(...current.redirects);
    closed = undefined;
    current = fresh(at);
  }

  while (at < script.length) {
    const char = script[at] ?? '';
    if (char === '\n') {
      at += 1;
      finish();
      for (const one of pending.splice(0)) at = takeHeredoc(script, at, one);
    } else if (char === '\\' && /^\\\r?\n/.test(script.slice(at, at + 3))) at = script.indexOf('\n', at) + 1;
    else if (/\s/.test(char)) at += 1;
    else if (char === '#') at = lineEnd(script, at);
    else if (char === ';' || char === '&' || char === '|') {
      const operator = /^(?:&>>?|;;|&&|\|\||\|&|[;&|])/.exec(script.slice(at, at + 3))?.[0] ?? char;
      at += operator.length;
      if (operator.startsWith('&>')) at = takeRedirect(operator);
      else finish(operator === '|' || operator === '|&');
    } else if (char === '(') {
      at += 1;
      finish();
      groups.push(commands.length);
    } else if (char === ')') {
      at += 1;
      finish();
      closed = groups.pop();
    } else if (char === '<' || char === '>' || /^\d[<>]/.test(script.slice(at, at + 2))) {
      const operator = /^\d?(?:<<-|<<<|<<|>>|<&|>&|>\||<>|[<>])/.exec(script.slice(at, at + 4))?.[0] ?? char;
      at += operator.length;
      at = takeRedirect(operator);
    } else takeWord();
  }
  finish();
  return commands;

  function takeRedirect(operator: string): number {
    let start = at;
    while (script[start] === ' ' || script[start] === '\t') start++;
    const end = wordEnd(script, start);
    const raw = script.slice(start, end);
    if (operator === '<<' || operator === '<<-') {
      const delimiter = raw.replaceAll(/["'\\]/g, '');
      if (delimiter) pending.push({ delimiter, quoted: delimiter !== raw, dash: operator === '<<-', command: current });
    } else current.redirects.push({ operator, target: raw });
    return end;
  }

  function takeWord(): void {
    const start = at;
    at = Math.max(wordEnd(script, at), at + 1);
    const raw = script.slice(start, at);
    if (current.words.length === 0) {
      if (raw === '{') {
        finish();
        groups.push(commands.length);
        return;
      }
      if (raw === '}') {
        finish();
        closed = groups.pop();
        return;
      }
      if (keywords.has(raw)) return;
      const assignment = /^([A-Za-z_]\w*)\+?=/.exec(raw);
      if (assignment?.[1] !== undefined) {
        const valueStart = start + assignment[0].length;
        const rawValue = script.slice(valueStart, at);
        current.assignments.push({ name: assignment[1], rawValue, start, valueStart, end: at });
        return;
      }
    }
    current.words.push({ raw, value: evaluateWord(raw), start, end: at });
  }
}

function fresh(start: number): Growing {
  return { assignments: [], words: [], redirects: [], heredocs: [], pipedInto: false, start };
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** Takes the body of a heredoc that starts at `from`, up to the line of its delimiter; the offset behind it. */
function takeHeredoc(script: string, from: number, { delimiter, quoted, dash, command }: PendingHeredoc): number {
  let at = from;
  while (at < script.length) {
    const end = lineEnd(script, at);
    const line = script.slice(at, end).replace(/\r$/, '');
    if ((dash ? line.replace(/^\t+/, '') : line) === delimiter) {
      command.heredocs.push({ body: script.slice(from, at), start: from, quoted });
      return Math.min(end + 1, script.length);
    }
    at = end + 1;
  }
  command.heredocs.push({ body: script.slice(from), start: from, quoted });
  return script.length;
}
