import { describe, expect, it } from '@jest/globals';
import { classifyHost } from './classify.ts';
import { partitionOf, stsHost } from './partitions.ts';

/** Every Region of every partition. Source: boto/botocore data/partitions.json at 1.43.67, read 2026-08-07. */
const regions: Readonly<Record<string, readonly string[]>> = {
  aws: [
    'af-south-1',
    'ap-east-1',
    'ap-east-2',
    'ap-northeast-1',
    'ap-northeast-2',
    'ap-northeast-3',
    'ap-south-1',
    'ap-south-2',
    'ap-southeast-1',
    'ap-southeast-2',
    'ap-southeast-3',
    'ap-southeast-4',
    'ap-southeast-5',
    'ap-southeast-6',
    'ap-southeast-7',
    'ca-central-1',
    'ca-west-1',
    'eu-central-1',
    'eu-central-2',
    'eu-north-1',
    'eu-south-1',
    'eu-south-2',
    'eu-west-1',
    'eu-west-2',
    'eu-west-3',
    'il-central-1',
    'me-central-1',
    'me-south-1',
    'mx-central-1',
    'sa-east-1',
    'us-east-1',
    'us-east-2',
    'us-west-1',
    'us-west-2',
  ],
  'aws-cn': ['cn-north-1', 'cn-northwest-1'],
  'aws-eusc': ['eusc-de-east-1'],
  'aws-iso': ['us-iso-east-1', 'us-iso-west-1'],
  'aws-iso-b': ['us-isob-east-1', 'us-isob-west-1'],
  'aws-iso-e': ['eu-isoe-west-1'],
  'aws-iso-f': ['us-isof-east-1', 'us-isof-south-1'],
  'aws-us-gov': ['us-gov-east-1', 'us-gov-west-1'],
};

describe('classifyHost', () => {
  it.each([
    ['sts.amazonaws.com', 'global', null],
    ['STS.amazonaws.com.', 'global', null],
    ['https://user:secret@sts.amazonaws.com:443/path', 'global', null],
    ['sts-global.eu-north-1.amazonaws.com', 'global', 'eu-north-1'],
    ['sts.us-east-1.amazonaws.com', 'regional', 'us-east-1'],
    ['sts.mars-north-7.amazonaws.com', 'regional', 'mars-north-7'],
    ['sts.cn-north-1.amazonaws.com.cn', 'regional', 'cn-north-1'],
    ['sts.eusc-de-east-1.amazonaws.eu', 'regional', 'eusc-de-east-1'],
    ['sts.amazonaws.com.cn', 'custom', null],
    ['sts.aliyuncs.com', 'custom', null],
    ['localhost:4566', 'custom', null],
    ['', 'custom', null],
    ['[::1]:80', 'custom', null],
  ])('%s is %s', (host, scope, region) => {
    expect(classifyHost(host)).toMatchObject({ scope, region });
  });

  it('tells variants and VPC endpoints apart, and never keeps credentials', () => {
    expect(classifyHost('sts-fips.us-west-2.api.aws')).toMatchObject({
      fips: true,
      dualstack: true,
      region: 'us-west-2',
    });
    expect(classifyHost('vpce-0a1b2c3d-4e5f6g7h.sts.eu-central-1.vpce.amazonaws.com')).toMatchObject({
      vpcEndpoint: 'regional',
      scope: 'regional',
    });
    expect(classifyHost('vpce-0a1b2c3d-4e5f6g7h-eu-central-1a.sts.eu-central-1.vpce.amazonaws.com')).toMatchObject({
      vpcEndpoint: 'zonal',
    });
    expect(JSON.stringify(classifyHost('https://me:hunter2@example.com/'))).not.toContain('hunter2');
  });

  describe.each(Object.entries(regions))('in the partition %s', (partition, names) => {
    it.each(names)('%s: every form of the host names it, and is what stsHost makes', (region) => {
      expect(partitionOf(region).name).toBe(partition);
      const { privateLinkPrefix, suffix } = partitionOf(region);
      for (const dualstack of [false, true]) {
        for (const fips of [false, true]) {
          const host = stsHost(region, { dualstack, fips });
          const expected = { scope: 'regional', region, dualstack, partition, isSts: true };
          expect(classifyHost(host)).toMatchObject(expected);
          expect(classifyHost(`https://${host.toUpperCase()}./`)).toMatchObject(expected);
          expect(classifyHost(host).fips || !fips).toBe(true);
        }
      }
      const endpoint = `vpce-0a1b2c3d4e5f67890-abcd1234`;
      for (const [label, kind] of [
        [endpoint, 'regional'],
        [`${endpoint}-${region}a`, 'zonal'],
      ])
        expect(classifyHost(`${label}.sts.${region}.vpce.${suffix}`)).toMatchObject({
          region,
          partition,
          vpcEndpoint: kind,
          scope: 'regional',
        });
      expect(`${privateLinkPrefix}.${region}.sts`).toMatch(/^(cn\.)?com\.amazonaws\./);
    });
  });

  it('knows a Region of tomorrow by its pattern', () => {
    for (const [region, partition] of [
      ['ap-central-9', 'aws'],
      ['cn-south-1', 'aws-cn'],
      ['us-gov-north-1', 'aws-us-gov'],
      ['eusc-de-west-2', 'aws-eusc'],
    ] as const)
      expect(classifyHost(stsHost(region))).toMatchObject({ scope: 'regional', region, partition });
  });

  it('has one global host, in one partition', () => {
    expect(stsHost('aws-global')).toBe('sts.amazonaws.com');
    expect(
      Object.values(regions)
        .flat()
        .filter((region) => classifyHost(stsHost(region)).scope === 'global'),
    ).toEqual([]);
  });
});
