import { sampleEvent } from '../cloudtrail/sample-events.ts';
import { emptyRegion, type LoopbackRegion, type LoopbackState } from '../loopback/state.ts';

const region = 'eu-west-1';

/** A VPC with an STS endpoint in both of its zones, one whose endpoint has private DNS off, and one without any. */
const network: LoopbackRegion = {
  ...emptyRegion(),
  vpcs: ['vpc-0a', 'vpc-0b', 'vpc-0c'].map((vpcId, index) => ({
    vpcId,
    cidr: `10.${index}.0.0/16`,
    dnsSupport: true,
    dnsHostnames: true,
  })),
  subnets: ['vpc-0a', 'vpc-0b', 'vpc-0c'].flatMap((vpcId, index) => [
    { subnetId: `subnet-${index}1`, vpcId, zone: `${region}a`, cidr: `10.${index}.0.0/20` },
    { subnetId: `subnet-${index}2`, vpcId, zone: `${region}b`, cidr: `10.${index}.16.0/20` },
  ]),
  endpoints: [
    {
      endpointId: 'vpce-0a',
      vpcId: 'vpc-0a',
      serviceName: `com.amazonaws.${region}.sts`,
      privateDns: true,
      subnetIds: ['subnet-01', 'subnet-02'],
      groupIds: ['sg-0a'],
    },
    {
      endpointId: 'vpce-0b',
      vpcId: 'vpc-0b',
      serviceName: `com.amazonaws.${region}.sts`,
      privateDns: false,
      subnetIds: ['subnet-11', 'subnet-12'],
      groupIds: ['sg-0b'],
    },
  ],
  groups: ['a', 'b'].map((name, index) => ({
    groupId: `sg-0${name}`,
    vpcId: `vpc-0${name}`,
    ingress: [{ protocol: 'tcp', from: 443, to: 443, cidrs: [`10.${index}.0.0/16`] }],
  })),
  interfaces: ['vpc-0a', 'vpc-0b', 'vpc-0c'].flatMap((vpcId, index) => [
    { interfaceId: `eni-${index}1`, vpcId, subnetId: `subnet-${index}1`, zone: `${region}a`, type: 'interface' },
    { interfaceId: `eni-${index}2`, vpcId, subnetId: `subnet-${index}2`, zone: `${region}b`, type: 'interface' },
  ]),
};

/** The example account of `demo`; its events lie within the last days before `now`. */
export function exampleAccount(now: Date): LoopbackState {
  const at = (hoursAgo: number): string =>
    new Date(now.getTime() - hoursAgo * 3_600_000).toISOString().replace(/\.\d+Z$/, 'Z');
  const regional = {
    awsRegion: 'us-east-1',
    additionalEventData: { RequestDetails: { endpointType: 'regional', awsServingRegion: 'us-east-1' } },
    tlsDetails: { clientProvidedHostHeader: 'sts.us-east-1.amazonaws.com' },
  };
  return {
    account: '111122223333',
    partition: 'aws',
    regions: { 'us-east-1': emptyRegion(), [region]: network },
    hostedZones: [],
    events: [
      ...Array.from({ length: 60 }, (_, index) => sampleEvent(index, { eventTime: at(2 + index) })),
      ...Array.from({ length: 5 }, (_, index) => sampleEvent(100 + index, { eventTime: at(3 + index), ...regional })),
    ],
  };
}
