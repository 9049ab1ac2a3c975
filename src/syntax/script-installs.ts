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
  return commands.flatMap((command) =>
    installsOf(command, ({ start, end }) => expansionsOf(written.slice(start, end), known)),
  );
}
