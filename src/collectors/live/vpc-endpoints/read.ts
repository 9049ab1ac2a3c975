import { EC2Client } from '@aws-sdk/client-ec2';
import { Route53Client } from '@aws-sdk/client-route-53';
import type { AwsAccess, LiveReading } from '../../../aws/access.ts';
import { type Pacer, paceCalls } from '../../../aws/pacing.ts';
import { sideBySide } from '../../../aws/side-by-side.ts';
import type { Fact, Gap } from '../../../model/index.ts';
import { dnsAttribute, listEndpoints, listGroups, listInterfaces, listSubnets, listVpcs } from './ec2-lists.ts';
import { endpointFact } from './endpoint-fact.ts';
import { hostedZonesOf } from './hosted-zones.ts';
import { noteFailure, type RegionReading } from './region.ts';
import { isStsOf } from './service-name.ts';
import { isShared, vpcFact } from './vpc-fact.ts';

const regionsAtOnce = 4;

// Route 53 answers five requests a second for the whole account, whichever Region a VPC is in.
const route53PerSecond = 5;

/** Reads the VPCs of every Region and what serves STS inside them. */
export async function* read(aws: AwsAccess): AsyncIterable<LiveReading> {
  const pace = paceCalls(aws.clock, route53PerSecond);
  let done = 0;
  const regions = await sideBySide(aws.regions, regionsAtOnce, async (region) => {
    const readings = await readRegion(aws, region, pace);
    done++;
    aws.progress(`VPC endpoints: ${done} of ${aws.regions.length} Regions read`);
    return readings;
  });
  for (const readings of regions) yield* readings;
}

async function readRegion(aws: AwsAccess, region: string, pace: Pacer): Promise<readonly LiveReading[]> {
  const ec2 = new EC2Client(aws.client(region, 'ec2'));
  const route53 = new Route53Client(aws.client(region, 'route53'));
  const reading: RegionReading = { aws, region, ec2, route53, gaps: [] };
  try {
    const facts = await factsOf(reading, pace);
    return [...facts, ...uniqueGaps(reading.gaps)];
  } finally {
    ec2.destroy();
    route53.destroy();
  }
}

async function factsOf(reading: RegionReading, pace: Pacer): Promise<readonly Fact[]> {
  const { region } = reading;
  const vpcs = await listVpcs(reading);
  if (vpcs.items.length === 0) return [];
  const subnets = await listSubnets(reading);
  const listed = await listEndpoints(reading);
  const interfaces = await listInterfaces(reading);
  const endpoints = listed.items.filter((one) => isStsOf(one.ServiceName, region));
  const groupIds = new Set(endpoints.flatMap((one) => one.Groups ?? []).flatMap(({ GroupId }) => GroupId ?? []));
  const groups = await listGroups(reading, [...groupIds].sort());
  const facts: Fact[] = [];
  for (const vpc of vpcs.items) {
    const vpcId = vpc.VpcId;
    if (vpcId === undefined) continue;
    const shared = isShared(reading, vpc);
    if (shared) noteShared(reading, vpcId, vpc.OwnerId ?? 'another account');
    const zones = shared ? { facts: [], complete: false } : await hostedZonesOf(reading, vpcId, pace);
    const dnsSupport = shared ? 'unknown' : await dnsAttribute(reading, vpcId, 'enableDnsSupport');
    const dnsHostnames = shared ? 'unknown' : await dnsAttribute(reading, vpcId, 'enableDnsHostnames');
    const endpointsRead = !shared && listed.failure === undefined;
    const parts = { subnets, interfaces, dnsSupport, dnsHostnames, endpointsRead, hostedZonesRead: zones.complete };
    facts.push(vpcFact(reading, vpc, vpcId, parts), ...zones.facts);
  }
  const around = { vpcs: vpcs.items, subnets, groups };
  for (const one of endpoints) if (one.VpcEndpointId) facts.push(endpointFact(reading, one, one.VpcEndpointId, around));
  return facts;
}

/** A participant of a shared VPC sees its subnets, not its endpoints: only the owner's account can tell. */
function noteShared(reading: RegionReading, vpcId: string, owner: string): void {
  const said = `the VPC belongs to ${owner}, whose endpoints and private hosted zones are not visible from here; look from that account`;
  noteFailure(
    reading,
    'ec2:DescribeVpcEndpoints',
    ['vpc-endpoint', 'private-hosted-zone'],
    { reason: 'not-visible', said, transient: false },
    vpcId,
  );
}

/** The two DNS attributes of a VPC fail alike: one gap says it. */
function uniqueGaps(gaps: readonly Gap[]): readonly Gap[] {
  return [...new Map(gaps.map((gap) => [JSON.stringify(gap), gap])).values()];
}
