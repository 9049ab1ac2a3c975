// `npm run new` in a copy of the sources: what it makes fails its contract test, and says why.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root } from '../support/cases.ts';

const copy = mkdtempSync(join(tmpdir(), 'regional-sts-new-'));
const kinds = ['policy', 'collector', 'derivation', 'reporter'] as const;

function scaffold(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  return spawnSync(process.execPath, [tsx, 'scripts/new.ts', ...args], { cwd: copy, encoding: 'utf8' });
}

/** Failure messages of the contract tests of the unit, by the title of the test. */
function failures(name: string): Readonly<Record<string, string>> {
  const { CI: _, UPDATE_CASES: __, ...env } = process.env;
  const { stdout } = spawnSync(
    process.execPath,
    [
      ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
      join(root, 'node_modules/jest/bin/jest.js'),
      ...['__tests__/contracts', '-i', '--json', '--silent', '--testLocationInResults', '-t', name],
    ],
    { cwd: copy, encoding: 'utf8', env, maxBuffer: 1 << 26 },
  );
  const { testResults } = JSON.parse(stdout) as {
    testResults: { assertionResults: { fullName: string; status: string; failureMessages: string[] }[] }[];
  };
  return Object.fromEntries(
    testResults
      .flatMap((file) => file.assertionResults)
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => [fullName, failureMessages.join('\n')]),
  );
}

beforeAll(() => {
  for (const path of ['src', 'policies', 'scripts/generate', 'scripts/templates', 'scripts/new.ts'])
    cpSync(join(root, path), join(copy, path), { recursive: true });
  for (const path of ['contracts', 'support'])
    cpSync(join(root, '__tests__', path), join(copy, '__tests__', path), { recursive: true });
  for (const path of ['package.json', 'jest.config.js', 'tsconfig.json', 'action.yml'])
    cpSync(join(root, path), join(copy, path));
  mkdirSync(join(copy, 'docs'));
  cpSync(join(root, 'docs/action.md'), join(copy, 'docs/action.md'));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('npm run new', () => {
  it('makes units of every kind that fail their contract tests for the right reason', () => {
    for (const kind of kinds) {
      const { status, stdout } = scaffold(kind, `example-${kind}`);
      expect(status).toBe(0);
      expect(stdout).toContain(`example-${kind}/cases/`);
      expect(stdout).toContain('Next:');
    }
    const failed = failures('example-');
    const why = (title: string): string => failed[title] ?? `${title} did not fail`;
    for (const outcome of ['fail', 'pass'])
      expect(why(`policy example-policy ${outcome}-typical`)).toContain('not-applicable');
    expect(why('policy example-policy has a rationale and a remediation')).toContain('toMatch');
    expect(why('collector example-collector typical')).toContain('read.ts is not written yet');
    expect(why('derivation example-derivation typical')).toContain('read.ts is not written yet');
    expect(why('reporter example-reporter fail-repo-and-account')).toContain('render.ts is not written yet');
    expect(Object.keys(failed).filter((title) => !title.includes('example-'))).toEqual([]);
  }, 120_000);

  it.each([
    [[], 'usage'],
    [['policy'], 'usage'],
    [['rule', 'x'], 'no kind of unit'],
    [['constructor', 'x'], 'no kind of unit'],
    [['collector', 'Docker'], 'no name'],
    [['collector', '../x'], 'no name'],
    [['collector', 'utils'], 'says nothing'],
    [['collector', 'dockerfile'], 'exists already'],
    [['policy', 'sts-setting-is-valid'], 'exists already'],
  ])('refuses %j', (args, reason) => {
    const { status, stderr } = scaffold(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(reason);
  });
});
