import type { Fact, Span } from '../model/index.ts';
import { environmentSetting } from '../sts/setting-names.ts';
import type { EnvironmentPair } from '../syntax/environment-pairs.ts';
import { readEnvironmentWrites } from '../syntax/environment-writes.ts';
import { indexLines } from '../syntax/lines.ts';
import { installsIn } from '../syntax/script-installs.ts';
import type { ValueNode } from '../syntax/value-tree.ts';
import { isEnvironmentSetting } from './environment-facts.ts';
import { decisive, installFacts } from './install-facts.ts';

/** Without one of these a text neither installs a client nor sets anything for one. */
const telling = /awscli|aws-?cli|aws-?sdk|boto|AWS_/i;

/** The commands that a template writes out for a machine or a build: user data, metadata of an instance, a build specification. */
export interface TemplateScripts {
  readonly settings: readonly EnvironmentPair[];
  installs(workload: string, directory: string): readonly Fact[];
}

/** A variable of a build specification: `NAME: value`, in a block or in a flow. */
const assigned = /(?:^|[{,])[ \t]*["']?(AWS_\w+)["']?[ \t]*:[ \t]*["']?([\w.:/-]+)["']?[ \t]*(?=[,}]|$)/gm;

const none: TemplateScripts = { settings: [], installs: () => [] };

/** @param skip parts of the node that are read as something else */
export function templateScripts(node: ValueNode, skip: readonly Span[]): TemplateScripts {
  if (!telling.test(node.written)) return none;
  const { written, path, span: place } = node;
  const script = bare(written);
  const lines = indexLines(written);
  const spanOf = (from: number, to: number): Span => {
    const { start, end } = lines.span(from, to);
    return { start: moved(start, place.start), end: moved(end, place.start) };
  };
  const free = (span: Span): boolean =>
    !skip.some((one) => one.start.line <= span.end.line && span.start.line <= one.end.line);
  const writes = [
    ...readEnvironmentWrites(script).filter(({ reach }) => ['script', 'logins'].includes(reach)),
    // `env: { variables: … }` of a build specification that stands in the template as a text.
    ...[...written.matchAll(assigned)]
      .filter((match) => inVariables(written, match.index))
      .map((match) => {
        const [all, name = '', value = ''] = match;
        const start = match.index + all.indexOf(name);
        const valueStart = match.index + all.lastIndexOf(value);
        return { name, value, start, end: valueStart + value.length, valueStart, valueEnd: valueStart + value.length };
      }),
  ];
  const settings = writes
    .filter(({ name }) => isEnvironmentSetting(name) && environmentSetting(name)?.setting !== undefined)
    .map((write) => ({
      name: write.name,
      // A value that is joined on from elsewhere is not written here.
      value: write.value === '' ? undefined : write.value,
      written: written.slice(write.start, write.end),
      span: spanOf(write.start, write.end),
      valueSpan: spanOf(write.valueStart, write.valueEnd),
      path,
      trail: ['script'],
    }))
    .filter(({ span }) => free(span));
  const installs = decisive(installsIn(script).map((installed) => ({ installed })));
  return {
    settings,
    installs: (workload, directory) =>
      installs.flatMap(({ installed }) => [
        ...installFacts({ installed, workload, directory, path, spanOf, trail: `${workload}/script` }),
      ]),
  };
}

const mostVariables = 60;

/** Whether `variables:` stands before a place, and nothing but other variables. `env:` of one command is that command's alone. */
function inVariables(written: string, place: number): boolean {
  const before = written
    .slice(Math.max(0, place - 6000), place)
    .split('\n')
    .reverse();
  for (const [index, line] of before.slice(0, mostVariables).entries()) {
    if (/\bvariables["']?[ \t]*:/.test(line)) return true;
    if (index > 0 && !/^[ \t]*["']?\w+["']?[ \t]*:[ \t]*[^ \t]/.test(line)) return false;
  }
  return false;
}

/** Keys whose text is run. */
const running = String.raw`(?:commands?|runcommand|content|run|script|userdata|user_data|buildspec|fn::\w+)`;
/** What stands before the text of one line: dashes of lists, keys, functions, brackets and a quote. */
const before = new RegExp(
  String.raw`^[ \t]*(?:-[ \t]+)*(?:(?:["']?${running}["']?[ \t]*:[ \t]*)?(?:!\w+[ \t]+)?[\[{ \t]*){1,6}["']?`,
  'i',
);
/** Lines that are something else's: their quotes would open texts that nobody closes. */
const another = new RegExp(String.raw`^[ \t]*(?:-[ \t]+)*["']?(?!${running}\b)[\w:.-]+["']?[ \t]*:(?=[ \t]|$)`, 'i');

/** The packages that a job of Glue is given: `"--additional-python-modules": "boto3==1.26.0,pyarrow"`. */
const modules = /["']?--additional-python-modules["']?[ \t]*[:=][ \t]*["']?([^"'\n]{1,2000})["']?/g;

function asInstall(all: string, listed: string): string {
  const start = all.lastIndexOf(listed);
  const end = all.length - start - listed.length;
  return `${'pip install'.padEnd(start)}${listed.replaceAll(',', ' ')}${' '.repeat(end)}`;
}

/** The text of a template with everything covered that is not of its scripts, at equal length. */
function bare(written: string): string {
  const text = written
    .replaceAll(/\$\{!?[\w:.]+\}/g, (macro) => `$__${'_'.repeat(macro.length - 3)}`)
    .replaceAll(modules, asInstall);
  if (text.startsWith('{')) return quoted(text);
  return text
    .split('\n')
    .map((line) => {
      const [head = ''] = before.exec(line) ?? [];
      const [name] = another.exec(line) ?? [];
      if (/[[{]/.test(head) || (name !== undefined && /^[ \t]*[[{]/.test(line.slice(name.length)))) return quoted(line);
      if (name !== undefined) return blank(line);
      return `${blank(head)}${line.slice(head.length)}`.replace(/(\\n)?["'],?[ \t]*$/, (tail) =>
        /["'][ \t]*$/.test(head) || tail.startsWith('\\n') ? blank(tail) : tail,
      );
    })
    .join('\n');
}

/** Behind a key whose text is not run. */
const isOther = new RegExp(String.raw`(?<![\w:])(?!${running}\b)[\w:.-]+["']?[ \t]*:[ \t]*$`, 'i');

/** The quoted texts of a flow, each on lines of its own. */
function quoted(flow: string): string {
  let from = 0;
  let made = '';
  for (const match of flow.matchAll(/"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/g)) {
    const inner = match[0].slice(1, -1);
    const text = match[0].startsWith('"') ? inner.replaceAll(/\\./g, unescaped) : inner;
    made += `${blank(flow.slice(from, match.index))} ${isOther.test(flow.slice(Math.max(0, match.index - 80), match.index)) ? blank(text) : text}\n`;
    from = match.index + match[0].length;
  }
  return made + blank(flow.slice(from));
}

function unescaped(pair: string): string {
  return pair === '\\n' ? ' \n' : pair === '\\t' ? '  ' : ` ${pair.slice(1)}`;
}

function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ');
}

function moved(position: Span['start'], by: Span['start']): Span['start'] {
  return {
    line: position.line + by.line - 1,
    column: position.line === 1 ? position.column + by.column - 1 : position.column,
  };
}
