import type { SourceOptions } from '../model/index.ts';
import type { Arguments, OptionAbout } from './terminal.ts';

/** Options that say where a trail is; each overrides its namesake under `sources` in the configuration. */
export const sourceOptions: Readonly<Record<string, OptionAbout>> = {
  accounts: { type: 'string', value: 'a,b', text: 'accounts whose logs are read (default: all that the trail has)' },
  bucket: { type: 'string', value: 's3://BUCKET/PREFIX', text: 'bucket of the trail, for s3' },
  organization: { type: 'string', value: 'o-ID', text: 'organization whose trail it is' },
  'log-group': { type: 'string', value: 'NAME|ARN', text: 'log group of the trail, for logs-insights' },
  table: { type: 'string', value: 'DATABASE.TABLE', text: 'table of the trail, for athena' },
  catalog: { type: 'string', value: 'NAME', text: 'data catalog of Athena (default: AwsDataCatalog)' },
  'work-group': { type: 'string', value: 'NAME', text: 'work group of Athena (default: primary)' },
  results: { type: 'string', value: 's3://...', text: 'where Athena puts results, if its work group does not say' },
  'source-region': { type: 'string', value: 'REGION', text: 'Region of the table, the log group and the bucket' },
  'max-seconds': { type: 'string', value: 'N', text: 'how long s3, logs-insights and athena may read (default: 1800)' },
  'max-bytes': { type: 'string', value: '10GB', text: 'what may be read without --yes' },
};

/** What the options say of the sources; undefined when they say nothing. */
export function sourcesOf({ options }: Arguments): SourceOptions | undefined {
  const said = Object.keys(sourceOptions).flatMap((name): [string, unknown][] => {
    const value = options[name];
    if (typeof value !== 'string') return [];
    if (name === 'accounts') return [[name, value.split(',').flatMap((one) => one.trim() || [])]];
    return [[name === 'source-region' ? 'region' : name, value]];
  });
  return said.length === 0 ? undefined : Object.fromEntries(said);
}
