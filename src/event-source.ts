import type { EventSource, Settings } from './config/settings.ts';
import type { IamAction, SourceOptions } from './model/index.ts';

/** The source that calls are read from, and why that one. */
export interface ChosenSource {
  readonly source: Exclude<EventSource, 'auto'>;
  readonly because: string;
  /** The others, with what each would need or give. */
  readonly others: readonly { readonly source: string; readonly note: string }[];
}

const day = 86_400_000;
const historyDays = 90;

/**
 * Chooses by what is configured, what the window needs and what it costs. The event history is free but slow and 90 days long:
 * it is the default, and for a day or less even where something else is configured.
 */
export function chooseSource(settings: Settings): ChosenSource {
  const chosen = choose(settings);
  const notes: Readonly<Record<ChosenSource['source'], string>> = {
    lookup: 'free; the last 90 days of us-east-1, 50 calls a request, two requests a second; needs no trail',
    files: `needs ${settings.events.length > 0 ? 'nothing' : '--events'}; log files on disk, no account`,
    s3: `${named(settings.sources.bucket, '--bucket, or a trail of the account')}; as far back as the bucket goes; each log file of the window is fetched`,
    'logs-insights': `${named(settings.sources['log-group'], '--log-group, or a trail that writes to one')}; as far back as the group keeps; about 0.005 USD a GB read`,
    athena: `${named(settings.sources.table, '--table DATABASE.TABLE (query --form create-table)')}; as far back as the table goes, whole organizations; about 5 USD a TB read`,
  };
  const others = (Object.keys(notes) as (keyof typeof notes)[])
    .filter((source) => source !== chosen.source)
    .map((source) => ({ source, note: notes[source] }));
  return { ...chosen, others };
}

function named(value: string | undefined, otherwise: string): string {
  return value === undefined ? `needs ${otherwise}` : `is ${value}`;
}

function choose({ eventSource, events, sources, window }: Settings): Omit<ChosenSource, 'others'> {
  if (eventSource !== 'auto') return { source: eventSource, because: 'it was asked for' };
  if (events.length > 0) return { source: 'files', because: 'log files are named' };
  const days = Math.round((window / day) * 10) / 10;
  if (window > day) {
    if (sources.table !== undefined) {
      return { source: 'athena', because: `a table is named, and a window of ${days} days is read faster by it` };
    }
    if (sources['log-group'] !== undefined) {
      return {
        source: 'logs-insights',
        because: `a log group is named, and a window of ${days} days is read faster by it`,
      };
    }
    if (sources.bucket !== undefined) {
      return { source: 's3', because: `a bucket is named, and a window of ${days} days is read faster from it` };
    }
  }
  if (window <= historyDays * day) {
    return {
      source: 'lookup',
      because: `it costs nothing, and a window of ${days} days lies within its ${historyDays} days`,
    };
  }
  return {
    source: 's3',
    because: `a window of ${days} days is longer than the ${historyDays} days of the event history, and no table or log group is named; the bucket is that of the trail`,
  };
}

/** The actions that a source takes with the options at hand: what is named need not be looked for. */
export function actionsOf(
  source: string | undefined,
  actions: readonly IamAction[],
  { bucket, 'log-group': group }: SourceOptions,
): readonly IamAction[] {
  const known = (source === 's3' && bucket !== undefined) || (source === 'logs-insights' && group !== undefined);
  return known ? actions.filter((action) => action !== 'cloudtrail:DescribeTrails') : actions;
}
