// Prints wall and CPU seconds and peak memory of a check of two repositories, beside ripgrep for the word `sts` over the same files
// in the same run: `npm run bench:repository`, or with directories of your own behind it. Needs `rg` and GNU time.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { sampleRepository } from './sample-repository.ts';

interface Cost {
  readonly wall: number;
  readonly cpu: number;
  readonly megabytes: number;
}

for (const [tool, flag] of [
  ['rg', '--version'],
  ['/usr/bin/time', '--version'],
] as const) {
  // A tool that is not there would take no time at all.
  if (spawnSync(tool, [flag]).status !== 0)
    throw new Error(`${tool} is not on this machine: apt-get install ripgrep time`);
}
const cli = resolve(import.meta.dirname, '../dist/cli.js');
const given = process.argv.slice(2);
const samples = given.length > 0 ? [] : [10_000, 50_000].map(sampleRepository);
for (const folder of given.length > 0 ? given : samples) {
  const listed = spawnSync('git', ['-C', folder, 'ls-files', '-co', '--exclude-standard'], { maxBuffer: 1 << 30 });
  const files = listed.stdout.toString().split('\n').length - 1;
  const search = best(5, 'rg', ['-c', 'sts', folder]);
  const check = best(5, process.execPath, [cli, 'check', folder, '--format', 'json']);
  const budget = 3 * search.wall + 0.4;
  console.log(
    `${files} files: check ${shown(check)}; rg sts ${shown(search)}; budget ${budget.toFixed(2)} s and 300 MB: ${check.wall <= budget && check.megabytes <= 300 ? 'met' : 'missed'}`,
  );
}
for (const folder of samples) rmSync(folder, { recursive: true, force: true });

/** The fastest of several runs: everything else on the machine only adds to it. */
function best(runs: number, command: string, args: readonly string[]): Cost {
  const costs = Array.from({ length: runs }, () => measured(command, args));
  return costs.reduce((a, b) => (b.wall < a.wall ? b : a));
}

function measured(command: string, args: readonly string[]): Cost {
  const report = join(process.env['TMPDIR'] ?? '/tmp', `regional-sts-time-${process.pid}`);
  const start = performance.now();
  spawnSync('/usr/bin/time', ['-q', '-o', report, '-f', '%U %S %M', command, ...args], { stdio: 'ignore' });
  const wall = (performance.now() - start) / 1000;
  const [user = 0, system = 0, kilobytes = 0] = readFileSync(report, 'utf8').trim().split(' ').map(Number);
  rmSync(report);
  return { wall, cpu: user + system, megabytes: kilobytes / 1024 };
}

function shown({ wall, cpu, megabytes }: Cost): string {
  return `${wall.toFixed(2)} s wall, ${cpu.toFixed(2)} s CPU, ${megabytes.toFixed(0)} MB`;
}
