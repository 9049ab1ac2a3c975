import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Fact, Gap } from '../../../model/index.ts';
import { isGap } from '../../../model/index.ts';
import { prepare, read } from './read.ts';
import { enumerated } from './sdk-values.ts';

beforeAll(prepare);

function settings(path: string, text: string): readonly string[] {
  return [...read({ path, text })]
    .filter((one): one is Fact => !isGap(one))
    .filter((fact): fact is Fact<'sts-setting'> => fact.kind === 'sts-setting')
    .map(({ data }) => `${data.name}=${data.value}`);
}
const gaps = (path: string, text: string): readonly Gap[] => [...read({ path, text })].filter((one) => isGap(one));

describe('values', () => {
  it.each([
    ['Region.US_EAST_1', 'us-east-1'],
    ['Regions.US_GOV_WEST_1', 'us-gov-west-1'],
    ['Regions.GovCloud', 'us-gov-west-1'],
    ['Region.AWS_GLOBAL', 'aws-global'],
    ['Aws.Region.AP_SOUTHEAST_2', 'ap-southeast-2'],
    ['Amazon.RegionEndpoint.EUCentral1', 'eu-central-1'],
    ['RegionEndpoint.USGovCloudWest1', 'us-gov-west-1'],
    ['RegionEndpoint.APNortheast3', 'ap-northeast-3'],
    ['RegionEndpoint.USIsoEast1', 'us-iso-east-1'],
    ['endpoints.ApSoutheast1RegionID', 'ap-southeast-1'],
    ['endpoints.UsGovWest1RegionID', 'us-gov-west-1'],
    ['endpoints.LegacySTSEndpoint', 'legacy'],
    ['StsRegionalEndpointsValue.Regional', 'regional'],
  ])('%s', (path, value) => expect(enumerated(path)).toBe(value));
  it.each(['Region.of', 'RegionEndpoint.GetBySystemName', 'options.region', 'Region.REGION', 'x'])('not %s', (path) =>
    expect(enumerated(path)).toBeUndefined());
});

describe('scopes', () => {
  it.each([
    [
      'a parameter hides a constant',
      'r = "a"\ndef f(r):\n    boto3.client("sts", region_name=r)',
      'region_name=unknown',
    ],
    [
      'another function',
      'def g():\n    r = "a"\ndef f():\n    boto3.client("sts", region_name=r)',
      'region_name=unknown',
    ],
    ['a loop', 'r = "a"\nfor r in all:\n    boto3.client("sts", region_name=r)', 'region_name=unknown'],
    ['a default', 'def f(r=1, q="x"):\n    boto3.client("sts", region_name=R)\nR = "b"', 'region_name=b'],
    ['twice the same', 'r = "a"\nr = "a"\nboto3.client("sts", region_name=r)', 'region_name=a'],
    ['itself', 'r = r\nboto3.client("sts", region_name=r)', 'region_name=unknown'],
  ])('%s', (_, text, expected) => expect(settings('a.py', text)).toEqual([expected]));

  it('takes what is set in a branch for uncertain', () => {
    const text = `package a
import "github.com/aws/aws-sdk-go/service/sts"
func f(fast bool) { c := aws.Config{}
 if fast { c.Region = "us-east-1" }
 c.Endpoint = "https://sts.eu-west-1.amazonaws.com"
 sts.New(s, &c) }`;
    expect(settings('a.go', text)).toEqual(['Region=unknown', 'Endpoint=https://sts.eu-west-1.amazonaws.com']);
  });
});

const uses: Readonly<Record<string, string>> = {};
const cases = join(import.meta.dirname, 'cases');
for (const name of readdirSync(cases).filter((one) => /clients|commands/.test(one))) {
  for (const file of readdirSync(join(cases, name, 'input'), { recursive: true, withFileTypes: true }))
    if (file.isFile()) Object.assign(uses, { [file.name]: readFileSync(join(file.parentPath, file.name), 'utf8') });
}

describe('bad input', () => {
  it.each(Object.entries(uses))('reads what is left of %s', (path, text) => {
    for (let part = 1; part < 8; part++) {
      const length = Math.floor((text.length * part) / 8);
      const torn = `${text.slice(0, length)}\u0001\ufffd${text.slice(length + 3)}`;
      for (const broken of [text.slice(0, length), torn, text.slice(length)]) {
        const started = performance.now();
        expect(() => [...read({ path, text: broken })]).not.toThrow();
        expect(performance.now() - started).toBeLessThan(2000);
      }
    }
  });

  it.each(Object.keys(uses))('survives garbage and nesting in %s', (path) => {
    const head = 'AWS_STS_REGIONAL_ENDPOINTS process.env environ "sts" ';
    for (const text of [
      head + String.fromCharCode(...Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 0xd000)),
      head + '('.repeat(100_000),
      `${head}${'f('.repeat(3000)}"a"${')'.repeat(3000)}`,
      `${head}${'{"a": ['.repeat(3000)}`,
      head + 'a.b('.repeat(300) + '"sts"'.repeat(1000),
    ]) {
      const started = performance.now();
      expect(() => [...read({ path, text })]).not.toThrow();
      // Twice what parsing may take: machines of CI share their time.
      expect(performance.now() - started).toBeLessThan(3000);
    }
  });

  it('tells of a program that is too long and names STS, and of no other', () => {
    const filler = 'x = 1\n'.repeat(200_000);
    expect(gaps('a.py', `${filler}boto3.client('sts')`)).toMatchObject([{ reason: 'too-large' }]);
    expect(gaps('a.py', `${filler}boto3.client('s3') # sts x`)).toEqual([]);
    const line = `${'a=1;'.repeat(10_000)}new AWS.STS({stsRegionalEndpoints:"legacy"});`;
    expect(gaps('a.js', line)).toMatchObject([{ reason: 'too-large' }]);
    expect(gaps('a.min.js', line)).toEqual([]);
    expect(gaps('vendor/a.js', line)).toEqual([]);
  });

  it('tells of what it could not read', () => {
    const broken =
      'def (\n  = = )\nboto3.client("sts", region_name="us-east-1"\n= ) os.environ["AWS_STS_REGIONAL_ENDPOINTS"] = =\n';
    const readings = [...read({ path: 'a.py', text: broken })];
    expect(readings.some((one) => isGap(one) || one.kind === 'sts-setting')).toBe(true);
  });
});
