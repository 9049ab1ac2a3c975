import type { NetworkInterface, Subnet, Vpc } from '@aws-sdk/client-ec2';
import type { Gathered } from '../../../aws/paging.ts';
import { type Fact, makeFact } from '../../../model/index.ts';
import { placeOf, type RegionReading } from './region.ts';

export interface VpcParts {
  readonly subnets: Gathered<Subnet>;
  readonly interfaces: Gathered<NetworkInterface>;
  readonly dnsSupport: boolean | 'unknown';
  readonly dnsHostnames: boolean | 'unknown';
  readonly endpointsRead: boolean;
  readonly hostedZonesRead: boolean;
}

/** The fact of one VPC; what a list that broke off cannot tell is `unknown`. */
export function vpcFact(reading: RegionReading, vpc: Vpc, vpcId: string, parts: VpcParts): Fact<'vpc'> {
  const { aws, region } = reading;
  const { subnets, interfaces, ...known } = parts;
  const ownerId = vpc.OwnerId ?? 'unknown';
  const running = interfaces.items.filter((one) => one.VpcId === vpcId && !isPlumbing(one.InterfaceType));
  const zones = [...new Set(running.flatMap((one) => one.AvailabilityZone ?? []))].sort();
  return makeFact({
    kind: 'vpc',
    key: 'vpc',
    label: `${vpcId} in ${region}`,
    data: {
      vpcId,
      account: aws.account,
      ownerId,
      region,
      shared: isShared(reading, vpc),
      isDefault: vpc.IsDefault ?? false,
      subnets: subnets.failure ? 'unknown' : subnetsOf(subnets.items, vpcId),
      zonesInUse: interfaces.failure ? 'unknown' : zones,
      interfaces: interfaces.failure ? 'unknown' : running.length,
      ...known,
    },
    place: placeOf(reading, vpcId),
  });
}

/** Whether another account owns a VPC of which this one sees shared subnets. */
export function isShared({ aws }: RegionReading, vpc: Vpc): boolean {
  return vpc.OwnerId !== undefined && vpc.OwnerId !== aws.account;
}

function subnetsOf(subnets: readonly Subnet[], vpcId: string): { subnetId: string; zone: string; cidr: string }[] {
  return subnets
    .filter((one) => one.VpcId === vpcId)
    .map((one) => ({ subnetId: one.SubnetId ?? '', zone: one.AvailabilityZone ?? '', cidr: one.CidrBlock ?? '' }))
    .sort((a, b) => a.subnetId.localeCompare(b.subnetId, 'en'));
}

// Interfaces behind which no workload runs. EC2 spells some types in more than one way (`nat_gateway`, `natGateway`).
const plumbing: ReadonlySet<string> = new Set([
  'vpcendpoint',
  'natgateway',
  'transitgateway',
  'gatewayloadbalancer',
  'gatewayloadbalancerendpoint',
  'ec2instanceconnectendpoint',
]);

function isPlumbing(type: string | undefined): boolean {
  return plumbing.has((type ?? '').toLowerCase().replaceAll('_', ''));
}
