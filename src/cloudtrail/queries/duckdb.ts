import { sqlText } from './quote.ts';

/** What the statement needs of Trino that DuckDB calls otherwise. */
export const duckdbMacros = `CREATE OR REPLACE MACRO regexp_like(text, pattern) AS regexp_matches(text, pattern);
CREATE OR REPLACE MACRO array_join(list, separator) AS
  substr(list_reduce(list_prepend('', list_filter(list, lambda x: x IS NOT NULL)), lambda a, b: a || separator || b),
    length(separator) + 1);
CREATE OR REPLACE MACRO json_extract_scalar(text, path) AS
  CASE WHEN json_valid(text) AND json_type(text, path) NOT IN ('OBJECT', 'ARRAY') THEN json_extract_string(text, path) END;`;

const identity = `STRUCT("type" VARCHAR, principalId VARCHAR, arn VARCHAR, accountId VARCHAR, invokedBy VARCHAR,
      userName VARCHAR, identityProvider VARCHAR, sessionContext STRUCT(sessionIssuer STRUCT("type" VARCHAR, arn VARCHAR)))`;

/** A view over log files on disk with the columns of a table of Athena. Only what is classified is read. */
export function duckdbView(name: string, globs: readonly string[]): string {
  return `CREATE OR REPLACE VIEW ${name} AS
SELECT unnest(r) FROM (
  SELECT unnest(Records) AS r FROM read_json([${globs.map(sqlText).join(', ')}], maximum_object_size=268435456, columns={Records: 'STRUCT(
      eventSource VARCHAR, eventTime VARCHAR, eventName VARCHAR, eventType VARCHAR, awsRegion VARCHAR,
      sourceIPAddress VARCHAR, userAgent VARCHAR, errorCode VARCHAR, recipientAccountId VARCHAR, vpcEndpointId VARCHAR,
      eventID VARCHAR, sharedEventID VARCHAR, requestID VARCHAR, sessionCredentialFromConsole VARCHAR,
      addendum STRUCT(originalEventID VARCHAR, originalRequestID VARCHAR),
      requestParameters JSON, additionalEventData JSON,
      tlsDetails STRUCT(clientProvidedHostHeader VARCHAR),
      userIdentity ${identity})[]'}));`;
}
