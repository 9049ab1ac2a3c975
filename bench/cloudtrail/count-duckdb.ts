// Counts the calls in a folder with DuckDB, all columns given: a peer. It does less: copies are not left out, callers,
// clients and addresses stay texts.
import process from 'node:process';
import { DuckDBInstance } from '@duckdb/node-api';

const connection = await (await DuckDBInstance.create()).connect();
const folder = (process.argv[2] ?? '.').replaceAll("'", "''");
const result = await connection.runAndReadAll(`
  WITH events AS (
    SELECT unnest(Records, recursive := false) AS e
    FROM read_json('${folder}/**/*.json.gz', maximum_object_size = 268435456, columns = { Records: 'STRUCT(
      eventSource VARCHAR, eventName VARCHAR, eventTime VARCHAR, awsRegion VARCHAR, sourceIPAddress VARCHAR, userAgent VARCHAR,
      userIdentity STRUCT("type" VARCHAR, arn VARCHAR, invokedBy VARCHAR),
      additionalEventData STRUCT(RequestDetails STRUCT(endpointType VARCHAR, awsServingRegion VARCHAR)),
      tlsDetails STRUCT(clientProvidedHostHeader VARCHAR))[]' })
  ), groups AS (
    SELECT e.userIdentity.arn, e.userAgent, e.awsRegion, e.additionalEventData.RequestDetails.endpointType,
      e.additionalEventData.RequestDetails.awsServingRegion, e.tlsDetails.clientProvidedHostHeader,
      count(*) AS calls, min(e.eventTime), max(e.eventTime)
    FROM events
    WHERE e.eventSource = 'sts.amazonaws.com' AND coalesce(e.userIdentity.invokedBy, '') = ''
    GROUP BY ALL
  )
  SELECT sum(calls)::INTEGER FROM groups`);
console.log(result.getRows()[0]?.[0]);
