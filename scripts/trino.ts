// Runs the statement for Athena on a real Trino server over generated events of every sort, and compares the answer with
// that of `files`, fact by fact. npm run trino -- [events, default 200000] [seed, default 1]
// Needs Java 24 or newer and Maven; the server is kept in ~/.cache/regional-sts.
import { deepStrictEqual } from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { variedEvents } from '../__tests__/support/event-variants.ts';
import { systemClock } from '../src/aws/clock.ts';
import { countedOf, recordOf } from '../src/cloudtrail/queries/rows.ts';
import { summaryStatement } from '../src/cloudtrail/queries/statement.ts';
import { wholeShape } from '../src/cloudtrail/queries/table.ts';
import { Tally } from '../src/cloudtrail/tally.ts';
import { read } from '../src/collectors/live/cloudtrail-files/read.ts';
import type { Fact } from '../src/model/index.ts';
import { fetchTrino, findJava, runStatement, startTrino, version } from './trino/server.ts';
import { createTable, lineOf } from './trino/table.ts';

type Call = Fact<'sts-call-summary'>;

const window = { from: new Date('2026-11-01T00:00:00Z'), to: new Date('2026-11-19T00:00:00Z') };
const extent = { window, regions: ['us-east-1', 'eu-west-1', 'ap-southeast-2', 'af-south-1'], accounts: null };
const eventsInFile = 25_000;

const [count = 200_000, seed = 1] = process.argv.slice(2).map(Number);
const java = findJava();
const home = fetchTrino(java);
const folder = mkdtempSync(join(tmpdir(), 'trino-'));
try {
  mkdirSync(join(folder, 'events'));
  mkdirSync(join(folder, 'logs'));
  const events = variedEvents(count, seed);
  for (let start = 0; start < events.length; start += eventsInFile) {
    const Records = events.slice(start, start + eventsInFile);
    writeFileSync(join(folder, 'events', `${start}.json`), Records.map((record) => `${lineOf(record)}\n`).join(''));
    writeFileSync(join(folder, 'logs', `${start}.json.gz`), gzipSync(JSON.stringify({ Records })));
  }
  console.log(`${events.length} events of seed ${seed}; starting Trino ${version} with ${java}`);
  const byFiles = await factsOfFiles();
  const byTrino = await factsOfTrino(byFiles);
  let differing = 0;
  const [expected, actual] = [byFiles, byTrino].map((facts) => new Map(facts.map(({ id, data }) => [id, data])));
  for (const id of new Set([...(expected?.keys() ?? []), ...(actual?.keys() ?? [])])) {
    try {
      deepStrictEqual(actual?.get(id), expected?.get(id));
    } catch (error) {
      if (differing++ < 5) console.error(`${id}\n${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const calls = byFiles.reduce((sum, { data }) => sum + data.count, 0);
  console.log(
    `${byFiles.length} facts of ${calls} calls from files, ${byTrino.length} from Trino: ${differing} differ`,
  );
  if (differing > 0 || byFiles.length === 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function factsOfFiles(): Promise<readonly Call[]> {
  const options = { lookupCalls: null, lookupSeconds: null, events: [join(folder, 'logs')], sources: {} };
  const facts: Call[] = [];
  for await (const one of read({ options, clock: systemClock, window })) {
    if ('kind' in one && one.kind === 'sts-call-summary') facts.push(one as Call);
    else if ('reason' in one && one.reason !== 'malformed') throw new Error(JSON.stringify(one));
  }
  return facts;
}

async function factsOfTrino(alike: readonly Call[]): Promise<readonly Call[]> {
  const server = await startTrino(java, home, folder);
  try {
    await runStatement(server.url, "CREATE SCHEMA hive.logs WITH (location = 'local:///schema')");
    await runStatement(server.url, createTable('local:///events'));
    const total = await runStatement(server.url, 'SELECT count(*) AS events FROM logs.trail');
    console.log(`the table has ${total[0]?.['events']} rows`);
    const statement = summaryStatement({ ...extent, table: '"logs"."trail"', shape: wholeShape });
    const started = performance.now();
    const rows = await runStatement(server.url, statement);
    console.log(`the statement gave ${rows.length} rows in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    const tally = new Tally({ window });
    for (const row of rows) {
      const counted = countedOf(row);
      if (counted === undefined) throw new Error(`a row that is none of the statement: ${JSON.stringify(row)}`);
      tally.addCounted(recordOf(row), counted);
    }
    const observed = alike[0]?.place;
    return tally.facts(new Date(observed?.origin === 'live' ? observed.observedAt : 0));
  } finally {
    await server.stop();
  }
}
