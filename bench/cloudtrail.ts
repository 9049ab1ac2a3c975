// Counting STS calls in CloudTrail log files, beside `zcat | wc -c` as the floor and jq and DuckDB as peers, in the same run.
// npm run bench:cloudtrail -- [MiB of JSON, default 1024] [runs, default 3]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'rolldown';
import { writeLogs } from './cloudtrail/write-logs.ts';

interface Contestant {
  readonly name: string;
  readonly command: readonly string[];
  /** jq takes minutes: once is enough. */
  readonly once?: true;
}

interface Took {
  readonly wall: number;
  readonly cpu: number;
  readonly megabytes: number;
  readonly output: string;
}

const mebibyte = 1024 * 1024;
const root = join(import.meta.dirname, '..');
// Within the project, so that DuckDB is found from there.
const built = join(root, 'node_modules/.cache/bench-cloudtrail');
// $1 is the folder. jq does what DuckDB does; see count-duckdb.ts.
const floor = 'find "$1" -name "*.json.gz" -print0 | xargs -0 zcat | wc -c';
const filter = `.Records[] | select(.eventSource == "sts.amazonaws.com" and .userIdentity.invokedBy == null) | [.userIdentity.arn,
  .userAgent, .awsRegion, .additionalEventData.RequestDetails.endpointType, .tlsDetails.clientProvidedHostHeader] | @tsv`;
const jq = `find "$1" -name "*.json.gz" -print0 | xargs -0 zcat | jq -r '${filter}' | awk '{ calls[$0]++ } END { for (c in calls) sum += calls[c]; print sum }'`;

const contestants: readonly Contestant[] = [
  { name: 'zcat | wc -c', command: ['bash', '-c', floor, 'bash'] },
  { name: 'regional-sts', command: [process.execPath, join(built, 'count-files.js')] },
  { name: 'DuckDB, alike', command: [process.execPath, join(built, 'answer-duckdb.js')] },
  { name: 'DuckDB, less', command: [process.execPath, join(built, 'count-duckdb.js')] },
  { name: 'zcat | jq', command: ['bash', '-c', jq, 'bash'], once: true },
];

function measure({ command, name }: Contestant, folder: string): Took {
  const report = join(folder, '..', 'time');
  const [program = '', ...args] = command;
  const done = spawnSync('/usr/bin/time', ['-o', report, '-f', '%e %U %S %M', program, ...args, folder], {
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`${name} failed: ${done.error?.message ?? done.stderr}`);
  const [wall = 0, user = 0, system = 0, kilobytes = 0] = readFileSync(report, 'utf8').trim().split(' ').map(Number);
  return { wall, cpu: user + system, megabytes: kilobytes / 1024, output: done.stdout.trim() };
}

function compare(megabytes: number, percent: number, runs: number): void {
  const parent = mkdtempSync(join(tmpdir(), 'bench-cloudtrail-'));
  const folder = join(parent, 'logs');
  try {
    const { calls, files, bytes } = writeLogs(folder, megabytes * mebibyte, percent);
    console.log(`\n${(bytes / mebibyte).toFixed(0)} MiB of JSON in ${files} files, ${percent} % STS, ${calls} calls`);
    const took = new Map<string, Took>();
    // Turn by turn, so that what else the machine does hits all alike; the fastest of each counts.
    for (let run = 0; run < runs; run++) {
      for (const contestant of contestants) {
        if (run > 0 && contestant.once) continue;
        const one = measure(contestant, folder);
        const expected = contestant === contestants[0] ? bytes : calls;
        if (one.output !== String(expected)) throw new Error(`${contestant.name}: ${one.output}, not ${expected}`);
        const best = took.get(contestant.name);
        if (best === undefined || one.wall < best.wall) took.set(contestant.name, one);
      }
    }
    const base = took.get(contestants[0]?.name ?? '')?.wall ?? Number.NaN;
    console.log(
      ['', 'wall s', 'CPU s', 'peak MB', 'x floor'].map((text, i) => (i ? text.padStart(9) : text.padEnd(16))).join(''),
    );
    for (const [name, { wall, cpu, megabytes: peak }] of took) {
      const columns = [wall.toFixed(2), cpu.toFixed(2), peak.toFixed(0), (wall / base).toFixed(2)];
      console.log(name.padEnd(16) + columns.map((text) => text.padStart(9)).join(''));
    }
  } finally {
    rmSync(parent, { recursive: true });
  }
}

const [megabytes = 1024, runs = 3] = process.argv.slice(2).map(Number);
if (!(megabytes > 0 && runs > 0)) throw new Error('expected a number of MiB and a number of runs');
await build({
  cwd: root,
  input: {
    'count-files': 'bench/cloudtrail/count-files.ts',
    'answer-duckdb': 'bench/cloudtrail/answer-duckdb.ts',
    'count-duckdb': 'bench/cloudtrail/count-duckdb.ts',
    'log-file-worker': 'src/cloudtrail/log-file/worker.ts',
  },
  platform: 'node',
  external: ['@duckdb/node-api'],
  output: { dir: built, format: 'esm', minify: true },
});
console.log(
  `Node ${process.version}, ${availableParallelism()} cores, load before ${loadavg()[0]?.toFixed(1)}, fastest of ${runs}`,
);
for (const percent of [1, 60]) compare(megabytes, percent, runs);
