import type {
  LoopbackEndpoint,
  LoopbackGroup,
  LoopbackIngress,
  LoopbackInterface,
  LoopbackState,
  LoopbackSubnet,
  LoopbackVpc,
} from './state.ts';
import type { XmlValue } from './xml.ts';

// Member names are those of the EC2 API model, 2016-11-15; `model.test.ts` compares them with it.

type Row = Readonly<Record<string, XmlValue>>;

const fullAccess = '{"Statement":[{"Action":"*","Effect":"Allow","Principal":"*","Resource":"*"}]}';

/** A Region that is enabled by default. */
export function region(name: string): Row {
  return { regionName: name, regionEndpoint: `ec2.${name}.amazonaws.com`, optInStatus: 'opt-in-not-required' };
}

/** A VPC with its IPv4 ranges. */
export function vpc(one: LoopbackVpc, state: LoopbackState): Row {
  const cidrs = [one.cidr, ...(one.moreCidrs ?? [])];
  return {
    vpcId: one.vpcId,
    ownerId: one.ownerId ?? state.account,
    state: 'available',
    cidrBlock: one.cidr,
    cidrBlockAssociationSet: {
      item: cidrs.map((cidr, index) => ({
        associationId: `vpc-cidr-assoc-${index}`,
        cidrBlock: cidr,
        cidrBlockState: { state: 'associated' },
      })),
    },
    instanceTenancy: 'default',
    isDefault: one.isDefault ?? false,
  };
}

/** One DNS attribute of a VPC. */
export function vpcAttribute(one: LoopbackVpc, attribute: string): Row {
  const value = attribute === 'enableDnsHostnames' ? one.dnsHostnames : one.dnsSupport;
  return { vpcId: one.vpcId, [attribute]: { value } };
}

/** A subnet. */
export function subnet(one: LoopbackSubnet, state: LoopbackState): Row {
  return {
    subnetId: one.subnetId,
    vpcId: one.vpcId,
    ownerId: state.account,
    state: 'available',
    cidrBlock: one.cidr,
    availabilityZone: one.zone,
  };
}

/** An endpoint as DescribeVpcEndpoints answers: the state in lower case, which is not how the model spells it. */
export function vpcEndpoint(one: LoopbackEndpoint, inRegion: string, state: LoopbackState): Row {
  const host = `sts.${inRegion}.amazonaws.com`;
  return {
    vpcEndpointId: one.endpointId,
    vpcEndpointType: one.type ?? 'Interface',
    vpcId: one.vpcId,
    serviceName: one.serviceName,
    state: one.state ?? 'available',
    policyDocument: one.policy ?? fullAccess,
    subnetIdSet: { item: one.subnetIds },
    groupSet: { item: one.groupIds.map((groupId) => ({ groupId, groupName: groupId })) },
    privateDnsEnabled: one.privateDns,
    requesterManaged: false,
    dnsEntrySet: one.privateDns ? { item: [{ dnsName: host, hostedZoneId: 'ZONEIDPENDING' }] } : {},
    ownerId: state.account,
  };
}

/** A security group with its ingress rules. */
export function group(one: LoopbackGroup, state: LoopbackState): Row {
  return {
    groupId: one.groupId,
    groupName: one.groupId,
    groupDescription: 'example',
    ownerId: state.account,
    vpcId: one.vpcId,
    ipPermissions: { item: one.ingress.map((rule) => permission(rule, state)) },
  };
}

function permission(rule: LoopbackIngress, state: LoopbackState): Row {
  return {
    ipProtocol: rule.protocol,
    fromPort: rule.from,
    toPort: rule.to,
    ipRanges: { item: (rule.cidrs ?? []).map((cidrIp) => ({ cidrIp })) },
    groups: { item: (rule.groupIds ?? []).map((groupId) => ({ groupId, userId: state.account })) },
    prefixListIds: { item: (rule.prefixListIds ?? []).map((prefixListId) => ({ prefixListId })) },
  };
}

/** A network interface. */
export function networkInterface(one: LoopbackInterface, state: LoopbackState): Row {
  return {
    networkInterfaceId: one.interfaceId,
    subnetId: one.subnetId,
    vpcId: one.vpcId,
    availabilityZone: one.zone,
    ownerId: state.account,
    status: 'in-use',
    interfaceType: one.type,
  };
}
