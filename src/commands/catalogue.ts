import { sourceOptions } from './source-options.ts';
import type { Command, OptionAbout } from './terminal.ts';

const sharing: Readonly<Record<string, OptionAbout>> = {
  config: {
    type: 'string',
    value: 'FILE',
    text: 'configuration file (default: .github/regional-sts.yml when it is there)',
  },
  live: {
    type: 'string',
    value: 'true|false|auto',
    values: ['true', 'false', 'auto'],
    text: 'look at the account; auto: when credentials are given explicitly',
  },
  'no-live': { type: 'boolean', text: 'the same as --live=false' },
  regions: { type: 'string', value: 'a,b', text: 'Regions to look at (default: those enabled for the account)' },
  window: { type: 'string', value: '7d', text: 'how far back calls are read: hours (h), days (d) or weeks (w)' },
  'event-source': {
    type: 'string',
    value: 'SOURCE',
    values: ['auto', 'lookup', 'files', 's3', 'logs-insights', 'athena'],
    text: 'auto, lookup, files, s3, logs-insights or athena',
  },
  events: { type: 'string', multiple: true, value: 'GLOB', text: 'CloudTrail log files, for the event source files' },
  'ip-ranges': {
    type: 'string',
    value: 'FILE',
    text: 'published AWS address ranges (ip-ranges.json): tells calls from outside of AWS and from other Regions',
  },
  ...sourceOptions,
};

const reading: Readonly<Record<string, OptionAbout>> = {
  yes: { type: 'boolean', text: 'read more than --max-bytes' },
  resume: {
    type: 'string',
    value: 'FILE',
    text: 'go on where lookup stopped; FILE is read when it is there, and written',
  },
};

/** The command line, as data. */
export const commands: readonly Command[] = [
  {
    name: 'check',
    usage: 'check [PATH]',
    summary: 'run the policies and say pass, fail or undecided',
    options: {
      ...sharing,
      ...reading,
      format: {
        type: 'string',
        multiple: true,
        value: 'FORMAT',
        text: 'text, json, sarif, markdown, html, ...; repeatable, each with its own --output',
      },
      output: {
        type: 'string',
        multiple: true,
        value: 'FILE',
        text: 'file for the --format before it (default: standard output)',
      },
      'fail-on': {
        type: 'string',
        value: 'SEVERITY',
        values: ['error', 'warning', 'note', 'never'],
        text: 'least severity that fails: error, warning, note or never',
      },
      'fail-on-undecided': { type: 'boolean', text: 'exit 3 when the verdict is undecided' },
      facts: { type: 'string', value: 'FILE', text: 'judge a saved snapshot instead of looking' },
      compare: {
        type: 'string',
        value: 'FILE',
        text: 'an earlier snapshot or JSON report: says which callers are new, gone, up or down',
      },
      policies: { type: 'string', multiple: true, value: 'DIR', text: 'folder of your own policies' },
    },
    load: () => import('./check.ts'),
  },
  {
    name: 'collect',
    usage: 'collect [PATH]',
    summary: 'print facts and gaps as JSON, a snapshot that check --facts reads',
    options: {
      ...sharing,
      ...reading,
      output: { type: 'string', value: 'FILE', text: 'file for the snapshot (default: standard output)' },
    },
    load: () => import('./collect.ts'),
  },
  {
    name: 'plan',
    usage: 'plan [PATH]',
    summary: 'say what would run, the least IAM policy for it, and what it costs',
    options: {
      ...sharing,
      format: { type: 'string', value: 'FORMAT', values: ['text', 'json'], text: 'text or json' },
    },
    load: () => import('./plan.ts'),
  },
  {
    name: 'query',
    usage: 'query',
    summary: 'print the statement that reads calls in Athena, Trino, DuckDB or Logs Insights, ready to paste',
    options: {
      engine: {
        type: 'string',
        value: 'ENGINE',
        values: ['athena', 'trino', 'duckdb', 'logs-insights'],
        text: 'athena (default), trino, duckdb or logs-insights',
      },
      form: {
        type: 'string',
        value: 'FORM',
        values: ['full', 'short', 'create-table'],
        text: 'full: what check reads; short: for a person; create-table: the table of Athena',
      },
      config: sharing['config'] ?? { type: 'string', text: '' },
      regions: { type: 'string', value: 'a,b', text: 'Regions whose logs are read (default: us-east-1)' },
      window: { type: 'string', value: '7d', text: 'how far back calls are read: hours (h), days (d) or weeks (w)' },
      events: { type: 'string', multiple: true, value: 'GLOB', text: 'log files, for duckdb' },
      since: { type: 'string', value: 'YYYY-MM-DD', text: 'first day of the table (default: that of the window)' },
      ...sourceOptions,
    },
    load: () => import('./query.ts'),
  },
  {
    name: 'resolve',
    usage: 'resolve --client NAME[@VERSION]',
    summary: 'say which STS endpoint a client would call, and the chain that decided it',
    options: {
      client: {
        type: 'string',
        value: 'NAME@VERSION',
        text: "such as boto3@1.26.27, or what a manifest asks for: 'boto3@>=1.26,<2'",
      },
      env: {
        type: 'string',
        multiple: true,
        value: 'K=V',
        text: 'an environment variable that the client sees; repeatable',
      },
      'aws-config': { type: 'string', value: 'FILE', text: 'the shared config file that the client sees' },
      region: { type: 'string', value: 'REGION', text: 'Region given in code' },
      endpoint: { type: 'string', value: 'URL', text: 'endpoint given in code' },
      profile: { type: 'string', value: 'NAME', text: 'profile given in code' },
      via: {
        type: 'string',
        value: 'VIA',
        values: ['client', 'assume-role', 'web-identity'],
        text: 'what in the client makes the call',
      },
      runtime: { type: 'string', value: 'NAME', text: 'a runtime that injects variables: lambda, eks-irsa, ...' },
      format: { type: 'string', value: 'FORMAT', values: ['text', 'json'], text: 'text or json' },
      batch: { type: 'string', value: 'FILE|-', text: 'one JSON case a line in, one JSON answer a line out' },
    },
    load: () => import('./resolve.ts'),
  },
  {
    name: 'policy',
    usage: 'policy list|test [DIR]',
    summary: 'list the policies, or run the cases of a folder of policies',
    options: { format: { type: 'string', value: 'FORMAT', values: ['text', 'json'], text: 'text or json' } },
    load: () => import('./policy.ts'),
  },
  {
    name: 'demo',
    usage: 'demo',
    summary: 'show the whole product on an example repository and an embedded AWS stand-in; needs no account',
    options: {
      format: { type: 'string', multiple: true, value: 'FORMAT', text: 'as in check' },
      output: { type: 'string', multiple: true, value: 'FILE', text: 'as in check' },
    },
    load: () => import('./demo.ts'),
  },
];
