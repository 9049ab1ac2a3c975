import { type EventColumn, eventColumns, idColumns } from './columns.ts';
import { type Extent, partitionFilter } from './partitions.ts';
import { sqlText } from './quote.ts';
import { hasColumn, type TableShape } from './table-shape.ts';

export interface StatementOptions extends Extent {
  /** The table as it stands in FROM, quoted: see `sqlName`. */
  readonly table: string;
  readonly shape: TableShape;
  /** One row an address: for a file of the published address ranges. Else addresses are told apart by class. */
  readonly addresses?: boolean;
}

const indent = '    ';

/**
 * One statement for Athena, Trino and DuckDB (with macros) that counts STS calls by what src/cloudtrail classifies them
 * by. Copies are left out as CallStore does it; which calls are AWS's own is only marked, for the copies of the others.
 * Long-winded on purpose: common SQL, no tokens, every text a column of its own.
 */
export function summaryStatement(options: StatementOptions): string {
  const { shape } = options;
  const all = [...eventColumns, ...idColumns];
  const key = eventColumns.filter((column) => !column.sample).map((column) => column.name);
  const samples = eventColumns.filter((column) => column.sample).map((column) => column.name);
  const group = [...key, 'arn_base', 'principal_base', 'session_shape', 'address_class', 'timed', 'excluded'];
  const list = (names: readonly string[]): string => names.join(', ');
  return `WITH events AS (
  SELECT
${[...all.map((column) => `${columnText(column, shape)} AS ${column.name}`), "coalesce(eventtime, '') AS event_time"]
  .map((line) => indent + line)
  .join(',\n')}
  FROM ${options.table}
  WHERE ${conditionsOf(options).join('\n    AND ')}
), parts AS (
  SELECT *,
    CASE WHEN regexp_like(event_time, ${isTime}) THEN 1 ELSE 0 END AS timed,
    CASE
      WHEN identity_type IN ('AssumedRole', 'Role') THEN coalesce(regexp_extract(arn, ${assumedRole}, 1), '')
      WHEN identity_type IN ('WebIdentityUser', 'SAMLUser') THEN CASE WHEN user_name <> '' THEN user_name ELSE role_session END
      WHEN identity_type = 'AWSAccount' AND strpos(principal_id, ':') > 0
      THEN substr(principal_id, strpos(principal_id, ':') + 1)
      ELSE ''
    END AS session,
    CASE WHEN original_event_id <> '' THEN original_event_id ELSE event_id END AS id,
    CASE WHEN original_request_id <> '' THEN original_request_id ELSE request_id END AS request
  FROM events
), marked AS (
  SELECT *,
    CASE WHEN identity_type = 'AWSService' OR invoked_by <> '' OR from_console = 'true'
      OR lower(trim(user_agent)) LIKE 'aws-internal%'
      OR (source_address <> '' AND NOT regexp_like(source_address, ${isAddress}))
    THEN 1 ELSE 0 END AS excluded,
    CASE WHEN shared_event_id <> '' THEN shared_event_id ELSE id END AS copy_key,
    CASE WHEN regexp_like(request, ${isUuid}) THEN request || '/' || event_name ELSE '' END AS request_key,
    CASE WHEN endpoint_type <> '' THEN 4 ELSE 0 END + CASE WHEN host <> '' THEN 2 ELSE 0 END
      + CASE WHEN identity_type <> 'AWSAccount' THEN 1 ELSE 0 END AS richness,
    CASE WHEN identity_type IN ('AssumedRole', 'Role') THEN substr(arn, 1, length(arn) - length(session)) ELSE arn END AS arn_base,
    CASE WHEN session <> '' THEN split_part(principal_id, ':', 1) ELSE principal_id END AS principal_base,
    CASE WHEN regexp_like(session, ${isCounted}) AND strpos(user_agent, 'AWS_Lambda_') = 0 THEN translate(session, '0123456789abcdef', '0000000000000000')
      ELSE session END AS session_shape,
    ${options.addresses ? 'source_address' : addressClass} AS address_class
  FROM parts
), first_copies AS (
  SELECT *,
    CASE WHEN copy_key = '' OR row_number() OVER (
      PARTITION BY timed, excluded, copy_key ORDER BY richness DESC, id, event_name, arn, host) = 1
    THEN 1 ELSE 0 END AS first_copy
  FROM marked
), calls AS (
  SELECT *,
    CASE WHEN timed = 0 OR (first_copy = 1 AND (request_key = '' OR row_number() OVER (
      PARTITION BY timed, excluded, first_copy, request_key ORDER BY richness DESC, id, event_name, arn, host) = 1))
    THEN 1 ELSE 0 END AS kept
  FROM first_copies
), ranked AS (
  SELECT *,
    least(6, dense_rank() OVER (PARTITION BY ${list(group)} ORDER BY session)) AS session_rank,
    row_number() OVER (PARTITION BY ${list(group)} ORDER BY kept DESC, id) AS id_rank
  FROM calls
), days AS (
  SELECT ${list(group)}, session_rank, substr(event_time, 1, 10) AS day,
    ${samples.map((name) => `min(${name}) AS ${name}`).join(', ')},
    sum(kept) AS calls,
    min(CASE WHEN kept = 1 THEN event_time END) AS first_seen,
    max(CASE WHEN kept = 1 THEN event_time END) AS last_seen,
    ${[1, 2, 3].map((rank) => `min(CASE WHEN kept = 1 AND id_rank = ${rank} THEN id END) AS id_${rank}`).join(',\n    ')}
  FROM ranked
  GROUP BY ${list(group)}, session_rank, substr(event_time, 1, 10)
)
SELECT ${list(key)},
  ${samples.map((name) => `min(${name}) AS ${name}`).join(', ')},
  sum(calls) AS calls, min(first_seen) AS first_seen, max(last_seen) AS last_seen,
  array_join(array_agg(CASE WHEN calls > 0 AND timed = 1 THEN day || '=' || CAST(calls AS varchar) END), ' ') AS days,
  ${[1, 2, 3].map((rank) => `min(id_${rank}) AS id_${rank}`).join(', ')},
  count(*) OVER () AS total_rows
FROM days
GROUP BY ${list(group)}, session_rank`;
}

const isTime = sqlText('^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$');
const isUuid = sqlText('^[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}$');
const assumedRole = sqlText('^arn:aws[a-z-]*:sts::[0-9]{12}:assumed-role/[^/]+/(.*)$');
/** Names of services and `AWS Internal` are none; whether a text of such characters is one, src/cloudtrail decides. */
const isAddress = sqlText('^([0-9]+[.][0-9]+[.][0-9]+[.][0-9]+|[0-9a-fA-F.:]*:[0-9a-fA-F.:]*:[0-9a-fA-F.:]*)$');
/** Sessions with a number or an id in them are told apart by shape, with samples; those of Lambda are names of functions. */
const isCounted = sqlText('[0-9]{6}|[0-9a-f]{8}');
const privateAddress = sqlText(
  '^(10|127|169[.]254|192[.]168|172[.](1[6-9]|2[0-9]|3[01])|100[.](6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7]))[.]',
);
/** Finer than originOf asks for: IPv6 by its first group, and in full where that is empty. */
const addressClass = `CASE WHEN regexp_like(source_address, ${privateAddress}) THEN 'private'
      WHEN regexp_like(source_address, '^[0-9]+[.][0-9]+[.][0-9]+[.][0-9]+$') THEN 'public'
      WHEN strpos(source_address, ':') > 1 THEN split_part(source_address, ':', 1)
      ELSE source_address END`;

/** The value of a column as text, empty where there is none or the table lacks it. */
export function columnText({ column, json }: EventColumn, shape: TableShape): string {
  if (!hasColumn(shape, column)) return "''";
  const value = json === undefined ? `CAST(${column} AS varchar)` : `json_extract_scalar(${column}, ${sqlText(json)})`;
  return `coalesce(${value}, '')`;
}

/** What bounds a statement: partitions first, then events. */
export function conditionsOf({ shape, ...extent }: StatementOptions): readonly string[] {
  const { window, regions, accounts } = extent;
  const [from, to] = [wholeSecond(window.from), wholeSecond(window.to)];
  const has = (column: string): boolean => hasColumn(shape, column);
  const account = has('useridentity.accountid')
    ? 'coalesce(recipientaccountid, useridentity.accountid)'
    : 'recipientaccountid';
  return [
    ...partitionFilter(shape.partitions, extent).conditions,
    "eventsource = 'sts.amazonaws.com'",
    ...(has('eventtype') ? ["coalesce(eventtype, 'AwsApiCall') = 'AwsApiCall'"] : []),
    ...(regions === null ? [] : [`awsregion IN (${[...regions, ...global(regions)].map(sqlText).join(', ')})`]),
    ...(accounts === null || !has('recipientaccountid') ? [] : [`${account} IN (${accounts.map(sqlText).join(', ')})`]),
    `((eventtime >= ${sqlText(from)} AND eventtime < ${sqlText(to)}) OR eventtime IS NULL OR NOT regexp_like(eventtime, ${isTime}))`,
  ];
}

/** Events of before November 2021 may be logged in a Region called `global`. */
function global(regions: readonly string[]): readonly string[] {
  return regions.includes('us-east-1') ? ['global'] : [];
}

/** Times of events are whole seconds, compared as text; without `Z`, so that fractions compare as well. */
function wholeSecond(date: Date): string {
  return new Date(Math.ceil(date.getTime() / 1000) * 1000).toISOString().slice(0, 19);
}
