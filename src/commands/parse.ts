import { parseArgs } from 'node:util';
import { BrokenRun } from '../model/index.ts';
import { suggestion } from '../validation/sentence.ts';
import type { Arguments, Command } from './terminal.ts';

/** Parses the arguments of a command; whatever is not understood is refused with the nearest legal name. */
export function parseArguments(command: Command, args: readonly string[]): Arguments {
  const usage = (message: string): BrokenRun =>
    new BrokenRun([{ code: 'usage', message: `${message} (see regional-sts ${command.name} --help)` }]);
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, about]) => [
      name,
      { type: about.type, multiple: about.multiple ?? false },
    ]),
  );
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  const values: Record<string, string | boolean | string[]> = {};
  const positionals: string[] = [];
  const order: { name: string; value: string | undefined }[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const about = Object.hasOwn(command.options, token.name) ? command.options[token.name] : undefined;
    if (about === undefined)
      throw usage(
        `unknown option ${token.rawName}${suggestion(
          `--${token.name}`,
          Object.keys(command.options).map((name) => `--${name}`),
        )}`,
      );
    const value = about.type === 'boolean' ? booleanValue(token.value) : token.value;
    if (value === undefined || value === '')
      throw usage(
        `${token.rawName} needs ${about.type === 'boolean' ? 'true or false' : `a value (${about.value ?? 'TEXT'})`}`,
      );
    if (about.values && !about.values.includes(String(value))) {
      throw usage(`${token.rawName} does not take ${JSON.stringify(value)}${suggestion(String(value), about.values)}`);
    }
    order.push({ name: token.name, value: String(value) });
    if (about.multiple) values[token.name] = [...((values[token.name] as string[] | undefined) ?? []), String(value)];
    else if (Object.hasOwn(values, token.name)) throw usage(`${token.rawName} is given twice`);
    else values[token.name] = value;
  }
  return { options: values, positionals, order };
}

function booleanValue(text: string | undefined): boolean | undefined {
  if (text === undefined || text === 'true') return true;
  return text === 'false' ? false : undefined;
}
