// Rows of what looks like a use of the global endpoint and is none: a check of each says nothing against it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from '../support/cases.ts';
import { check, repository } from '../support/tool.ts';

const rows = JSON.parse(readFileSync(join(root, '__tests__/knowledge/not-a-use.json'), 'utf8')) as Record<
  string,
  Record<string, string>
>;
/** Rows that ask for the legacy mode where it does nothing: that is said, but no call goes to the global host. */
const withoutEffect = new Set(['legacy-noop', 'legacy-optin']);

describe('what is not a use', () => {
  it('has a sample for each of the 33 rows', () => expect(Object.keys(rows)).toHaveLength(33));

  it.each(Object.entries(rows))('%s', async (id, files) => {
    const { report } = await check(repository(files, false), ['--no-live']);
    const violations = report.findings
      .filter(({ outcome }) => outcome === 'violation')
      .filter(({ policy }) => !withoutEffect.has(id) || policy !== 'sts-legacy-mode-is-not-asked-for')
      .map(({ policy, message }) => `${policy}: ${message}`);
    expect(violations).toEqual([]);
    expect(report.problems).toEqual([]);
  });
});
