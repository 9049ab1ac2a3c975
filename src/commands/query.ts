import type { Window } from '../aws/access.ts';
import { duckdbMacros, duckdbView } from '../cloudtrail/queries/duckdb.ts';
import { insightsStatement, shortInsightsStatement } from '../cloudtrail/queries/insights.ts';
import { sqlName } from '../cloudtrail/queries/quote.ts';
import { shortStatement } from '../cloudtrail/queries/short.ts';
import { type StatementOptions, summaryStatement } from '../cloudtrail/queries/statement.ts';
import { tableStatement, wholeShape } from '../cloudtrail/queries/table.ts';
import { loadSettings } from '../config/load.ts';
import type { Settings } from '../config/settings.ts';
import { windowOf } from '../live-door.ts';
import { BrokenRun } from '../model/index.ts';
import { directoryOf, overridesOf } from './overrides.ts';
import type { Arguments, ExitCode, Terminal } from './terminal.ts';

/** `regional-sts query`: the statement of an engine on standard output, what goes with it on standard error. Asks nobody. */
export async function command(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const settings = loadSettings(directoryOf(args), overridesOf(args));
  const engine = args.options['engine'] ?? 'athena';
  const form = args.options['form'] ?? 'full';
  const window = windowOf(settings);
  const text =
    form === 'create-table'
      ? createTable(settings, window, args.options['since'])
      : engine === 'logs-insights'
        ? insights(settings, window, form === 'short', terminal)
        : select(settings, window, form === 'short', engine === 'duckdb');
  terminal.stdout.write(`${text}\n`);
  return 0;
}

function select(settings: Settings, window: Window, short: boolean, duckdb: boolean): string {
  const { accounts, table } = settings.sources;
  const options: StatementOptions = {
    table: duckdb ? 'cloudtrail' : tableName(table ?? 'default.cloudtrail_logs'),
    // The table that --form create-table makes; the collector asks Athena what the table really has.
    shape: duckdb ? { ...wholeShape, partitions: [] } : wholeShape,
    window,
    regions: regionsOf(settings),
    accounts: accounts ?? null,
  };
  const statement = `${short ? shortStatement(options) : summaryStatement(options)};`;
  if (!duckdb) return statement;
  const globs = settings.events.length > 0 ? settings.events : ['**/*.json.gz'];
  return `${duckdbMacros}\n${duckdbView('cloudtrail', globs)}\n${statement}`;
}

function insights(settings: Settings, window: Window, short: boolean, terminal: Terminal): string {
  const options = { regions: regionsOf(settings), accounts: settings.sources.accounts ?? null };
  const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);
  const group = settings.sources['log-group'] ?? 'LOG_GROUP';
  terminal.stderr.write(
    `time range ${window.from.toISOString()} to ${window.to.toISOString()}; with the AWS CLI: aws logs start-query --log-group-name ${shellWord(group)} --start-time ${seconds(window.from)} --end-time ${seconds(window.to)} --query-string "$(cat FILE)"\n`,
  );
  return short ? shortInsightsStatement(options) : insightsStatement(options);
}

function createTable(settings: Settings, window: Window, since: unknown): string {
  const { accounts, bucket, organization, table } = settings.sources;
  if (bucket === undefined || accounts === undefined) {
    throw usage(
      'create-table needs --bucket s3://BUCKET/PREFIX and --accounts a,b (an organization too: its accounts)',
    );
  }
  if (typeof since === 'string' && !/^\d{4}-\d{2}-\d{2}$/.test(since)) throw usage('--since is a day: YYYY-MM-DD');
  const [, name = '', prefix = ''] = /^(?:s3:\/\/)?([^/]+)\/?(.*)$/.exec(bucket) ?? [];
  const [database, one] = partsOf(table ?? 'default.cloudtrail_logs');
  return `${tableStatement({
    database,
    table: one,
    bucket: name,
    prefix,
    organization: organization ?? null,
    accounts,
    regions: regionsOf(settings),
    since: typeof since === 'string' ? since : window.from.toISOString().slice(0, 10),
  })};`;
}

/** Calls through the global endpoint are logged in us-east-1; other Regions hold Regional calls alone. */
function regionsOf({ regions }: Settings): readonly string[] {
  const wrong = (regions ?? []).find((region) => !/^[a-z]{2,4}(-[a-z]+){1,3}-\d{1,2}$/.test(region));
  if (wrong !== undefined) throw usage(`${JSON.stringify(wrong)} is not the name of a Region`);
  return [...new Set(['us-east-1', ...(regions ?? [])])];
}

/** `database.table`; the first dot parts them. */
function partsOf(name: string): readonly [database: string, table: string] {
  const dot = name.indexOf('.');
  return dot < 0 ? ['', name] : [name.slice(0, dot), name.slice(dot + 1)];
}

function tableName(name: string): string {
  const [database, table] = partsOf(name);
  return database === '' ? sqlName(table) : `${sqlName(database)}.${sqlName(table)}`;
}

function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function usage(message: string): BrokenRun {
  return new BrokenRun([{ code: 'usage', message }]);
}
