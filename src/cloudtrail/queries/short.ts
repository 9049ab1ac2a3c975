import { conditionsOf, type StatementOptions } from './statement.ts';
import { hasColumn } from './table-shape.ts';

const endpointType = "json_extract_scalar(additionaleventdata, '$.RequestDetails.endpointType')";
const servingRegion = "json_extract_scalar(additionaleventdata, '$.RequestDetails.awsServingRegion')";
const host = 'tlsdetails.clientprovidedhostheader';

/**
 * The question in short, for a person: calls through the global endpoint by caller, client and day. It neither leaves out
 * copies nor the calls that AWS makes; `summaryStatement` does.
 */
export function shortStatement(options: StatementOptions): string {
  const hasHost = hasColumn(options.shape, host);
  const columns = [
    'substr(eventtime, 1, 10) AS day',
    'useridentity.arn AS caller',
    'useragent',
    'eventname',
    'errorcode',
    'sourceipaddress',
    ...(hasHost ? [`${host} AS host`] : []),
    `${endpointType} AS endpoint_type`,
    `${servingRegion} AS serving_region`,
    'awsregion AS logged_in',
  ];
  const byHost = `${endpointType} IS NULL AND (${host} = 'sts.amazonaws.com' OR ${host} LIKE 'sts-global.%')`;
  const isGlobal = hasHost ? `(${endpointType} = 'global' OR (${byHost}))` : `${endpointType} = 'global'`;
  return `SELECT ${columns.join(',\n  ')},
  count(*) AS calls, min(eventtime) AS first_seen, max(eventtime) AS last_seen
FROM ${options.table}
WHERE ${[...conditionsOf(options), isGlobal].join('\n  AND ')}
GROUP BY ${columns.map((_, index) => index + 1).join(', ')}
ORDER BY calls DESC`;
}
