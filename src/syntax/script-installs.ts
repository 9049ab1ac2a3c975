import { type Installed, installsOf } from './install-commands.ts';
import { readCommands } from './nested-shell.ts';
import { constantsOf, expansionsOf, type Known, orElse } from './word-expansion.ts';

const nothing: Known = () => [];

/**
 * The packages that a script installs, also where their versions are in variables. `written` is the script before what the system
 * puts in was covered, of the same length; `outer` is what is known besides the script's own variables.
 */
export function installsIn(script: string, outer: Known = nothing, written: string = script): readonly Installed[] {
  const commands = readCommands(script);
  const known = orElse(constantsOf(commands), outer);
  return commands
    .flatMap((command) => installsOf(command, ({ start, end }) => expansionsOf(written.slice(start, end), known)))
    .map((installed) => ({ ...installed, constraint: asWritten(installed, script, written) }));
}

/** The constraint with what stood there before the system's own texts were covered. */
function asWritten({ constraint, start, end }: Installed, script: string, text: string): string | null {
  const at = constraint === null ? -1 : script.slice(start, end).lastIndexOf(constraint);
  return constraint === null || at === -1 ? constraint : text.slice(start + at, start + at + constraint.length);
}
