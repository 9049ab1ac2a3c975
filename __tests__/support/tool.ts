import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { main } from '../../src/commands/main.ts';
import type { Report } from '../../src/model/index.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, with an environment of its own. */
export async function tool(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const code = await main(args, {
    env,
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
    stdin: Readable.from([]),
  });
  return { code, stdout, stderr };
}

/** A check as JSON. */
export async function check(
  directory: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran & { report: Report }> {
  const ran = await tool(['check', directory, '--format', 'json', ...args], env);
  if (ran.stdout === '') throw new Error(`no report: ${ran.stderr}`);
  return { ...ran, report: JSON.parse(ran.stdout) as Report };
}

/** A new repository in a temporary folder; git knows of it unless asked otherwise. */
export function repository(files: Readonly<Record<string, string | Buffer>>, git = true): string {
  const folder = mkdtempSync(join(tmpdir(), 'regional-sts-test-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  if (git) execFileSync('git', ['init', '-q', folder]);
  return folder;
}
