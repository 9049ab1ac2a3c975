import { describe, expect, it } from '@jest/globals';
import { endpointPolicy } from './endpoint-policy.ts';
import { allowsHttps } from './https.ts';
import { covered } from './ranges.ts';
import { isStsOf, stsServiceNames } from './service-name.ts';

describe('ranges', () => {
  it.each([
    [['10.0.0.0/16'], ['10.0.0.0/8'], true],
    [['10.0.0.0/16'], ['10.0.0.0/17', '10.0.128.0/17'], true],
    [['10.0.0.0/16'], ['10.0.0.0/17', '10.0.129.0/17'], true],
    [['10.0.0.0/16'], ['10.0.0.0/17', '10.0.192.0/18'], false],
    [['10.0.0.0/16', '100.64.0.0/16'], ['10.0.0.0/8'], false],
    [['192.168.0.0/16'], ['0.0.0.0/0'], true],
    [['10.0.0.0/16'], ['10.0.0.1/33', 'nonsense', '::/0'], false],
    [['nonsense'], ['0.0.0.0/0'], false],
  ])('%j within %j: %s', (targets, covers, expected) => expect(covered(targets, covers)).toBe(expected));
});

describe('HTTPS through security groups', () => {
  const vpc = ['10.0.0.0/16'];
  const all = [{ CidrIp: '10.0.0.0/16' }];
  it.each([
    [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: all }, true],
    [{ IpProtocol: 'tcp', FromPort: 0, ToPort: 65535, IpRanges: all }, true],
    [{ IpProtocol: '-1', IpRanges: all }, true],
    [{ IpProtocol: '6', FromPort: 443, ToPort: 443, IpRanges: all }, true],
    [{ IpProtocol: 'udp', FromPort: 443, ToPort: 443, IpRanges: all }, false],
    [{ IpProtocol: 'tcp', FromPort: 80, ToPort: 80, IpRanges: all }, false],
    [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '10.0.1.0/24' }] }, false],
    [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, UserIdGroupPairs: [{ GroupId: 'sg-1' }] }, 'unknown'],
    [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, PrefixListIds: [{ PrefixListId: 'pl-1' }] }, 'unknown'],
    [{ IpProtocol: 'tcp', FromPort: 80, ToPort: 80, UserIdGroupPairs: [{ GroupId: 'sg-1' }] }, false],
  ])('%j: %s', (rule, expected) => expect(allowsHttps([{ IpPermissions: [rule] }], vpc)).toBe(expected));

  it('adds the rules of several groups up', () => {
    const half = (CidrIp: string): object => ({
      IpProtocol: 'tcp',
      FromPort: 443,
      ToPort: 443,
      IpRanges: [{ CidrIp }],
    });
    expect(
      allowsHttps([{ IpPermissions: [half('10.0.0.0/17')] }, { IpPermissions: [half('10.0.128.0/17')] }], vpc),
    ).toBe(true);
  });

  it('cannot tell without the ranges of the VPC', () => expect(allowsHttps([], [])).toBe('unknown'));
});

describe('endpoint policies', () => {
  const allow = { Effect: 'Allow', Action: '*', Resource: '*', Principal: '*' };
  it.each([
    [JSON.stringify({ Statement: [allow] }), 'full-access'],
    [JSON.stringify({ Statement: { ...allow, Principal: { AWS: ['*'] } } }), 'full-access'],
    [JSON.stringify({ Statement: [{ ...allow, Condition: {} }] }), 'custom'],
    [JSON.stringify({ Statement: [allow, { ...allow, Effect: 'Deny' }] }), 'custom'],
    [JSON.stringify({ Statement: [] }), 'custom'],
    ['{', 'unknown'],
    ['', 'unknown'],
    [undefined, 'unknown'],
  ])('%s: %s', (text, expected) => expect(endpointPolicy(text)).toBe(expected));
});

describe('service names', () => {
  it.each([
    ['us-east-1', 'com.amazonaws.us-east-1.sts'],
    ['us-gov-west-1', 'com.amazonaws.us-gov-west-1.sts'],
    ['cn-north-1', 'cn.com.amazonaws.cn-north-1.sts'],
  ])('%s', (region, name) => {
    expect(stsServiceNames(region)).toContain(name);
    expect(isStsOf(name, region)).toBe(true);
    expect(isStsOf(`${name}-oidc`, region)).toBe(false);
    expect(isStsOf(name, 'eu-west-1')).toBe(false);
  });
});
