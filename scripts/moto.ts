// Starts moto's server from a virtual environment of its own, runs the tests that need it, and stops it.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';

const requirement = 'moto[server]==5.2.3';
const folder = '.venv/moto';
const stamp = `${folder}/installed`;

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== requirement) {
  console.log(`making ${folder} with ${requirement}`);
  run('python3', ['-m', 'venv', folder]);
  run(`${folder}/bin/pip`, ['install', '--quiet', '--disable-pip-version-check', requirement]);
  writeFileSync(stamp, requirement);
}
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const server = spawn(`${folder}/bin/moto_server`, ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
try {
  await ready(url, server);
  console.log(`moto answers at ${url}`);
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const jest = ['node_modules/jest/bin/jest.js', '--config', 'jest.moto.config.js', ...process.argv.slice(2)];
  const env = { ...process.env, MOTO_URL: url };
  const { status } = spawnSync(process.execPath, [...node, ...jest], { stdio: 'inherit', env });
  process.exitCode = status ?? 1;
} finally {
  server.kill();
}

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}

async function ready(at: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`moto_server ended with ${child.exitCode}`);
    try {
      await fetch(`${at}/moto-api/`);
      return;
    } catch {
      await sleep(200);
    }
  }
  throw new Error(`moto_server did not answer at ${at} within a minute`);
}
