/** The account that the stand-in plays: plain data in the words of the AWS APIs. */
export interface LoopbackState {
  readonly account: string;
  readonly partition: string;
  readonly regions: Readonly<Record<string, LoopbackRegion>>;
  readonly hostedZones: readonly LoopbackHostedZone[];
  /** CloudTrail records as they would lie in a log file; `awsRegion` says which Region's LookupEvents returns them. */
  readonly events: readonly TrailRecord[];
  /** Trails of the account; none where absent. */
  readonly trails?: readonly LoopbackTrail[];
}

export interface LoopbackTrail {
  readonly name: string;
  readonly bucket: string;
  readonly prefix?: string;
  readonly logGroupArn?: string;
  readonly homeRegion: string;
  readonly multiRegion: boolean;
  readonly ofOrganization?: boolean;
}

/** A CloudTrail record in its JSON form. */
export type TrailRecord = Readonly<Record<string, unknown>>;

export interface LoopbackRegion {
  readonly vpcs: readonly LoopbackVpc[];
  readonly subnets: readonly LoopbackSubnet[];
  readonly endpoints: readonly LoopbackEndpoint[];
  readonly groups: readonly LoopbackGroup[];
  readonly interfaces: readonly LoopbackInterface[];
}

export interface LoopbackVpc {
  readonly vpcId: string;
  readonly cidr: string;
  /** Further IPv4 ranges. */
  readonly moreCidrs?: readonly string[];
  /** The account itself where absent. */
  readonly ownerId?: string;
  readonly isDefault?: boolean;
  readonly dnsSupport: boolean;
  readonly dnsHostnames: boolean;
}

export interface LoopbackSubnet {
  readonly subnetId: string;
  readonly vpcId: string;
  readonly zone: string;
  readonly cidr: string;
}

export interface LoopbackEndpoint {
  readonly endpointId: string;
  readonly vpcId: string;
  readonly serviceName: string;
  /** `Interface` where absent. */
  readonly type?: string;
  /** `available` where absent. */
  readonly state?: string;
  readonly privateDns: boolean;
  readonly subnetIds: readonly string[];
  readonly groupIds: readonly string[];
  /** The endpoint policy as JSON text; full access where absent. */
  readonly policy?: string;
}

export interface LoopbackGroup {
  readonly groupId: string;
  readonly vpcId: string;
  readonly ingress: readonly LoopbackIngress[];
}

export interface LoopbackIngress {
  /** `tcp`, `-1`, ... */
  readonly protocol: string;
  readonly from?: number;
  readonly to?: number;
  readonly cidrs?: readonly string[];
  readonly groupIds?: readonly string[];
  readonly prefixListIds?: readonly string[];
}

export interface LoopbackInterface {
  readonly interfaceId: string;
  readonly vpcId: string;
  readonly subnetId: string;
  readonly zone: string;
  /** `interface`, `lambda`, `vpc_endpoint`, `nat_gateway`, ... */
  readonly type: string;
}

export interface LoopbackHostedZone {
  readonly zoneId: string;
  /** Without the trailing dot. */
  readonly name: string;
  /** Account that owns it. */
  readonly ownerId: string;
  readonly vpcs: readonly { readonly vpcId: string; readonly region: string }[];
  readonly records: readonly { readonly name: string; readonly type: string; readonly target: string }[];
}

/** An account without anything in it. */
export function emptyState(account = '111122223333', regions: readonly string[] = ['us-east-1']): LoopbackState {
  return {
    account,
    partition: 'aws',
    regions: Object.fromEntries(regions.map((region) => [region, emptyRegion()])),
    hostedZones: [],
    events: [],
  };
}

/** A Region without anything in it. */
export function emptyRegion(): LoopbackRegion {
  return { vpcs: [], subnets: [], endpoints: [], groups: [], interfaces: [] };
}
