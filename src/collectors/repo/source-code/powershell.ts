import type { Node } from 'web-tree-sitter';
import { environmentSetting } from '../../../sts/setting-names.ts';
import { enclosingNames } from '../../../syntax/code-bindings.ts';
import { named } from '../../../syntax/code-path.ts';
import { readWindowsWrites } from '../../../syntax/windows-shell.ts';
import { type CommandWord, stsCommand } from './aws-command.ts';
import type { Found, FoundClient, FoundSetting } from './found.ts';

const cmdlet = /^(Use|Get|Add|Request|Convert)-STS\w+$/i;
const defaultRegion = /^(Set-DefaultAWSRegion|Initialize-AWSDefaultConfiguration|Initialize-AWSDefaults)$/i;
const parameters: Readonly<Record<string, string>> = {
  '-region': '-Region',
  '-endpointurl': '-EndpointUrl',
  '-profilename': '-ProfileName',
};

/** Cmdlets of STS, calls of `aws sts` and variables of the environment in a script of PowerShell. */
export function searchPowershell(text: string, root: Node): Found {
  const constants = constantsOf(root);
  const clients: FoundClient[] = [];
  const defaults: FoundSetting[] = [];
  for (const node of root.descendantsOfType('command')) {
    if (!node) continue;
    const words = wordsOf(node, constants);
    const name = words[0]?.raw ?? '';
    const at = { start: node.startIndex, end: node.endIndex };
    const ofCli = stsCommand(words);
    if (ofCli) clients.push({ client: 'aws-cli', callee: 'aws sts', inside: enclosingNames(node), at, options: ofCli });
    if (cmdlet.test(name))
      clients.push({
        client: 'aws-tools-powershell',
        callee: name,
        inside: enclosingNames(node),
        at,
        options: [...splatted(root, words, constants), ...parametersOf(words)],
      });
    if (defaultRegion.test(name)) defaults.push(...defaultsOf(words));
  }
  const variables = readWindowsWrites(text, 'powershell')
    .filter(({ name, start }) => environmentSetting(name.toUpperCase()) && isCode(root, start))
    .map(({ name, value, start, end, valueStart, valueEnd }) => ({
      name: name.toUpperCase(),
      value: value ?? constants.get(text.slice(valueStart, valueEnd).toLowerCase()),
      whole: { start, end },
      valueAt: { start: valueStart, end: valueEnd },
    }));
  return { clients, variables, defaults, handedOn: [] };
}

/** `Use-STSRole @arguments` takes its parameters from a table that stands before it. */
function splatted(
  root: Node,
  words: readonly CommandWord[],
  constants: ReadonlyMap<string, string | undefined>,
): readonly FoundSetting[] {
  const names = words.flatMap(({ raw }) => /^@(\w+)$/.exec(raw)?.[1]?.toLowerCase() ?? []);
  if (names.length === 0) return [];
  const found: FoundSetting[] = [];
  for (const node of root.descendantsOfType('assignment_expression')) {
    const name = /^\$(\w+)\s*=\s*@\{/.exec(node?.text ?? '')?.[1]?.toLowerCase();
    if (!node || name === undefined || !names.includes(name)) continue;
    for (const entry of node.descendantsOfType('hash_entry')) {
      const [key, value] = entry ? named(entry) : [];
      const parameter = parameters[`-${key?.text.trim().toLowerCase()}`];
      if (!entry || !key || !value || parameter === undefined) continue;
      const raw = value.text.trim();
      const start = value.startIndex + value.text.indexOf(raw);
      found.push(
        pair(parameter, entry.startIndex, { raw, value: textOf(raw, constants), start, end: start + raw.length }),
      );
    }
  }
  return found;
}

function parametersOf(words: readonly CommandWord[]): readonly FoundSetting[] {
  return words.flatMap((word, index): FoundSetting[] => {
    const name = parameters[word.raw.toLowerCase()];
    const next = words[index + 1];
    return name === undefined || !next ? [] : [pair(name, word.start, next)];
  });
}

/** `Set-DefaultAWSRegion us-east-1`, `Set-DefaultAWSRegion -Region us-east-1` */
function defaultsOf(words: readonly CommandWord[]): readonly FoundSetting[] {
  const [name, first] = words;
  if (!name || !first) return [];
  return first.raw.startsWith('-') ? parametersOf(words) : [pair('-Region', name.start, first)];
}

function pair(name: string, start: number, word: CommandWord): FoundSetting {
  const quote = /^["']/.test(word.raw) ? 1 : 0;
  const { value, end } = word;
  return { name, value, whole: { start, end }, valueAt: { start: word.start + quote, end: end - quote } };
}

function wordsOf(command: Node, constants: ReadonlyMap<string, string | undefined>): readonly CommandWord[] {
  return named(command)
    .flatMap((child) => (child.type === 'command_elements' ? named(child) : [child]))
    .filter((child) => child.type !== 'command_argument_sep')
    .map((child) => {
      const raw = child.text.trim();
      const start = child.startIndex + child.text.indexOf(raw);
      return { raw, value: textOf(raw, constants), start, end: start + raw.length };
    });
}

function textOf(raw: string, constants: ReadonlyMap<string, string | undefined>): string | undefined {
  if (/^'[^']*'$/.test(raw)) return raw.slice(1, -1);
  if (/^\$\w+$/.test(raw)) return constants.get(raw.toLowerCase());
  if (/[$@([{]/.test(raw)) return undefined;
  return raw.replace(/^"(.*)"$/, '$1');
}

/** Variables that a script gives one text; letter case does not count. */
function constantsOf(root: Node): ReadonlyMap<string, string | undefined> {
  const values = new Map<string, string | undefined>();
  for (const node of root.descendantsOfType('assignment_expression')) {
    const value = node?.childForFieldName('value');
    const name = /^\$\w+(?=\s*=)/.exec(node?.text ?? '')?.[0].toLowerCase();
    if (name === undefined || !value) continue;
    const text = /^(["'])([^"'$`]*)\1$/.exec(value.text.trim())?.[2];
    values.set(name, values.has(name) && values.get(name) !== text ? undefined : text);
  }
  for (const node of root.descendantsOfType('script_parameter'))
    for (const name of node?.text.match(/\$\w+/g) ?? []) values.set(name.toLowerCase(), undefined);
  return values;
}

/** Whether a place is neither in a comment nor in a string. */
function isCode(root: Node, at: number): boolean {
  for (let node: Node | null = root.descendantForIndex(at); node !== null; node = node.parent)
    if (/comment|here_string/.test(node.type)) return false;
  return true;
}
