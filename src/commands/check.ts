import { loadSettings } from '../config/load.ts';
import type { Output, Settings } from '../config/settings.ts';
import { nodeHost } from '../delivery/node.ts';
import { BrokenRun, type Report } from '../model/index.ts';
import { escapeTerminal } from '../reporters/escape/terminal.ts';
import { run } from '../run.ts';
import { checkFormats, deliverReport } from './deliver.ts';
import { hostOf } from './host.ts';
import { directoryOf, overridesOf } from './overrides.ts';
import type { Arguments, ExitCode, Terminal } from './terminal.ts';

/** `regional-sts check`: run, render, write; the exit code is that of the verdict. */
export async function command(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const settings = loadSettings(directoryOf(args), overridesOf(args));
  const outputs = chosenOutputs(settings);
  const report = await run(settings, hostOf(terminal, settings.live));
  await writeOutputs(report, outputs, terminal);
  return report.verdict.exitCode;
}

/** The outputs that were asked for, checked before anything runs; `text` when none was. */
export function chosenOutputs(settings: Settings): readonly Output[] {
  const outputs = checkFormats(settings.outputs.length > 0 ? settings.outputs : [{ format: 'text', file: null }]);
  if (outputs.filter((output) => output.file === null).length > 1) {
    throw new BrokenRun([
      { code: 'usage', message: 'only one format can go to standard output; give the others an --output FILE' },
    ]);
  }
  return outputs;
}

/** Renders every output; problems of the run go to standard error, where they are never mistaken for the artifact. */
export async function writeOutputs(report: Report, outputs: readonly Output[], terminal: Terminal): Promise<void> {
  const host = nodeHost(terminal, escapeTerminal);
  await host.finish(report, await deliverReport(report, outputs, host));
}
