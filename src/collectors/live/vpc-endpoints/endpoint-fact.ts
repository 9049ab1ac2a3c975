import type { SecurityGroup, Subnet, Vpc, VpcEndpoint } from '@aws-sdk/client-ec2';
import type { Gathered } from '../../../aws/paging.ts';
import { type Fact, makeFact } from '../../../model/index.ts';
import { endpointPolicy } from './endpoint-policy.ts';
import { allowsHttps } from './https.ts';
import { noteFailure, placeOf, type RegionReading } from './region.ts';

export interface Surroundings {
  readonly vpcs: readonly Vpc[];
  readonly subnets: Gathered<Subnet>;
  readonly groups: Gathered<SecurityGroup>;
}

/** The fact of one endpoint for STS. */
export function endpointFact(
  reading: RegionReading,
  endpoint: VpcEndpoint,
  endpointId: string,
  around: Surroundings,
): Fact<'vpc-endpoint'> {
  const { aws, region } = reading;
  const serviceName = endpoint.ServiceName ?? '';
  const subnetIds = [...(endpoint.SubnetIds ?? [])].sort();
  const securityGroupIds = (endpoint.Groups ?? []).flatMap(({ GroupId }) => GroupId ?? []).sort();
  return makeFact({
    kind: 'vpc-endpoint',
    key: 'endpoint',
    label: `${endpointId} in ${endpoint.VpcId ?? region}`,
    data: {
      endpointId,
      vpcId: endpoint.VpcId ?? '',
      account: aws.account,
      ownerId: endpoint.OwnerId ?? 'unknown',
      region,
      serviceName,
      fips: serviceName.endsWith('.sts-fips'),
      type: endpoint.VpcEndpointType ?? 'unknown',
      // The model spells states `Available`, the service answers `available`.
      state: (endpoint.State ?? 'unknown').toLowerCase(),
      privateDns: endpoint.PrivateDnsEnabled ?? 'unknown',
      zones: zonesOf(subnetIds, around.subnets),
      subnetIds,
      securityGroupIds,
      allowsHttps: httpsOf(reading, endpoint, endpointId, securityGroupIds, around),
      policy: endpointPolicy(endpoint.PolicyDocument),
    },
    place: placeOf(reading, endpointId),
  });
}

function zonesOf(subnetIds: readonly string[], subnets: Gathered<Subnet>): string[] | 'unknown' {
  const zones = new Set<string>();
  for (const id of subnetIds) {
    const zone = subnets.items.find((one) => one.SubnetId === id)?.AvailabilityZone;
    if (zone === undefined) return 'unknown';
    zones.add(zone);
  }
  return [...zones].sort();
}

function httpsOf(
  reading: RegionReading,
  endpoint: VpcEndpoint,
  endpointId: string,
  groupIds: readonly string[],
  { vpcs, subnets, groups }: Surroundings,
): boolean | 'unknown' {
  const found = groups.items.filter((group) => group.GroupId !== undefined && groupIds.includes(group.GroupId));
  const vpc = vpcs.find((one) => one.VpcId === endpoint.VpcId);
  const blocks = (vpc?.CidrBlockAssociationSet ?? [])
    .filter((one) => one.CidrBlockState?.State === undefined || one.CidrBlockState.State === 'associated')
    .flatMap(({ CidrBlock }) => CidrBlock ?? []);
  const ranges = blocks.length > 0 ? blocks : [vpc?.CidrBlock ?? []].flat();
  const verdict = allowsHttps(found, ranges);
  // Rules add up: what the groups that were read let in, no other group takes back.
  if (verdict === true) return true;
  if (found.length < groupIds.length || groupIds.length === 0) {
    if (!groups.failure && groupIds.length > 0) {
      const said = `of ${groupIds.length} security group(s) only ${found.length} came back`;
      noteFailure(
        reading,
        'ec2:DescribeSecurityGroups',
        ['vpc-endpoint'],
        { reason: 'incomplete', said, transient: false },
        endpointId,
      );
    }
    return 'unknown';
  }
  // Addresses outside of every subnet belong to nobody: rules for all the subnets suffice.
  const inVpc = subnets.items.filter((one) => one.VpcId === endpoint.VpcId && one.CidrBlock);
  if (!subnets.failure && inVpc.length > 0)
    return allowsHttps(
      found,
      inVpc.flatMap((one) => one.CidrBlock ?? []),
    );
  return subnets.failure ? 'unknown' : verdict;
}
