import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { rowsElsewhere } from '../../../../__tests__/knowledge/rows-elsewhere.ts';
import { isGap } from '../../../model/index.ts';
import { about } from './index.ts';
import { read } from './read.ts';
import { rowsByContext } from './rows-by-context.ts';
import { rowsByKey } from './rows-by-key.ts';

interface Sample {
  readonly reads: string;
  readonly path: string;
  readonly text: string;
}

/** Products met in public repositories that the table of facts does not know. */
const beyond = ['confluent-oauth'];
const folder = new URL('.', import.meta.url);
const samples = JSON.parse(readFileSync(new URL('samples.json', folder), 'utf8')) as Record<string, Sample>;
const absences = JSON.parse(readFileSync(new URL('absence-samples.json', folder), 'utf8')) as Record<string, Sample>;
const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  host: {
    'https://sts.amazonaws.com': 'global',
    'https://sts.eu-west-1.amazonaws.com': 'regional',
    'https://sts.internal.example': 'custom',
  },
  region: { 'aws-global': 'global', 'eu-west-1': 'regional' },
  flag: { false: 'global', true: 'regional' },
  fixed: { '': 'global' },
};

function found(path: string, text: string): readonly string[] {
  return [...read({ path, text })].flatMap((one) =>
    !isGap(one) && 'row' in one.data ? [`${one.data.row} ${one.data.scope}`] : [],
  );
}

function hasNeedle(text: string): boolean {
  return about.needles.some((needle) => text.toLowerCase().includes(needle));
}

describe('product settings', () => {
  it('answers for every one of the 182 rows, here or elsewhere', () => {
    const here = new Set([...rowsByContext, ...rowsByKey].map((row) => row.id));
    expect(here.size - beyond.length + Object.keys(rowsElsewhere).length).toBe(182);
    expect(Object.keys(rowsElsewhere).filter((id) => here.has(id))).toEqual([]);
    expect([...here].filter((id) => !(id in samples) && !(id in absences))).toEqual([]);
  });

  const table = Object.entries(samples).flatMap(([id, { reads, path, text }]) =>
    Object.entries(values[reads] ?? {}).map(([value, scope]) => [id, scope, path, text.replace('%s', value)] as const),
  );
  it.each(table)('%s is %s in %s', (id, scope, path, text) => {
    expect(hasNeedle(text)).toBe(true);
    expect(found(path, `${text}\n`)).toEqual([`${id} ${scope}`]);
  });

  it.each(Object.entries(absences))('%s is global where the key is missing', (id, { path, text }) => {
    expect(hasNeedle(text)).toBe(true);
    expect(found(path, text).filter((one) => one.endsWith(' global'))).toEqual([`${id.split('#')[0]} global`]);
  });

  it.each([
    ['# sts_region: aws-global\n', 'a.yml'],
    ['backend "oss" {\n  sts_endpoint = "sts.aliyuncs.com"\n}\n', 'a.tf'],
    ['description: the sts_endpoint of the thing\n', 'a.yaml'],
    ["if os.environ.get('C7N_USE_STS_REGIONAL', '') in ('yes',):\n", 'a.py'],
    ['audience: sts.amazonaws.com\n', 'a.yaml'],
    // The key is there, or the product is not.
    ['- name: kiam\n  image: quay.io/uswitch/kiam:v3.6\n  command: [/kiam, agent]\n', 'ds.yaml'],
    ['vault write auth/aws/config/client @client.json\n', 'a.sh'],
    ['vault write auth/aws/config/client secret_key=x\nvault write auth/aws/config/client sts_endpoint=@url\n', 'a.sh'],
    ['authentication: AWS_IAM\n', 'kafka.yml'],
    ['hadoop-aws:3.4.1\nfs.s3a.assumed.role.arn arn:aws:iam::111122223333:role/x\n', 'spark-defaults.conf'],
    ['import boto.sts\nboto.sts.connect_to_region("eu-west-1")\n', 'app.py'],
    ['import boto\nboto.connect_sts(region=region)\n', 'app.py'],
    ['chart = "stable/kube2iam"\nvalues = [file("a.yaml")]\n', 'main.tf'],
    ['repo1-s3-key-type=auto\n', 'pgbackrest.conf'],
    ['os.Getenv("RESTIC_AWS_ASSUME_ROLE_ARN")\n', 'a.go'],
    ['<!-- <sts_endpoint>sts.amazonaws.com</sts_endpoint> -->', 'ossec.conf'],
  ])('%j says nothing', (text, path) => {
    expect(found(path, text)).toEqual([]);
  });

  it('leaves computed values open, and takes a template of Regional hosts as Regional', () => {
    expect(found('.env', `AWS_STS_ENDPOINT=$\{X}\n`)).toEqual(['tf-s3-env unknown']);
    expect(found('.env', `AWS_STS_ENDPOINT=https://sts.$\{AWS_REGION}.amazonaws.com\n`)).toEqual([
      'tf-s3-env regional',
    ]);
    expect(found('yace.yml', `sts-region: $\{AWS_REGION}\n`)).toEqual(['yace regional']);
  });

  it('reads a line of two million characters within two seconds', () => {
    const text = `${'sts_endpoint '.repeat(150_000)}repo1-s3-sts-host=sts.amazonaws.com`;
    const start = performance.now();
    expect(found('pgbackrest.conf', text)).toEqual(['pgbackrest global']);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
