// Gives the answer of the product with DuckDB, by the statement for Athena: a peer that does the same.
import process from 'node:process';
import { DuckDBInstance } from '@duckdb/node-api';
import { duckdbMacros, duckdbView } from '../../src/cloudtrail/queries/duckdb.ts';
import { countedOf, type Row, recordOf } from '../../src/cloudtrail/queries/rows.ts';
import { summaryStatement } from '../../src/cloudtrail/queries/statement.ts';
import { wholeShape } from '../../src/cloudtrail/queries/table.ts';
import { Tally } from '../../src/cloudtrail/tally.ts';

const connection = await (await DuckDBInstance.create()).connect();
await connection.run(duckdbMacros);
await connection.run(duckdbView('logs', [`${process.argv[2] ?? '.'}/**/*.json.gz`]));
const window = { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2028-01-01T00:00:00Z') };
const shape = { ...wholeShape, partitions: [] };
const statement = summaryStatement({ table: 'logs', shape, window, regions: null, accounts: null });
const tally = new Tally();
for (const row of (await connection.runAndReadAll(statement)).getRowObjectsJson() as unknown as readonly Row[]) {
  const counted = countedOf(row);
  if (counted === undefined) throw new Error('a row without a count');
  tally.addCounted(recordOf(row), counted);
}
console.log(tally.facts(new Date(0)).reduce((sum, { data }) => sum + data.count, 0));
