// What is known of IAM roles for service accounts on EKS, row by row: as facts of files, or as answers of `resolve`.
// Two rows are shown by no file: since which version of the webhook, and that pods must be made anew.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { resolve } from '../../src/sts/resolve.ts';
import { root } from '../support/cases.ts';
import { repository, tool } from '../support/tool.ts';

type Pattern = Readonly<Record<string, unknown>>;
interface Row {
  readonly files: Record<string, string>;
  readonly facts: readonly Pattern[];
  readonly without?: readonly Pattern[];
}
interface Found {
  readonly kind: string;
  readonly data: Record<string, unknown>;
}

const rows = JSON.parse(readFileSync(join(root, '__tests__/knowledge/eks-irsa.json'), 'utf8')) as Record<string, Row>;
/** What the webhook injects into a pod when Regional STS is on. */
const injected = { AWS_STS_REGIONAL_ENDPOINTS: 'regional', AWS_REGION: 'us-west-2', AWS_DEFAULT_REGION: 'us-west-2' };

function matches({ kind, data }: Found, pattern: Pattern): boolean {
  return Object.entries(pattern).every(([key, value]) => (key === 'kind' ? kind : data[key]) === value);
}

/** Rows that no file shows: two below, one in the table of products, and two that are about time. */
const shownElsewhere = ['honour', 'ignore', 'since', 'recreate'];

describe('IAM roles for service accounts', () => {
  it('has a sample for each of the 15 rows that a file can show', () =>
    expect(Object.keys(rows).length + shownElsewhere.length).toBe(15));

  it.each(Object.entries(rows))('%s', async (_, { files, facts, without = [] }) => {
    const { stdout } = await tool(['collect', repository(files, false), '--no-live']);
    const found = (JSON.parse(stdout) as { facts: Found[] }).facts;
    expect(facts.filter((pattern) => !found.some((fact) => matches(fact, pattern)))).toEqual([]);
    expect(without.filter((pattern) => found.some((fact) => matches(fact, pattern)))).toEqual([]);
  });

  // Row `honour`: old clients that are global by default obey the variable; row `ignore` is in the table of products.
  it.each([
    ['boto3', '1.26.0'],
    ['aws-cli', '1.22.34'],
    ['aws-sdk-go-v1', '1.38.0'],
    ['aws-sdk-js-v2', '2.1000.0'],
  ])('honour: %s %s obeys the variable that is injected', (name, version) => {
    const client = { name, version };
    const { AWS_STS_REGIONAL_ENDPOINTS: _, ...without } = injected;
    expect(resolve({ client, env: without }).scope).toBe('global');
    expect(resolve({ client, env: injected }).scope).toBe('regional');
  });

  it.each(['aws-sdk-go-v2', 'aws-sdk-java-v2', 'aws-sdk-rust'])('honour: %s is Regional either way', (name) => {
    const client = { name, version: '1.30.0' };
    const java = { name, version: '2.20.0' };
    const { AWS_STS_REGIONAL_ENDPOINTS: _, ...without } = injected;
    expect(resolve({ client: name === 'aws-sdk-java-v2' ? java : client, env: without }).scope).toBe('regional');
  });
});
