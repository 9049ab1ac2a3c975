import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadSettings } from '../config/load.ts';
import type { Output, Settings } from '../config/settings.ts';
import { BrokenRun, describeProblem, type Limits, type Report } from '../model/index.ts';
import { units } from '../reporters/registry.generated.ts';
import { run } from '../run.ts';
import { suggestion } from '../validation/sentence.ts';
import { hostOf } from './host.ts';
import { directoryOf, overridesOf } from './overrides.ts';
import type { Arguments, ExitCode, Terminal } from './terminal.ts';

/** `regional-sts check`: run, render, write; the exit code is that of the verdict. */
export async function command(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const settings = loadSettings(directoryOf(args), overridesOf(args));
  const outputs = chosenOutputs(settings);
  const report = await run(settings, hostOf(terminal, settings.live));
  await writeOutputs(report, outputs, settings, terminal);
  return report.verdict.exitCode;
}

/** The outputs that were asked for, checked before anything runs; `text` when none was. */
export function chosenOutputs(settings: Settings): readonly Output[] {
  const outputs = settings.outputs.length > 0 ? settings.outputs : [{ format: 'text', file: null }];
  const legal = units.map((unit) => unit.about.id);
  const unknown = outputs.filter((output) => !legal.includes(output.format));
  if (unknown.length > 0) {
    throw new BrokenRun(unknown.map(({ format }) => ({ code: 'usage', message: `there is no format ${JSON.stringify(format)}${suggestion(format, legal)}` })));
  }
  if (outputs.filter((output) => output.file === null).length > 1) {
    throw new BrokenRun([{ code: 'usage', message: 'only one format can go to standard output; give the others an --output FILE' }]);
  }
  return outputs;
}

/** Renders every output; problems of the run go to standard error, where they are never mistaken for the artifact. */
export async function writeOutputs(report: Report, outputs: readonly Output[], settings: Settings, terminal: Terminal): Promise<void> {
  if (terminal.stderr.isTTY) terminal.stderr.write('\r\u001b[K');
  for (const problem of report.problems) terminal.stderr.write(`regional-sts: ${describeProblem(problem)}\n`);
  for (const { format, file } of outputs) {
    const unit = units.find((one) => one.about.id === format);
    if (unit === undefined) continue;
    const { render } = await unit.load();
    const artifact = render(report, limitsOf(settings, terminal, file === null));
    if (file === null) terminal.stdout.write(artifact.endsWith('\n') ? artifact : `${artifact}\n`);
    else writeArtifact(file, artifact);
  }
}

function writeArtifact(file: string, artifact: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, artifact);
  } catch (error) {
    throw new BrokenRun([{ code: 'delivery', path: file, message: `could not be written: ${error instanceof Error ? error.message : String(error)}` }]);
  }
}

function limitsOf(settings: Settings, terminal: Terminal, toTerminal: boolean): Limits {
  const { NO_COLOR, FORCE_COLOR, TERM } = terminal.env;
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== '0' && FORCE_COLOR !== '';
  const color = toTerminal && !NO_COLOR && (forced || (terminal.stdout.isTTY === true && TERM !== 'dumb'));
  const columns = toTerminal ? terminal.stdout.columns : undefined;
  return { color, ...(columns === undefined ? {} : { columns }), line: lineReader(settings.directory) };
}

/** Lines of the files of a directory, for code frames; each file is read once. */
export function lineReader(directory: string): (path: string, line: number) => string | undefined {
  const files = new Map<string, readonly string[]>();
  return (path, line) => {
    let lines = files.get(path);
    if (lines === undefined) {
      lines = linesOf(join(directory, path));
      files.set(path, lines);
    }
    return lines[line - 1];
  };
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  } catch {
    // A finding may be about a file that cannot be read; it is shown without a frame.
    return [];
  }
}
