import { visible } from './visible.ts';

/** Text for one line of a terminal or a CI log, in which nothing is hidden and nothing commands. Doing it twice changes nothing. */
export function escapeTerminal(text: string): string {
  return defuseCommands(visible(text));
}

/**
 * Takes the meaning from workflow commands: the runner reads `::name` at the start of a line and `##[name]` anywhere in it
 * (actions/runner, ActionCommand.cs).
 */
export function defuseCommands(line: string): string {
  return line.replaceAll('##[', '##\\[').replaceAll(/(^|\s)::/g, '$1\\::');
}
