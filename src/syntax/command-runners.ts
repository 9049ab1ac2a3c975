import type { ContainerRun, ShellWord } from './shell.ts';

/** A command without what only runs it: `sudo -u app`, `timeout 5`, `docker run IMAGE`. */
export interface OwnCommand {
  readonly words: readonly ShellWord[];
  /** The containers that it runs in, the outermost first. */
  readonly containers: readonly ContainerRun[];
}

interface Runner {
  readonly starts: RegExp;
  /** Options that take the next word. */
  readonly valued: RegExp;
  /** Plain words between the options and the command. */
  readonly operands: number;
}

const runners: readonly Runner[] = [
  { starts: /^sudo$/, valued: /^(-u|-g|-p|-C|-h|-r|-t|-U|--user|--group|--prompt|--host|--chdir|-D)$/, operands: 0 },
  {
    starts: /^(doas|exec|time|nohup|command|builtin|fakeroot|then|do|else|!)$/,
    valued: /^(-u|-f|-o|-a)$/,
    operands: 0,
  },
  { starts: /^env$/, valued: /^(-u|--unset|-C|--chdir)$/, operands: 0 },
  { starts: /^(nice|ionice|xargs)$/, valued: /^-[ncIdaELsP]$/, operands: 0 },
  { starts: /^timeout$/, valued: /^(-k|-s|--kill-after|--signal)$/, operands: 1 },
  { starts: /^(gosu|su-exec|chroot|setuidgid|flock)$/, valued: /^-[wE]$/, operands: 1 },
  {
    starts: /^(poetry|pipenv|hatch|pdm|uv|conda|mamba|micromamba) run$/,
    valued: /^(-n|-p|--name|--prefix)$/,
    operands: 0,
  },
  { starts: /^(kubectl|oc) exec$/, valued: /^(-n|-c|--namespace|--container|--context)$/, operands: 1 },
];

/** Options of `docker run` and `docker exec` that take no value. Source: Docker CLI reference, docker container run, read 2026-11-23. */
const flags =
  /^(-[itdPq]+|--(rm|init|privileged|interactive|tty|detach|read-only|no-healthcheck|publish-all|quiet|sig-proxy|oom-kill-disable|disable-content-trust))$/;
const engine = /^(docker|podman|nerdctl|finch)( container)? (run|exec)$/;

/** Takes off what runs a command, however deep. */
export function ownCommand(words: readonly ShellWord[]): OwnCommand {
  let rest = words;
  const containers: ContainerRun[] = [];
  for (let count = 0; count < 6; count++) {
    // Bounded: over a word of megabytes an open repetition runs out of stack.
    while (rest[0] && /^\w{1,300}=/.test(rest[0].raw)) rest = rest.slice(1);
    const container = containerRun(rest);
    if (container) {
      containers.push(container.run);
      rest = container.rest;
      continue;
    }
    const runner = runners.find(({ starts }) => headLength(rest, starts) > 0);
    if (!runner) break;
    rest = behind(rest.slice(headLength(rest, runner.starts)), runner);
  }
  return { words: rest, containers };
}

/** How many words make up the name of a runner; 0 when the command is another one. */
function headLength(words: readonly ShellWord[], starts: RegExp): number {
  for (const length of [1, 2, 3]) {
    const head = words.slice(0, length);
    if (head.length === length && starts.test(head.map(nameOf).join(' '))) return length;
  }
  return 0;
}

function nameOf(word: ShellWord, index: number): string {
  if (index > 0) return word.raw;
  const text = word.value ?? word.raw;
  return text.slice(text.lastIndexOf('/') + 1);
}

function behind(words: readonly ShellWord[], { valued, operands }: Runner): readonly ShellWord[] {
  let left = operands;
  for (let at = 0; at < words.length; at++) {
    const text = words[at]?.raw ?? '';
    if (text === '--') return words.slice(at + 1);
    if (/^\w{1,300}=/.test(text)) continue;
    if (text.startsWith('-')) at += valued.test(text) ? 1 : 0;
    else if (left-- <= 0) return words.slice(at);
  }
  return [];
}

function containerRun(words: readonly ShellWord[]): { run: ContainerRun; rest: readonly ShellWord[] } | undefined {
  const length = headLength(words, engine);
  if (length === 0) return undefined;
  const isRun = words[length - 1]?.raw === 'run';
  const environment: ShellWord[] = [];
  let entry: readonly ShellWord[] = [];
  for (let at = length; at < words.length; at++) {
    const word = words[at];
    if (!word) break;
    const [, name, glued] = /^(-e|--env|--entrypoint)(=.*)?$/s.exec(word.raw) ?? [];
    if (name !== undefined) {
      const given = glued === undefined ? words[++at] : partOf(word, name.length + 1);
      if (given && name === '--entrypoint') entry = [given];
      else if (given) environment.push(given);
      continue;
    }
    if (flags.test(word.raw) || /^--[\w-]+=/.test(word.raw)) continue;
    if (word.raw.startsWith('-')) {
      at += 1;
      continue;
    }
    const rest = [...entry, ...words.slice(at + 1)];
    return { run: { image: isRun ? word.value : undefined, environment }, rest };
  }
  return { run: { image: undefined, environment }, rest: [] };
}

function partOf(word: ShellWord, from: number): ShellWord {
  const { raw, value, start, end } = word;
  return { raw: raw.slice(from), value: value?.slice(from), start: start + from, end };
}
