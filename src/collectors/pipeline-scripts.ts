import type { Span } from '../model/index.ts';
import type { EnvironmentPair } from '../syntax/environment-pairs.ts';
import { type EnvironmentWrite, readEnvironmentWrites } from '../syntax/environment-writes.ts';
import type { Installed } from '../syntax/install-commands.ts';
import { installsIn } from '../syntax/script-installs.ts';
import type { ValueNode } from '../syntax/value-tree.ts';
import { readWindowsWrites } from '../syntax/windows-shell.ts';
import type { Known } from '../syntax/word-expansion.ts';
import { isEnvironmentSetting } from './environment-facts.ts';

/** What the scripts of a job or a step set and install. */
export interface Scripts {
  /** Seen by the commands behind it. */
  readonly settings: readonly EnvironmentPair[];
  /** Seen by the one command it stands before. */
  readonly forOne: readonly EnvironmentPair[];
  /** Seen by the later steps of the job: written to the file that BASH_ENV names, or told to the agent. */
  readonly later: readonly EnvironmentPair[];
  readonly installs: readonly { readonly installed: Installed; spanOf(start: number, end: number): Span }[];
}

const setVariable = /##vso\[task\.setvariable\s+variable=(\w+)[^\]\n]*\]([^"'\r\n]*)/g;

/** Reads scripts: scalars, or lists of them. `macros` matches what the system puts in before a shell sees the text. */
export function readScripts(nodes: readonly (ValueNode | undefined)[], macros?: RegExp, known?: Known): Scripts {
  const found = nodes.flatMap((node) => (node ? [...scalarsOf(node)] : [])).map((node) => readOne(node, macros, known));
  return {
    settings: found.flatMap((one) => one.settings),
    forOne: found.flatMap((one) => one.forOne),
    later: found.flatMap((one) => one.later),
    installs: found.flatMap((one) => one.installs),
  };
}

function* scalarsOf(node: ValueNode): Generator<ValueNode> {
  if (node.kind === 'scalar') yield node;
  for (const item of node.items) yield* scalarsOf(item);
}

function readOne(node: ValueNode, macros: RegExp | undefined, known: Known | undefined): Scripts {
  const { inside, text } = node;
  if (!inside || text === undefined) return { settings: [], forOne: [], later: [], installs: [] };
  const spanOf = (start: number, end: number): Span => ({ start: inside(start), end: inside(end) });
  // What the system puts in keeps its length, as something that the shell would compute.
  const script = macros ? text.replace(macros, (macro) => `$__${'_'.repeat(Math.max(0, macro.length - 3))}`) : text;
  const windows = windowsShell(script);
  const writes = windows ? readWindowsWrites(script, windows) : readEnvironmentWrites(script);
  const told = [...script.matchAll(setVariable)].map(writeOf);
  const pairs = (...reach: readonly EnvironmentWrite['reach'][]): readonly EnvironmentPair[] =>
    [...writes, ...told]
      .filter((write) => reach.includes(write.reach) && isEnvironmentSetting(write.name))
      .map((write) => ({
        name: write.name,
        value: write.value,
        written: text.slice(write.start, write.end),
        span: spanOf(write.start, write.end),
        valueSpan: spanOf(write.valueStart, write.valueEnd),
        path: node.path,
        trail: ['script'],
      }));
  const installs = installsIn(windows ? script.replaceAll('\\', '/') : script, known, text).map((installed) => ({
    installed,
    spanOf,
  }));
  return { settings: pairs('script'), forOne: pairs('command', 'logins'), later: pairs('later-steps'), installs };
}

/** Agents run Windows shells too, and most formats do not name the shell. */
function windowsShell(script: string): 'powershell' | 'cmd' | undefined {
  if (/\$env:\w|SetEnvironmentVariable|\bSet-Item\b/i.test(script)) return 'powershell';
  return /^[ \t]*@?set\s+"?[A-Za-z_]\w*=/im.test(script) ? 'cmd' : undefined;
}

function writeOf(match: RegExpMatchArray): EnvironmentWrite {
  const [all, name = '', value = ''] = match;
  const start = match.index ?? 0;
  const end = start + all.length;
  return {
    name,
    value: /[$%`]/.test(value) ? undefined : value,
    written: all,
    start,
    end,
    valueStart: end - value.length,
    valueEnd: end,
    reach: 'later-steps',
  };
}
