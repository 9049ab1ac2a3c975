// Prints a check of a 10,000-file repository beside the floor (`git ls-files` and reading every file), and the start of the
// bundle beside that of an empty Node process, all in the same run. `npm run bench`.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { sampleRepository } from './sample-repository.ts';

const root = resolve(import.meta.dirname, '..');
const cli = join(root, 'dist/cli.js');
const files = Number(process.argv[2] ?? 10_000);
const folder = sampleRepository(files);

function floor(): void {
  const paths = execFileSync('git', ['-C', folder, 'ls-files', '-z', '-co', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  }).split('\0');
  for (const path of paths) if (path !== '') readFileSync(join(folder, path));
}

function median(runs: number, work: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

const node = (args: readonly string[]): void => void spawnSync(process.execPath, args, { stdio: 'ignore' });
floor();
const empty = median(9, () => node(['-e', '0']));
const start = median(9, () => node([cli, '--help']));
const reading = median(3, floor);
const nothing = mkdtempSync(join(tmpdir(), 'regional-sts-nothing-'));
const checkStart = median(5, () => node([cli, 'check', nothing, '--format', 'json']));
const checking = median(3, () => node([cli, 'check', folder, '--format', 'json']));
rmSync(folder, { recursive: true, force: true });

console.log(`node ${process.version}, ${files} files`);
console.log(
  `start: ${start.toFixed(0)} ms, empty process ${empty.toFixed(0)} ms, ratio ${(start / empty).toFixed(1)} (budget 6)`,
);
console.log(
  `check: ${checking.toFixed(0)} ms, floor ${reading.toFixed(0)} ms, of an empty folder ${checkStart.toFixed(0)} ms, ratio without that ${((checking - checkStart) / reading).toFixed(1)} (budget 4)`,
);
