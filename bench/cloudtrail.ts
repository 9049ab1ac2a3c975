// Counting STS calls in CloudTrail log files, beside `zcat | wc -c` as the floor, in the same run.
// npm run bench:cloudtrail -- [MiB of JSON, default 256]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { systemClock } from '../src/aws/clock.ts';
import { sampleEvent } from '../src/cloudtrail/sample-events.ts';
import { read } from '../src/collectors/live/cloudtrail-files/read.ts';

interface Reading {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly calls: number;
  readonly gaps: number;
}

const mebibyte = 1024 * 1024;
const recordsInFile = 500;
const foreign = ['s3', 'ec2', 'kms', 'dynamodb', 'logs', 'iam', 'lambda'];

function recordOf(id: number, isSts: boolean): Record<string, unknown> {
  const service = foreign[id % foreign.length];
  return sampleEvent(id, {
    sourceIPAddress: `198.51.100.${id % 250}`,
    userAgent: `Boto3/1.${id % 40}.${id % 7} Python/3.9.16 Linux/5.10 Botocore/1.29.27`,
    eventTime: new Date(Date.UTC(2026, 10, 1) + (id % 1_500_000) * 1000).toISOString().replace('.000Z', 'Z'),
    ...(isSts
      ? {}
      : {
          eventSource: `${service}.amazonaws.com`,
          eventName: 'DescribeThings',
          requestParameters: { filter: [{ name: 'id', values: [`thing-${id}`, `thing-${id * 7}`] }] },
          tlsDetails: { tlsVersion: 'TLSv1.3', clientProvidedHostHeader: `${service}.us-east-1.amazonaws.com` },
        }),
  });
}

/** Writes log files in the layout of a bucket until they hold so many bytes of JSON. Returns how many STS calls are in them. */
function writeLogs(folder: string, bytes: number, percent: number): { readonly calls: number; readonly files: number } {
  let [calls, files, written, id] = [0, 0, 0, 0];
  while (written < bytes) {
    const records: unknown[] = [];
    for (let i = 0; i < recordsInFile; i++, id++) {
      // A multiplicative hash spreads the calls over the files.
      const isSts = ((id * 2654435761) >>> 0) % 100 < percent;
      if (isSts) calls++;
      records.push(recordOf(id, isSts));
    }
    const text = JSON.stringify({ Records: records });
    written += Buffer.byteLength(text);
    const day = join(
      folder,
      `AWSLogs/111122223333/CloudTrail/us-east-1/2026/11/${String((files % 28) + 1).padStart(2, '0')}`,
    );
    mkdirSync(day, { recursive: true });
    writeFileSync(join(day, `111122223333_CloudTrail_us-east-1_${files++}.json.gz`), gzipSync(text, { level: 6 }));
  }
  return { calls, files };
}

/** Reads the folder in this process and prints what it took. */
async function readHere(folder: string): Promise<void> {
  const options = { lookupCalls: null, lookupSeconds: null, events: [folder], sources: {} };
  const started = performance.now();
  const before = process.cpuUsage();
  let [calls, gaps] = [0, 0];
  for await (const one of read({ options, clock: systemClock, window: { from: new Date(0), to: new Date(8.64e15) } })) {
    if ('kind' in one && one.kind === 'sts-call-summary') calls += Number(Reflect.get(one.data, 'count'));
    else gaps++;
  }
  const { user, system } = process.cpuUsage(before);
  const reading: Reading = {
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
    calls,
    gaps,
  };
  process.stdout.write(JSON.stringify(reading));
}

function run(command: string, args: readonly string[]): { readonly stdout: string; readonly stderr: string } {
  const done = spawnSync(command, args, { encoding: 'utf8', maxBuffer: mebibyte });
  if (done.status !== 0) throw new Error(`${command} failed: ${done.stderr}`);
  return done;
}

function row(name: string, seconds: number, cpu: number, megabytes: string, ratio: number): string {
  return `${name.padEnd(24)}${seconds.toFixed(2).padStart(8)}${cpu.toFixed(2).padStart(8)}${megabytes.padStart(8)}${ratio.toFixed(2).padStart(9)}`;
}

function compare(megabytes: number, percent: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-cloudtrail-'));
  try {
    const { calls, files } = writeLogs(folder, megabytes * mebibyte, percent);
    console.log(`\n${megabytes} MiB of JSON in ${files} files, ${percent} % STS, ${calls} calls`);
    console.log(
      `${''.padEnd(24)}${'wall s'.padStart(8)}${'CPU s'.padStart(8)}${'peak MB'.padStart(8)}${'x floor'.padStart(9)}`,
    );
    const script = 'TIMEFORMAT="%R %U %S"; time (find "$0" -type f -print0 | xargs -0 zcat | wc -c)';
    const [wall = 0, user = 0, system = 0] = run('bash', ['-c', script, folder]).stderr.trim().split(' ').map(Number);
    console.log(row('zcat | wc -c', wall, user + system, '-', 1));
    const own = fileURLToPath(import.meta.url);
    const reading = JSON.parse(run(process.execPath, ['--import', 'tsx', own, '--read', folder]).stdout) as Reading;
    if (reading.calls !== calls || reading.gaps > 0) throw new Error(`counted ${reading.calls}, ${reading.gaps} gaps`);
    console.log(
      row(
        'cloudtrail-files',
        reading.seconds,
        reading.cpuSeconds,
        reading.megabytes.toFixed(0),
        reading.seconds / wall,
      ),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [first = '256', folder = ''] = process.argv.slice(2);
if (first === '--read') {
  await readHere(folder);
} else {
  const megabytes = Number(first);
  if (!(megabytes > 0)) throw new Error(`expected a number of MiB, got ${first}`);
  for (const percent of [1, 60]) compare(megabytes, percent);
}
