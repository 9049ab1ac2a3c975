import {
  DescribeNetworkInterfacesCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  DescribeVpcAttributeCommand,
  DescribeVpcEndpointsCommand,
  DescribeVpcsCommand,
  type NetworkInterface,
  type SecurityGroup,
  type Subnet,
  type Vpc,
  type VpcEndpoint,
} from '@aws-sdk/client-ec2';
import { ask } from '../../../aws/ask.ts';
import { explainFailure } from '../../../aws/failure.ts';
import { type Gathered, gather } from '../../../aws/paging.ts';
import type { FactKind, IamAction } from '../../../model/index.ts';
import { noteFailure, type RegionReading } from './region.ts';
import { stsServiceNames } from './service-name.ts';

// Of a security group, several hundred rules fit a page; EC2 refuses fewer than 5 and more than 1000 rows.
const pageSize = 1000;

/** VPCs of the account and those shared with it. */
export function listVpcs(reading: RegionReading): Promise<Gathered<Vpc>> {
  return listed(reading, 'ec2:DescribeVpcs', ['vpc', 'vpc-endpoint', 'private-hosted-zone'], async (token) => {
    const answer = await reading.ec2.send(new DescribeVpcsCommand({ MaxResults: pageSize, NextToken: token }));
    return { items: answer.Vpcs, next: answer.NextToken };
  });
}

/** Subnets of all VPCs of the Region. */
export function listSubnets(reading: RegionReading): Promise<Gathered<Subnet>> {
  return listed(reading, 'ec2:DescribeSubnets', ['vpc', 'vpc-endpoint'], async (token) => {
    const answer = await reading.ec2.send(new DescribeSubnetsCommand({ MaxResults: pageSize, NextToken: token }));
    return { items: answer.Subnets, next: answer.NextToken };
  });
}

/** Endpoints for STS; the server is asked to filter, and not trusted to have done it. */
export function listEndpoints(reading: RegionReading): Promise<Gathered<VpcEndpoint>> {
  return listed(reading, 'ec2:DescribeVpcEndpoints', ['vpc-endpoint'], async (token) => {
    const filter = { Name: 'service-name', Values: [...stsServiceNames(reading.region)] };
    const command = new DescribeVpcEndpointsCommand({ Filters: [filter], MaxResults: pageSize, NextToken: token });
    const answer = await reading.ec2.send(command);
    return { items: answer.VpcEndpoints, next: answer.NextToken };
  });
}

/** Network interfaces of the Region: where something runs. */
export function listInterfaces(reading: RegionReading): Promise<Gathered<NetworkInterface>> {
  return listed(reading, 'ec2:DescribeNetworkInterfaces', ['vpc'], async (token) => {
    const command = new DescribeNetworkInterfacesCommand({ MaxResults: pageSize, NextToken: token });
    const answer = await reading.ec2.send(command);
    return { items: answer.NetworkInterfaces, next: answer.NextToken };
  });
}

/** The groups of the endpoints, with their rules. */
export function listGroups(reading: RegionReading, ids: readonly string[]): Promise<Gathered<SecurityGroup>> {
  if (ids.length === 0) return Promise.resolve({ items: [] });
  return listed(reading, 'ec2:DescribeSecurityGroups', ['vpc-endpoint'], async (token) => {
    // A filter, not GroupIds: a group that was deleted meanwhile would fail the whole call.
    const filter = { Name: 'group-id', Values: [...ids] };
    const command = new DescribeSecurityGroupsCommand({ Filters: [filter], MaxResults: pageSize, NextToken: token });
    const answer = await reading.ec2.send(command);
    return { items: answer.SecurityGroups, next: answer.NextToken };
  });
}

/** One DNS attribute of a VPC; `unknown` when it could not be read. */
export async function dnsAttribute(
  reading: RegionReading,
  vpcId: string,
  attribute: 'enableDnsSupport' | 'enableDnsHostnames',
): Promise<boolean | 'unknown'> {
  const command = new DescribeVpcAttributeCommand({ VpcId: vpcId, Attribute: attribute });
  try {
    const answer = await ask(reading.aws.clock, () => reading.ec2.send(command));
    const value = (attribute === 'enableDnsSupport' ? answer.EnableDnsSupport : answer.EnableDnsHostnames)?.Value;
    if (value !== undefined) return value;
    const said = `the answer holds no ${attribute}`;
    noteFailure(reading, 'ec2:DescribeVpcAttribute', ['vpc'], { reason: 'malformed', said, transient: false }, vpcId);
  } catch (error) {
    noteFailure(reading, 'ec2:DescribeVpcAttribute', ['vpc'], explainFailure(error), vpcId);
  }
  return 'unknown';
}

async function listed<T>(
  reading: RegionReading,
  action: IamAction,
  kinds: readonly FactKind[],
  fetch: Parameters<typeof gather<T>>[1],
): Promise<Gathered<T>> {
  const gathered = await gather(reading.aws.clock, fetch);
  if (gathered.failure) noteFailure(reading, action, kinds, gathered.failure);
  return gathered;
}
