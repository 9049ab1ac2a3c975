import { describe, expect, it } from '@jest/globals';
import { classifyHost } from './classify.ts';
import { partitionOf, stsHost } from './partitions.ts';

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

  it('is the reverse of stsHost in every partition', () => {
    for (const region of [
      'eu-west-1',
      'cn-north-1',
      'us-gov-west-1',
      'us-iso-east-1',
      'us-isob-east-1',
      'eu-isoe-west-1',
      'us-isof-south-1',
      'eusc-de-east-1',
    ]) {
      for (const dualstack of [false, true]) {
        expect(classifyHost(stsHost(region, { dualstack }))).toMatchObject({
          scope: 'regional',
          region,
          dualstack,
          partition: partitionOf(region).name,
        });
      }
    }
  });
});
