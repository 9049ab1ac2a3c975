// An account for tests of the live half: one VPC served by its own endpoint, one by a hub, one by nothing.
import type { AwsAccess } from '../../src/aws/access.ts';
import { steppedClock } from '../../src/aws/clock.ts';
import { openAccess } from '../../src/aws/session.ts';
import type { LoopbackRegion, LoopbackState } from '../../src/loopback/state.ts';
import type { Gap } from '../../src/model/index.ts';

const account = '111122223333';
const networkAccount = '444455556666';

const virginia: LoopbackRegion = {
  vpcs: [
    { vpcId: 'vpc-0a', cidr: '10.0.0.0/16', dnsSupport: true, dnsHostnames: true },
    { vpcId: 'vpc-0b', cidr: '10.1.0.0/16', dnsSupport: true, dnsHostnames: true },
    { vpcId: 'vpc-0c', cidr: '10.2.0.0/16', dnsSupport: true, dnsHostnames: true },
    { vpcId: 'vpc-0d', cidr: '172.31.0.0/16', dnsSupport: true, dnsHostnames: true, isDefault: true },
  ],
  subnets: [
    { subnetId: 'subnet-a1', vpcId: 'vpc-0a', zone: 'us-east-1a', cidr: '10.0.0.0/24' },
    { subnetId: 'subnet-a2', vpcId: 'vpc-0a', zone: 'us-east-1b', cidr: '10.0.1.0/24' },
    { subnetId: 'subnet-b1', vpcId: 'vpc-0b', zone: 'us-east-1a', cidr: '10.1.0.0/24' },
    { subnetId: 'subnet-c1', vpcId: 'vpc-0c', zone: 'us-east-1a', cidr: '10.2.0.0/24' },
  ],
  endpoints: [
    {
      endpointId: 'vpce-0a',
      vpcId: 'vpc-0a',
      serviceName: 'com.amazonaws.us-east-1.sts',
      privateDns: true,
      subnetIds: ['subnet-a1'],
      groupIds: ['sg-0a'],
    },
    {
      endpointId: 'vpce-0s3',
      vpcId: 'vpc-0b',
      serviceName: 'com.amazonaws.us-east-1.s3',
      privateDns: true,
      subnetIds: ['subnet-b1'],
      groupIds: ['sg-0a'],
    },
  ],
  groups: [
    {
      groupId: 'sg-0a',
      vpcId: 'vpc-0a',
      ingress: [{ protocol: 'tcp', from: 443, to: 443, cidrs: ['10.0.0.0/17', '10.0.128.0/17'] }],
    },
  ],
  interfaces: [
    { interfaceId: 'eni-a1', vpcId: 'vpc-0a', subnetId: 'subnet-a1', zone: 'us-east-1a', type: 'interface' },
    { interfaceId: 'eni-a2', vpcId: 'vpc-0a', subnetId: 'subnet-a2', zone: 'us-east-1b', type: 'lambda' },
    { interfaceId: 'eni-a3', vpcId: 'vpc-0a', subnetId: 'subnet-a1', zone: 'us-east-1a', type: 'vpc_endpoint' },
    { interfaceId: 'eni-b1', vpcId: 'vpc-0b', subnetId: 'subnet-b1', zone: 'us-east-1a', type: 'interface' },
    { interfaceId: 'eni-c1', vpcId: 'vpc-0c', subnetId: 'subnet-c1', zone: 'us-east-1a', type: 'interface' },
  ],
};

const ireland: LoopbackRegion = {
  vpcs: [{ vpcId: 'vpc-1a', cidr: '10.9.0.0/16', dnsSupport: true, dnsHostnames: false, ownerId: networkAccount }],
  subnets: [{ subnetId: 'subnet-1a', vpcId: 'vpc-1a', zone: 'eu-west-1a', cidr: '10.9.0.0/24' }],
  endpoints: [],
  groups: [],
  interfaces: [
    { interfaceId: 'eni-1a', vpcId: 'vpc-1a', subnetId: 'subnet-1a', zone: 'eu-west-1a', type: 'interface' },
  ],
};

export const accountState: LoopbackState = {
  account,
  partition: 'aws',
  regions: { 'us-east-1': virginia, 'eu-west-1': ireland },
  hostedZones: [
    {
      zoneId: 'Z0HUB',
      name: 'sts.us-east-1.amazonaws.com',
      ownerId: networkAccount,
      vpcs: [{ vpcId: 'vpc-0b', region: 'us-east-1' }],
      records: [],
    },
    {
      zoneId: 'Z0EMPTY',
      name: 'sts.us-east-1.amazonaws.com',
      ownerId: account,
      vpcs: [{ vpcId: 'vpc-0c', region: 'us-east-1' }],
      records: [],
    },
    {
      zoneId: 'Z0OTHER',
      name: 'corp.amazonaws.com',
      ownerId: account,
      vpcs: [{ vpcId: 'vpc-0c', region: 'us-east-1' }],
      records: [{ name: 'corp.amazonaws.com', type: 'A', target: 'vpce.amazonaws.com' }],
    },
  ],
  events: [],
};

export interface Opened {
  readonly access: AwsAccess;
  readonly gaps: readonly Gap[];
}

/** The environment of a run whose clients are led to the stand-in. */
export function environmentFor(url: string): Readonly<Record<string, string>> {
  const secret = 'wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY';
  return {
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: secret,
    AWS_REGION: 'us-east-1',
    AWS_ENDPOINT_URL: url,
  };
}

/** Opens the account behind an address with the real clients and a clock that takes no time. */
export function openAt(
  url: string,
  regions: readonly string[] | null = null,
  requestTimeout = 5_000,
): ReturnType<typeof openAccess> {
  const clock = steppedClock('2026-11-23T12:00:00Z');
  const window = { from: new Date('2026-11-16T11:45:00Z'), to: new Date('2026-11-23T11:45:00Z') };
  const options = { lookupCalls: null, lookupSeconds: null, events: [], sources: {} };
  return openAccess({
    env: environmentFor(url),
    regions,
    window,
    options,
    clock,
    http: { requestTimeout },
    progress: () => undefined,
  });
}
