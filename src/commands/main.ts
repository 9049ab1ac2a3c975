import { BrokenRun, describeProblem } from '../model/index.ts';
import { escapeTerminal } from '../reporters/escape/terminal.ts';
import { suggestion } from '../validation/sentence.ts';
import { version } from '../version.ts';
import { commands } from './catalogue.ts';
import { commandHelp, help } from './help.ts';
import { parseArguments } from './parse.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** Runs the command that the arguments name. What the user got wrong ends with one message and exit code 2. */
export async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.stdout.write(help());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    terminal.stdout.write(`${version}\n`);
    return 0;
  }
  const command = commands.find((one) => one.name === name);
  if (command === undefined) {
    terminal.stderr.write(
      `regional-sts: unknown command ${JSON.stringify(name)}${suggestion(
        name,
        commands.map((one) => one.name),
      )}\n`,
    );
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.stdout.write(commandHelp(command));
    return 0;
  }
  try {
    const work = await command.load();
    return await work.command(parseArguments(command, rest), terminal);
  } catch (error) {
    if (!(error instanceof BrokenRun)) throw error;
    for (const problem of error.problems) {
      terminal.stderr.write(`regional-sts: ${escapeTerminal(describeProblem(problem))}\n`);
    }
    return 2;
  }
}
