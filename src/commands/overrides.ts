import type { EventSource, LiveSetting, Output, Overrides } from '../config/settings.ts';
import { BrokenRun } from '../model/index.ts';
import { sourcesOf } from './source-options.ts';
import type { Arguments } from './terminal.ts';

/** What the command line says of the settings. */
export function overridesOf(args: Arguments): Overrides {
  const { options } = args;
  const text = (name: string): string | undefined => (typeof options[name] === 'string' ? options[name] : undefined);
  const list = (name: string): readonly string[] | undefined =>
    Array.isArray(options[name]) ? (options[name] as readonly string[]) : undefined;
  const live = liveOf(options);
  const regions = text('regions')
    ?.split(',')
    .map((region) => region.trim())
    .filter((region) => region !== '');
  return {
    ...given('config', text('config')),
    ...given('live', live),
    ...given('regions', regions),
    ...given('window', text('window')),
    ...given('eventSource', text('event-source') as EventSource | undefined),
    ...given('events', list('events')),
    ...given('sources', sourcesOf(args)),
    ...given('yes', options['yes'] as boolean | undefined),
    ...given('resume', text('resume')),
    ...given('ipRanges', text('ip-ranges')),
    ...given('compare', text('compare')),
    ...given('failOn', text('fail-on') as Overrides['failOn']),
    ...given('failOnUndecided', options['fail-on-undecided'] as boolean | undefined),
    ...given('outputs', outputsOf(args)),
    ...given('policyDirectories', list('policies')),
    ...given('facts', text('facts')),
  };
}

/** The directory that a command is about. */
export function directoryOf(args: Arguments): string {
  if (args.positionals.length > 1)
    throw new BrokenRun([{ code: 'usage', message: `expected one PATH, found ${args.positionals.join(' ')}` }]);
  return args.positionals[0] ?? '.';
}

function liveOf(options: Arguments['options']): LiveSetting | undefined {
  if (options['no-live'] === true) return false;
  const text = options['live'];
  return text === undefined ? undefined : text === 'auto' ? 'auto' : text === 'true';
}

/** Pairs each `--output` with the `--format` before it; a lone `--output` takes the format `text`. */
function outputsOf(args: Arguments): readonly Output[] | undefined {
  const outputs: { format: string; file: string | null }[] = [];
  for (const { name, value } of args.order) {
    if (name === 'format') outputs.push({ format: value ?? 'text', file: null });
    if (name !== 'output') continue;
    const last = outputs.at(-1);
    if (last && last.file === null) last.file = value ?? null;
    else outputs.push({ format: 'text', file: value ?? null });
  }
  return outputs.length > 0 ? outputs : undefined;
}

function given<K extends keyof Overrides>(key: K, value: Overrides[K] | undefined): Pick<Overrides, K> | object {
  return value === undefined ? {} : { [key]: value };
}
