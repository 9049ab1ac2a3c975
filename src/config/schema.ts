import { severities } from '../model/index.ts';

const words = { type: 'array', items: { type: 'string', minLength: 1 } } as const;

/**
 * The JSON Schema of `.github/regional-sts.yml`; also written to `schemas/config.schema.json` for editors.
 * Every default of the product is here and nowhere else.
 */
export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Configuration of regional-sts',
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    live: {
      enum: [true, false, 'auto'],
      default: 'auto',
      description:
        'Whether to look at the account. `auto`: when credentials are given explicitly, or an event source of the account is named for this run. `true`: demand it.',
    },
    regions: { ...words, description: 'Regions to look at. Without it, those enabled for the account.' },
    window: {
      type: 'string',
      pattern: '^[1-9][0-9]{0,5}[hdw]$',
      default: '7d',
      description: 'How far back calls are read: hours, days or weeks.',
    },
    'event-source': {
      enum: ['auto', 'lookup', 'files', 's3', 'logs-insights', 'athena'],
      default: 'auto',
      description: 'Where calls are read from.',
    },
    events: { ...words, description: 'Globs of CloudTrail log files, for the event source `files`.' },
    'ip-ranges': {
      type: 'string',
      minLength: 1,
      description:
        'File of the published AWS address ranges (`ip-ranges.json`), by which calls from outside of AWS and from other Regions are told. Relative to the root.',
    },
    compare: {
      type: 'string',
      minLength: 1,
      description:
        'An earlier snapshot (`collect`) or JSON report that calls are compared with. Relative to the root; it may not be there yet.',
    },
    'lookup-calls': {
      type: ['integer', 'null'],
      minimum: 1,
      default: null,
      description: 'At most so many calls to LookupEvents (50 events each).',
    },
    'lookup-seconds': {
      type: ['integer', 'null'],
      minimum: 1,
      default: 300,
      description: 'At most so many seconds of reading events.',
    },
    sources: {
      type: 'object',
      additionalProperties: false,
      description: 'Where the event sources `s3`, `logs-insights` and `athena` find the trail.',
      properties: {
        accounts: {
          type: 'array',
          items: { type: 'string', pattern: '^[0-9]{12}$' },
          description: 'Accounts whose logs are read. Without it, all that the trail has.',
        },
        region: { type: 'string', minLength: 1, description: 'Region of the table, the log group and the bucket.' },
        bucket: {
          type: 'string',
          pattern: '^(s3://)?[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/.*)?$',
          description: '`s3://bucket/prefix` that holds `AWSLogs`.',
        },
        organization: { type: 'string', pattern: '^o-[a-z0-9]{10,32}$', description: 'Id, for the trail of one.' },
        'log-group': { type: 'string', minLength: 1, description: 'Name or ARN of the log group of the trail.' },
        table: { type: 'string', minLength: 1, description: '`database.table` of Athena.' },
        catalog: { type: 'string', minLength: 1, description: 'Data catalog of Athena. Default: AwsDataCatalog.' },
        'work-group': { type: 'string', minLength: 1, description: 'Work group of Athena. Default: primary.' },
        results: {
          type: 'string',
          minLength: 1,
          description: '`s3://` address for results of Athena, where the work group has none.',
        },
        'max-seconds': {
          type: 'string',
          pattern: '^[1-9][0-9]{0,5}$',
          default: '1800',
          description: 'How long `s3`, `logs-insights` and `athena` may read.',
        },
        'max-bytes': {
          type: 'string',
          pattern: '^[0-9]{1,6}(B|KB|MB|GB|TB)$',
          default: '10GB',
          description: 'What may be read without `--yes`.',
        },
      },
    },
    'fail-on': { enum: [...severities, 'never'], default: 'error', description: 'Least severity that fails the run.' },
    'fail-on-undecided': {
      type: 'boolean',
      description: 'Whether an undecided verdict fails the run. Default: false, but true with `live: true`.',
    },
    reporters: { ...words, description: 'Reports to make: `text`, or `json=path` to write a file.' },
    'policy-directories': { ...words, default: [], description: 'Folders of your own policies, relative to the root.' },
    policies: {
      type: 'object',
      description: 'Settings of single policies, by id.',
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        properties: {
          enabled: { type: 'boolean', default: true },
          severity: { enum: [...severities] },
          parameters: { type: 'object' },
        },
      },
    },
    ignore: {
      ...words,
      default: [],
      description: 'Globs of files that are not read. The report names each with the number of files that it left out.',
    },
    waivers: {
      type: 'array',
      default: [],
      description: 'Findings that are accepted, with a reason.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['policy', 'reason'],
        properties: {
          policy: { type: 'string' },
          paths: { ...words, description: 'Globs of files, or of account/region/subject. Without it, everywhere.' },
          reason: { type: 'string', minLength: 1 },
          until: {
            type: 'string',
            pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
            description: 'Last day on which it holds.',
          },
        },
      },
    },
    owners: {
      type: 'array',
      default: [],
      description: 'Who owns what in the accounts; live findings are led to these lines.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['match', 'owners'],
        properties: {
          match: { type: 'string', description: 'Glob over account/region/subject or a role ARN.' },
          owners: words,
        },
      },
    },
  },
} as const;
