import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSettings } from '../config/load.ts';
import { builtinPolicies } from '../engine/builtin-policies.generated.ts';
import { loadPolicies } from '../engine/load.ts';
import { type AnyFact, BrokenRun, type Gap, type Policy } from '../model/index.ts';
import { choosePolicies, policyFiles } from '../policies.ts';
import { judgeCase, type PolicyCase } from '../policy-case.ts';
import type { Arguments, ExitCode, Terminal } from './terminal.ts';

/** `regional-sts policy list|test`. */
export async function command(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const [verb, directory, ...more] = args.positionals;
  if (verb === 'list' && more.length === 0) return list(directory, args.options['format'] === 'json', terminal);
  if (verb === 'test' && directory !== undefined && more.length === 0) return test(directory, terminal);
  throw new BrokenRun([{ code: 'usage', message: 'expected `policy list [DIR]` or `policy test DIR`' }]);
}

function list(directory: string | undefined, json: boolean, terminal: Terminal): ExitCode {
  const settings = loadSettings('.', directory === undefined ? {} : { policyDirectories: [directory] });
  const rows = choosePolicies(settings).map(({ policy, enabled, severity }) => ({
    id: policy.id,
    severity,
    about: policy.about,
    expect: policy.expect,
    enabled,
    title: policy.title,
  }));
  if (json) {
    terminal.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    return 0;
  }
  const width = Math.max(...rows.map((row) => row.id.length));
  for (const row of rows)
    terminal.stdout.write(`${row.id.padEnd(width)}  ${(row.enabled ? row.severity : 'off').padEnd(7)}  ${row.title}\n`);
  return 0;
}

/** Runs the cases of every policy of a folder; exit code 1 when one does not come out as expected. */
function test(directory: string, terminal: Terminal): ExitCode {
  const own = new Set(builtinPolicies.map((file) => (JSON.parse(file.text) as Policy).id));
  const files = policyFiles('.', directory);
  const { policies, problems } = loadPolicies(files);
  if (problems.length > 0) throw new BrokenRun(problems);
  if (policies.length === 0)
    throw new BrokenRun([{ code: 'usage', message: `there is no policy in ${directory}: expected NAME/policy.json` }]);
  let passed = 0;
  let failed = 0;
  for (const policy of policies) {
    const folder = join(directory, policy.id, 'cases');
    const names = existsSync(folder) ? readdirSync(folder).sort() : [];
    if (names.length === 0)
      terminal.stdout.write(
        `${policy.id}: no cases${own.has(policy.id) ? '' : ' (add fail-..., pass-... and undecided-... folders)'}\n`,
      );
    for (const name of names) {
      const fault = judgeCase(policy, readCase(join(folder, name)));
      if (fault === undefined) passed += 1;
      else failed += 1;
      terminal.stdout.write(
        `${fault === undefined ? 'ok  ' : 'FAIL'} ${policy.id} / ${name}${fault === undefined ? '' : `: ${fault}`}\n`,
      );
    }
  }
  terminal.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed > 0 ? 1 : 0;
}

/** Reads `facts.json`, `gaps.json` and `expected.json` of a case folder. */
export function readCase(folder: string): PolicyCase {
  const read = (name: string): unknown => {
    const path = join(folder, name);
    try {
      return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
    } catch (error) {
      throw new BrokenRun([
        { code: 'policy', path, message: `not JSON: ${error instanceof Error ? error.message : String(error)}` },
      ]);
    }
  };
  const expected = read('expected.json') as PolicyCase['expected'] | undefined;
  if (expected === undefined)
    throw new BrokenRun([
      { code: 'policy', path: join(folder, 'expected.json'), message: 'the expectation is missing' },
    ]);
  return {
    facts: (read('facts.json') ?? []) as readonly AnyFact[],
    gaps: (read('gaps.json') ?? []) as readonly Gap[],
    expected,
  };
}
