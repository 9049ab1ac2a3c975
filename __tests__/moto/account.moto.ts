// The live half against moto, an independent implementation of EC2 and STS; CloudTrail and Route 53 come from the stand-in,
// routed service by service with AWS_ENDPOINT_URL_<SERVICE>. Run with `npm run test:moto`.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AuthorizeSecurityGroupIngressCommand,
  CreateNetworkInterfaceCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  CreateVpcEndpointCommand,
  EC2Client,
  ModifyVpcAttributeCommand,
} from '@aws-sdk/client-ec2';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Loopback, startLoopback } from '../../src/loopback/server.ts';
import { emptyState } from '../../src/loopback/state.ts';
import type { AnyFact, Fact, Gap } from '../../src/model/index.ts';
import { check, tool } from '../support/tool.ts';

// The account that moto plays unless told otherwise.
const account = '123456789012';
const moto = process.env['MOTO_URL'] ?? '';
const region = 'eu-west-1';
const keys = { AWS_ACCESS_KEY_ID: 'testing', AWS_SECRET_ACCESS_KEY: 'testing' };
const ec2 = new EC2Client({
  region,
  endpoint: moto,
  credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' },
});

let loopback: Loopback;
let served = '';
let bare = '';
let environment: Readonly<Record<string, string>>;

beforeAll(async () => {
  loopback = await startLoopback(emptyState(account, ['us-east-1', region]));
  environment = {
    ...keys,
    AWS_REGION: region,
    AWS_ENDPOINT_URL_EC2: moto,
    AWS_ENDPOINT_URL_STS: moto,
    AWS_ENDPOINT_URL_ROUTE_53: loopback.url,
    AWS_ENDPOINT_URL_CLOUDTRAIL: loopback.url,
  };
  served = await makeVpc('10.0.0.0/16', true);
  bare = await makeVpc('10.1.0.0/16', false);
}, 60_000);

afterAll(async () => {
  ec2.destroy();
  await loopback.close();
});

async function makeVpc(cidr: string, withEndpoint: boolean): Promise<string> {
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: cidr }));
  const VpcId = Vpc?.VpcId ?? '';
  await ec2.send(new ModifyVpcAttributeCommand({ VpcId, EnableDnsHostnames: { Value: true } }));
  const block = cidr.replace('.0.0/16', '.1.0/24');
  const { Subnet } = await ec2.send(
    new CreateSubnetCommand({ VpcId, CidrBlock: block, AvailabilityZone: `${region}a` }),
  );
  const SubnetId = Subnet?.SubnetId ?? '';
  await ec2.send(new CreateNetworkInterfaceCommand({ SubnetId }));
  if (!withEndpoint) return VpcId;
  const { GroupId = '' } = await ec2.send(
    new CreateSecurityGroupCommand({ GroupName: 'sts', Description: 'sts', VpcId }),
  );
  const IpPermissions = [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: cidr }] }];
  await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }));
  const common = { VpcId, VpcEndpointType: 'Interface' as const, SubnetIds: [SubnetId], SecurityGroupIds: [GroupId] };
  await ec2.send(
    new CreateVpcEndpointCommand({ ...common, ServiceName: `com.amazonaws.${region}.sts`, PrivateDnsEnabled: true }),
  );
  await ec2.send(
    new CreateVpcEndpointCommand({ ...common, ServiceName: `com.amazonaws.${region}.ssm`, PrivateDnsEnabled: true }),
  );
  return VpcId;
}

async function collect(...args: readonly string[]): Promise<{ facts: readonly AnyFact[]; gaps: readonly Gap[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'moto-'));
  const { stdout } = await tool(['collect', folder, '--live=true', ...args], environment);
  return JSON.parse(stdout) as { facts: readonly AnyFact[]; gaps: readonly Gap[] };
}

function conclusions(facts: readonly AnyFact[]): ReadonlyMap<string, Fact<'vpc-sts-endpoint'>['data']> {
  const derived = facts.filter((fact) => fact.kind === 'vpc-sts-endpoint') as readonly Fact<'vpc-sts-endpoint'>[];
  return new Map(derived.map(({ data }) => [data.vpcId, data]));
}

it('sees in moto what was made there', async () => {
  const { facts, gaps } = await collect('--regions', region);
  expect(gaps).toEqual([]);
  const seen = conclusions(facts);
  expect(seen.get(served)).toMatchObject({
    account,
    servedBy: 'own-endpoint',
    state: 'available',
    privateDns: true,
    spansZones: true,
    zoneCount: 1,
    allowsHttps: true,
  });
  expect(seen.get(bare)).toMatchObject({ servedBy: 'none', inUse: true, dnsAttributes: true });
  expect(facts.filter((fact) => fact.kind === 'vpc-endpoint')).toHaveLength(1);
});

it('judges it: the VPC without an endpoint fails', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'moto-'));
  const { code, report } = await check(folder, ['--live=true', '--regions', region], environment);
  expect(code).toBe(1);
  const violations = report.findings.filter((finding) => finding.outcome === 'violation');
  expect(violations.map((finding) => [finding.policy, finding.fact?.includes(bare)])).toEqual([
    ['sts-vpc-has-endpoint', true],
  ]);
  expect(report.run.live).toMatchObject({
    account,
    partition: 'aws',
    redirectedBy: [
      'AWS_ENDPOINT_URL_CLOUDTRAIL',
      'AWS_ENDPOINT_URL_EC2',
      'AWS_ENDPOINT_URL_ROUTE_53',
      'AWS_ENDPOINT_URL_STS',
    ],
  });
});

it('asks each service where it was told to', async () => {
  const before = loopback.requests.length;
  await collect('--regions', region);
  const asked = new Set(loopback.requests.slice(before).map((one) => one.service));
  expect([...asked].sort()).toEqual(['cloudtrail', 'route53']);
});

it('finds every enabled Region', async () => {
  const { facts } = await collect();
  const regions = new Set(facts.filter((fact) => fact.kind === 'vpc').map((fact) => (fact as Fact<'vpc'>).data.region));
  expect(regions.size).toBeGreaterThan(10);
}, 120_000);
