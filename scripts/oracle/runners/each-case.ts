/**
 * Runs a command once a case, each in a process of its own with only the case's environment, a fresh home directory and
 * the dummy token file (protocol: scripts/oracle/README.md). The command reads the case on standard input and prints its answer.
 *
 *     node --import tsx scripts/oracle/runners/each-case.ts <cases.jsonl> <answers.jsonl> [--keep NAME,NAME] -- <command> [arguments]
 *
 * `--keep` names variables of the own environment that the language needs to start. ORACLE_JOBS (default 2) runs at a time.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OracleCase } from '../case-types.ts';

const tokenPath = '/var/run/secrets/eks.amazonaws.com/serviceaccount/token';
const limitMs = 20_000;

const split = process.argv.indexOf('--');
const [casesFile, answersFile, ...options] = process.argv.slice(2, split);
const [command, ...commandArguments] = process.argv.slice(split + 1);
if (split < 0 || casesFile === undefined || answersFile === undefined || command === undefined)
  throw new Error('usage: each-case.ts <cases.jsonl> <answers.jsonl> [--keep NAME,NAME] -- <command> [arguments]');
const kept = options[0] === '--keep' ? (options[1] ?? '').split(',') : [];
const keptEnv = Object.fromEntries(kept.map((name) => [name, process.env[name] ?? '']));

const scratch = mkdtempSync(join(tmpdir(), 'oracle-'));
const realToken = join(scratch, 'token');
writeFileSync(realToken, 'header.payload.signature');

/** Runs one case and returns its answer line. */
function answer(one: OracleCase, index: number): Promise<string> {
  const home = join(scratch, String(index));
  mkdirSync(join(home, '.aws'), { recursive: true });
  const real: OracleCase = JSON.parse(JSON.stringify(one).replaceAll(tokenPath, realToken));
  if (real.config !== undefined) writeFileSync(join(home, '.aws', 'config'), real.config);
  const env = { ...keptEnv, HOME: home, AWS_EC2_METADATA_DISABLED: 'true', ...real.env };
  return new Promise((resolve) => {
    const child = spawn(command ?? '', commandArguments, { env, cwd: home, stdio: ['pipe', 'pipe', 'pipe'] });
    let out = '';
    let trouble = '';
    const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString();
    });
    child.stderr.on('data', (data: Buffer) => {
      trouble += data.toString();
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(JSON.stringify(real));
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      rmSync(home, { recursive: true, force: true });
      const line = out.split('\n').find((text) => text.startsWith('{"'));
      if (line !== undefined) return resolve(line.replaceAll(home, '~'));
      const detail = signal === 'SIGKILL' ? 'timeout' : `stopped with status ${code ?? signal}`;
      if (signal !== 'SIGKILL') console.error(`${one.id}: ${detail}: ${trouble.slice(0, 300)}`);
      resolve(JSON.stringify({ id: one.id, error: detail }));
    });
  });
}

const cases = readFileSync(casesFile, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line): OracleCase => JSON.parse(line));
const answers: string[] = [];
let next = 0;
async function work(): Promise<void> {
  for (;;) {
    const index = next++;
    const one = cases[index];
    if (one === undefined) return;
    answers[index] = await answer(one, index);
  }
}
const started = Date.now();
await Promise.all(Array.from({ length: Number(process.env['ORACLE_JOBS'] ?? 2) }, work));
writeFileSync(answersFile, `${answers.join('\n')}\n`);
rmSync(scratch, { recursive: true, force: true });
console.error(`${cases.length} cases in ${Math.round((Date.now() - started) / 1000)} s`);
