// Rows of the table of products that no key of a product answers: each by the facts that another unit finds.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from '../support/cases.ts';
import { repository, tool } from '../support/tool.ts';
import { rowsElsewhere } from './rows-elsewhere.ts';

interface Row {
  readonly path: string;
  readonly text: string;
  /** What is found; nothing stands for: no setting of a product, and no host that is an endpoint. */
  readonly facts: readonly Readonly<Record<string, unknown>>[];
}
interface Found {
  readonly kind: string;
  readonly data: Record<string, unknown>;
}

const rows = JSON.parse(readFileSync(join(root, '__tests__/knowledge/rows-elsewhere.json'), 'utf8')) as Record<
  string,
  Row
>;

describe('rows that other units answer', () => {
  it('has a sample for each of them', () =>
    expect(Object.keys(rows).sort()).toEqual(Object.keys(rowsElsewhere).sort()));

  it.each(Object.entries(rows))('%s', async (_, { path, text, facts }) => {
    const { stdout } = await tool(['collect', repository({ [path]: text }, false), '--no-live']);
    const found = (JSON.parse(stdout) as { facts: Found[] }).facts;
    const missing = facts.filter(
      (pattern) =>
        !found.some(({ kind, data }) =>
          Object.entries(pattern).every(([key, value]) => (key === 'kind' ? kind : data[key]) === value),
        ),
    );
    expect(missing).toEqual([]);
    const uses = found.filter(
      ({ kind, data }) =>
        kind === 'product-sts-setting' ||
        (kind === 'sts-host' && data['role'] === 'endpoint' && data['scope'] === 'global'),
    );
    const expected = facts.some(({ kind, role }) => kind === 'sts-host' && role === 'endpoint');
    if (facts.length === 0 && !expected) expect(uses).toEqual([]);
  });
});
