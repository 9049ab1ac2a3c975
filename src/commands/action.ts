import { systemClock } from '../aws/clock.ts';
import { overridesOfInputs } from '../config/inputs.ts';
import { loadSettings } from '../config/load.ts';
import type { Output } from '../config/settings.ts';
import { githubHost, prefixOf, type StepEnv, stepInput } from '../delivery/github.ts';
import type { Host } from '../delivery/host.ts';
import { liveDoor } from '../live-door.ts';
import { BrokenRun, type Problem } from '../model/index.ts';
import { escapeTerminal } from '../reporters/escape/terminal.ts';
import { run } from '../run.ts';
import { version } from '../version.ts';
import { checkFormats, deliverReport } from './deliver.ts';
import type { ExitCode } from './terminal.ts';

/** What a step shows when nothing else is asked for. */
const usual: readonly Output[] = ['text', 'markdown', 'annotations'].map((format) => ({ format, file: null }));

/** The step on GitHub: `check` with the inputs for settings, and the log, the job summary and the outputs for its report. */
export async function action(env: StepEnv): Promise<ExitCode> {
  const directory = stepInput('working-directory') || '.';
  const host = githubHost(env, directory);
  try {
    return await checkOn(host, env, directory);
  } catch (error) {
    await host.broken(problemsOf(error));
    return 2;
  }
}

async function checkOn(host: Host, env: StepEnv, directory: string): Promise<ExitCode> {
  const settings = loadSettings(directory, overridesOfInputs(stepInput));
  const outputs = withReport(checkFormats(settings.outputs.length > 0 ? settings.outputs : usual));
  const report = await run(settings, {
    version,
    clock: systemClock,
    live: liveDoor(env, settings.live),
    prefix: prefixOf(env, directory),
    progress: (message) => host.progress(escapeTerminal(message)),
  });
  await host.finish(report, await deliverReport(report, outputs, host));
  return report.verdict.exitCode;
}

/** The JSON report is always written: the output `report-path` names it. It goes first, so that nothing keeps it from being there. */
function withReport(outputs: readonly Output[]): readonly Output[] {
  const given = outputs.find((output) => output.format === 'json');
  return [given ?? { format: 'json', file: null }, ...outputs.filter((output) => output !== given)];
}

function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof BrokenRun) return error.problems;
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [{ code: 'crash', message: `this is a bug of regional-sts, please report it: ${trace}` }];
}
