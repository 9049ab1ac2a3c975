import { writeFileSync } from 'node:fs';
import { loadSettings } from '../config/load.ts';
import { observe } from '../observe.ts';
import { makePlan } from '../plan.ts';
import { snapshotOf } from '../snapshot.ts';
import { hostOf } from './host.ts';
import { directoryOf, overridesOf } from './overrides.ts';
import type { Arguments, ExitCode, Terminal } from './terminal.ts';

/** `regional-sts collect`: facts and gaps as JSON. Exit code 2 only when something of ours crashed. */
export async function command(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { outputs: _, ...said } = overridesOf(args);
  const settings = loadSettings(directoryOf(args), said);
  const host = hostOf(terminal, settings.live);
  const observation = await observe(settings, makePlan(settings, host.live.intent), host);
  const text = `${JSON.stringify(snapshotOf(observation), null, 1)}\n`;
  const file = args.options['output'];
  if (typeof file === 'string') writeFileSync(file, text);
  else terminal.stdout.write(text);
  for (const problem of observation.problems) terminal.stderr.write(`regional-sts: ${problem.message}\n`);
  return observation.problems.length > 0 ? 2 : 0;
}
