import { commands } from './catalogue.ts';
import type { Command } from './terminal.ts';

/** The overview of the command line. */
export function help(): string {
  const width = Math.max(...commands.map((command) => command.usage.length));
  const rows = commands.map((command) => `  ${command.usage.padEnd(width)}  ${command.summary}`);
  return `regional-sts proves whether anything still depends on the global AWS STS endpoint.

Usage: regional-sts COMMAND [OPTIONS]

${rows.join('\n')}

  --version, --help, COMMAND --help

Exit codes: 0 pass; 1 violations; 2 the run is broken; 3 undecided (with --fail-on-undecided).
`;
}

/** The options of one command. */
export function commandHelp(command: Command): string {
  const names = Object.entries(command.options).map(([name, about]) => ({
    left: `--${name}${about.value === undefined ? '' : ` ${about.value}`}`,
    text: about.text,
  }));
  const width = Math.max(...names.map(({ left }) => left.length));
  const rows = names.map(({ left, text }) => `  ${left.padEnd(width)}  ${text}`);
  return `Usage: regional-sts ${command.usage} [OPTIONS]

${command.summary}

${rows.join('\n')}
`;
}
