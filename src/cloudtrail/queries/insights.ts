import { eventColumns, idColumns } from './columns.ts';
import { type Members, setAt } from './members.ts';

/** Most rows that a query gives in one page. */
export const insightsLimit = 10_000;

/** Fields of the query, by their path in the record. `@message` is not among them: it may hold a session token. */
export const insightsFields: readonly (readonly string[])[] = [
  ['eventTime'],
  ['eventType'],
  ...[...eventColumns, ...idColumns].map((column) => column.record),
];

export interface InsightsOptions {
  readonly regions: readonly string[] | null;
  readonly accounts: readonly string[] | null;
  readonly limit?: number;
}

/**
 * The query of CloudWatch Logs Insights: one row a call, to be classified and counted here, since its language cannot leave
 * out copies before it counts. Calls by services carry `invokedBy`, and are most of all.
 */
export function insightsStatement({ regions, accounts, limit }: InsightsOptions): string {
  return [
    `fields @timestamp, ${insightsFields.map((path) => path.join('.')).join(', ')}`,
    `| filter ${conditions(regions, accounts).join(' and ')} and not ispresent(userIdentity.invokedBy)`,
    '| sort @timestamp desc',
    `| limit ${limit ?? insightsLimit}`,
  ].join('\n');
}

/** The question in short, for a person: calls through the global endpoint by caller and client. */
export function shortInsightsStatement({ regions, accounts }: InsightsOptions): string {
  const type = 'additionalEventData.RequestDetails.endpointType';
  const host = 'tlsDetails.clientProvidedHostHeader';
  return [
    `filter ${conditions(regions, accounts).join(' and ')}`,
    `| filter ${type} = "global" or (not ispresent(${type}) and (${host} = "sts.amazonaws.com" or ${host} like /^sts-global\\./))`,
    `| stats count(*) as calls, min(@timestamp) as firstSeen, max(@timestamp) as lastSeen by userIdentity.arn, userAgent, eventName, errorCode, ${host}, ${type}, additionalEventData.RequestDetails.awsServingRegion, awsRegion`,
    '| sort calls desc',
    `| limit ${insightsLimit}`,
  ].join('\n');
}

function conditions(regions: readonly string[] | null, accounts: readonly string[] | null): readonly string[] {
  const listed = (values: readonly string[]): string => `[${values.map(insightsText).join(', ')}]`;
  const logged = regions?.includes('us-east-1') ? [...regions, 'global'] : regions;
  return [
    'eventSource = "sts.amazonaws.com"',
    ...(logged === null ? [] : [`awsRegion in ${listed(logged)}`]),
    ...(accounts === null ? [] : [`recipientAccountId in ${listed(accounts)}`]),
  ];
}

/** A text of the query language: the backslash and the quote are special in it. */
export function insightsText(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/[\r\n]+/g, ' ')}"`;
}

/** A record made of a row, whose fields are named by their paths. */
export function recordOfFields(fields: Iterable<readonly [field: string, value: string]>): object {
  const record: Members = { eventSource: 'sts.amazonaws.com' };
  const known = new Set(insightsFields.map((path) => path.join('.')));
  for (const [field, value] of fields) if (value !== '' && known.has(field)) setAt(record, field.split('.'), value);
  return record;
}
