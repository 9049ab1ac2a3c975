import type { Node } from 'web-tree-sitter';
import { environmentSetting } from '../../../sts/setting-names.ts';
import { enclosingNames } from '../../../syntax/code-bindings.ts';
import { named } from '../../../syntax/code-path.ts';
import { type EnvironmentWrite, readEnvironmentWrites } from '../../../syntax/environment-writes.ts';
import { evaluateWord, type Lookup } from '../../../syntax/shell-word.ts';
import { type CommandWord, stsCommand } from './aws-command.ts';
import type { Found, FoundClient, FoundSetting } from './found.ts';

/** The calls of `aws sts` in a script, also in functions and substitutions, and the variables that it exports. */
export function searchShell(text: string, root: Node): Found {
  const constants = constantsOf(root);
  const { lookup } = constants;
  const clients: FoundClient[] = [];
  const own = new Set<number>();
  for (const node of root.descendantsOfType('command')) {
    if (!node || !/aws/.test(text.slice(node.startIndex, Math.min(node.endIndex, node.startIndex + 300)))) continue;
    const found = stsCommand(wordsOf(node, lookup));
    if (!found) continue;
    const variables = assignedBefore(node, lookup);
    for (const one of variables) own.add(one.whole.start);
    clients.push({
      client: 'aws-cli',
      callee: 'aws sts',
      inside: enclosingNames(node),
      at: { start: node.startIndex, end: node.endIndex },
      options: [...variables, ...found.map((one) => whereGiven(one, text, constants))],
    });
  }
  const variables = readEnvironmentWrites(text)
    .filter((write) => counts(write) && !own.has(write.start))
    .map(settingOf);
  return { clients, variables, defaults: [], handedOn: [] };
}

/** What only the shell itself sees decides nothing; for one command alone only the mode is of interest. */
function counts({ name, reach }: EnvironmentWrite): boolean {
  const known = environmentSetting(name);
  if (!known || reach === 'shell') return false;
  return reach !== 'command' || known.setting === 'mode' || known.service === 'sts';
}

function settingOf({ name, value, start, end, valueStart, valueEnd }: EnvironmentWrite): FoundSetting {
  return { name, value, whole: { start, end }, valueAt: { start: valueStart, end: valueEnd } };
}

/** What a variable holds is changed where the variable is given it. */
function whereGiven(setting: FoundSetting, text: string, constants: Constants): FoundSetting {
  if (setting.name !== '--endpoint-url') return setting;
  const name = /^\$\{?(\w+)\}?$/.exec(text.slice(setting.valueAt.start, setting.valueAt.end))?.[1];
  const place = name === undefined ? undefined : constants.places.get(name);
  return place ? { ...setting, whole: place, valueAt: place } : setting;
}

function wordsOf(command: Node, lookup: Lookup): readonly CommandWord[] {
  return named(command)
    .filter((child) => !/^(variable_assignment|file_redirect|heredoc_redirect|herestring_redirect)$/.test(child.type))
    .map((child) => {
      const raw = child.text;
      return { raw, value: evaluateWord(raw, lookup), start: child.startIndex, end: child.endIndex };
    });
}

/** `AWS_REGION=us-east-1 aws sts …` */
function assignedBefore(command: Node, lookup: Lookup): readonly FoundSetting[] {
  return named(command).flatMap((child): FoundSetting[] => {
    const name = child.type === 'variable_assignment' ? child.childForFieldName('name')?.text : undefined;
    const value = child.childForFieldName('value');
    if (name === undefined || !value || !environmentSetting(name)) return [];
    const quote = /^["']/.test(value.text) ? 1 : 0;
    return [
      {
        name,
        value: evaluateWord(value.text, lookup),
        whole: { start: child.startIndex, end: child.endIndex },
        valueAt: { start: value.startIndex + quote, end: value.endIndex - quote },
      },
    ];
  });
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Constants {
  readonly lookup: Lookup;
  /** The text that each was given last. */
  readonly places: ReadonlyMap<string, Stretch>;
}

/** Variables that a script gives one text, wherever it does so; loops and `read` give others. */
function constantsOf(root: Node): Constants {
  const places = new Map<string, Stretch>();
  const values = new Map<string, string | undefined>();
  const set = (name: string, value: string | undefined): void => {
    values.set(name, values.has(name) && values.get(name) !== value ? undefined : value);
  };
  for (const node of root.descendantsOfType(['variable_assignment', 'for_statement'])) {
    const loop = node?.childForFieldName('variable');
    const name = node?.childForFieldName('name');
    const value = node?.childForFieldName('value');
    if (loop) set(loop.text, undefined);
    else if (node?.parent?.type !== 'command' && name) {
      set(name.text, value ? evaluateWord(value.text) : undefined);
      if (value) places.set(name.text, { start: value.startIndex, end: value.endIndex });
    }
  }
  for (const node of root.descendantsOfType('command')) {
    const words = node && /^read$/.test(node.childForFieldName('name')?.text ?? '') ? named(node) : [];
    for (const word of words) values.set(word.text, undefined);
  }
  return { lookup: (name) => values.get(name), places };
}
