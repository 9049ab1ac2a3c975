// The engine behind the stand-in of Athena: the statement runs as it is, on DuckDB with three macros for what Trino calls
// otherwise (src/cloudtrail/queries/duckdb.ts). The tables lie over log files; partition keys are columns of a view.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { duckdbMacros, duckdbView } from '../../src/cloudtrail/queries/duckdb.ts';
import type { Engine } from '../../src/loopback/athena.ts';

export interface DuckdbEngine {
  readonly engine: Engine;
  close(): Promise<void>;
}

/** An engine with one table `logs.trail`, partitioned as `query --form create-table` makes it. */
export async function duckdbEngine(events: readonly object[]): Promise<DuckdbEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'duckdb-engine-'));
  writeFileSync(join(folder, 'a.json'), JSON.stringify({ Records: events }));
  const database = await DuckDBInstance.create(':memory:');
  const connection: DuckDBConnection = await database.connect();
  const running = new Set<Promise<unknown>>();
  await connection.run(duckdbMacros);
  await connection.run(duckdbView('flat', [join(folder, '*.json')]));
  await connection.run(`CREATE SCHEMA logs; CREATE VIEW logs.trail AS SELECT *, recipientAccountId AS account,
    awsRegion AS region, replace(substr(eventTime, 1, 10), '-', '/') AS "day" FROM flat`);
  const run: Engine = async (statement) => {
    const reader = await connection.runAndReadAll(statement);
    const columns = reader.columnNames();
    const rows = reader.getRowsJson().map((row) => row.map((value) => (value === null ? null : String(value))));
    return { columns, rows };
  };
  return {
    engine(statement) {
      const result = run(statement);
      running.add(result);
      return result;
    },
    // A connection that is closed under a running statement takes the process with it.
    async close() {
      await Promise.allSettled(running);
      connection.closeSync();
      database.closeSync();
      rmSync(folder, { recursive: true });
    },
  };
}
