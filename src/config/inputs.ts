import { BrokenRun, type Problem, severities } from '../model/index.ts';
import { suggestion } from '../validation/sentence.ts';
import { parseOutput } from './load.ts';
import { configSchema } from './schema.ts';
import type { EventSource, LiveSetting, Overrides } from './settings.ts';

/** Inputs of the Action that say something of the settings, as `action.yml` declares them. An empty input says nothing. */
export const settingInputs = [
  'config',
  'live',
  'regions',
  'window',
  'event-source',
  'ip-ranges',
  'compare',
  'reporters',
  'fail-on',
  'fail-on-undecided',
] as const;

type Read = (name: string) => string;

/** What the inputs of the Action say of the settings; a value that is not legal is refused with the nearest legal one. */
export function overridesOfInputs(read: Read): Overrides {
  const problems: Problem[] = [];
  const oneOf = (name: string, legal: readonly string[]): string | undefined => {
    const value = read(name);
    if (value === '') return undefined;
    if (legal.includes(value)) return value;
    problems.push({
      code: 'usage',
      message: `the input \`${name}\` does not take ${JSON.stringify(value)}${suggestion(value, legal)}`,
    });
    return undefined;
  };
  const live = oneOf('live', ['true', 'false', 'auto']);
  const eventSource = oneOf('event-source', configSchema.properties['event-source'].enum) as EventSource | undefined;
  const failOn = oneOf('fail-on', [...severities, 'never']) as Overrides['failOn'];
  const failOnUndecided = oneOf('fail-on-undecided', ['true', 'false']);
  if (problems.length > 0) throw new BrokenRun(problems);
  const reporters = listOf(read('reporters'));
  const regions = listOf(read('regions'));
  return {
    ...(read('config') === '' ? {} : { config: read('config') }),
    ...(live === undefined ? {} : { live: (live === 'auto' ? 'auto' : live === 'true') satisfies LiveSetting }),
    ...(regions.length === 0 ? {} : { regions }),
    ...(read('window') === '' ? {} : { window: read('window') }),
    ...(eventSource === undefined ? {} : { eventSource }),
    ...(read('ip-ranges') === '' ? {} : { ipRanges: read('ip-ranges') }),
    ...(read('compare') === '' ? {} : { compare: read('compare') }),
    ...(failOn === undefined ? {} : { failOn }),
    ...(failOnUndecided === undefined ? {} : { failOnUndecided: failOnUndecided === 'true' }),
    ...(reporters.length === 0 ? {} : { outputs: reporters.map(parseOutput) }),
  };
}

/** Words separated by commas or on lines of their own. */
function listOf(text: string): readonly string[] {
  return text
    .split(/[,\r\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
