import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadSettings } from '../config/load.ts';
import { exampleAccount } from '../demo/account.ts';
import { exampleRepository } from '../demo/repository.ts';
import { startLoopback } from '../loopback/server.ts';
import { run } from '../run.ts';
import { chosenOutputs, writeOutputs } from './check.ts';
import { hostOf } from './host.ts';
import { overridesOf } from './overrides.ts';
import type { Arguments, ExitCode, Terminal } from './terminal.ts';

/**
 * `regional-sts demo`: `check` as it is, on an example repository in a temporary folder and an example account that a stand-in
 * on 127.0.0.1 plays. The exit code is 0 when the demonstration ran, whatever its verdict.
 */
export async function command(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const folder = mkdtempSync(join(tmpdir(), 'regional-sts-demo-'));
  const loopback = await startLoopback(exampleAccount(new Date()));
  try {
    for (const [path, content] of Object.entries(exampleRepository)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const settings = loadSettings(folder, { ...overridesOf(args), live: true });
    const outputs = chosenOutputs(settings);
    const played: Terminal = { ...terminal, env: { ...displayOf(terminal.env), ...accountAt(loopback.url) } };
    const report = await run(settings, hostOf(played, true));
    await writeOutputs(report, outputs, terminal);
    terminal.stderr.write(
      `demo: an example repository and an embedded stand-in for AWS on ${loopback.url}, which answered ${loopback.requests.length} calls\n`,
    );
    return 0;
  } finally {
    await loopback.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function accountAt(url: string): Record<string, string> {
  return {
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'example',
    AWS_REGION: 'eu-west-1',
    AWS_ENDPOINT_URL: url,
  };
}

/** Only what decides colours is taken from the real environment: nothing may lead to a real account. */
function displayOf({ NO_COLOR, FORCE_COLOR, TERM }: Terminal['env']): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ NO_COLOR, FORCE_COLOR, TERM }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}
