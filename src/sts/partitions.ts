/** Partitions and their host suffixes. Source: boto/botocore data/partitions.json at 1.43.67 (2026-08-07), status read; hosts confirmed by the oracle. */

export interface Partition {
  readonly name: string;
  readonly suffix: string;
  readonly dualstackSuffix: string;
  readonly pattern: RegExp;
  /** Region names that the pattern does not cover. */
  readonly pseudo: readonly string[];
  /**
   * What stands before the Region in the name of the PrivateLink service of STS. Source: names of aws and aws-cn in the AWS PrivateLink
   * guide (facts/regions.json, status read); of the other partitions the rule of aws/aws-cdk packages/aws-cdk-lib/aws-ec2 (vpc-endpoint,
   * read 2026-11-23): com.amazonaws for all but a few services, and STS is none of these.
   */
  readonly privateLinkPrefix: string;
  /** The prefix of those few services; that STS may have it too is inferred. */
  readonly reversedPrefix?: string;
}

export const partitions: readonly Partition[] = [
  {
    name: 'aws',
    suffix: 'amazonaws.com',
    dualstackSuffix: 'api.aws',
    pattern: /^(us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/,
    pseudo: ['aws-global'],
    privateLinkPrefix: 'com.amazonaws',
  },
  {
    name: 'aws-cn',
    suffix: 'amazonaws.com.cn',
    dualstackSuffix: 'api.amazonwebservices.com.cn',
    pattern: /^cn-\w+-\d+$/,
    pseudo: ['aws-cn-global'],
    privateLinkPrefix: 'cn.com.amazonaws',
  },
  {
    name: 'aws-us-gov',
    suffix: 'amazonaws.com',
    dualstackSuffix: 'api.aws',
    pattern: /^us-gov-\w+-\d+$/,
    pseudo: ['aws-us-gov-global'],
    privateLinkPrefix: 'com.amazonaws',
  },
  {
    name: 'aws-iso',
    suffix: 'c2s.ic.gov',
    dualstackSuffix: 'api.aws.ic.gov',
    pattern: /^us-iso-\w+-\d+$/,
    pseudo: ['aws-iso-global'],
    privateLinkPrefix: 'com.amazonaws',
    reversedPrefix: 'gov.ic.c2s',
  },
  {
    name: 'aws-iso-b',
    suffix: 'sc2s.sgov.gov',
    dualstackSuffix: 'api.aws.scloud',
    pattern: /^us-isob-\w+-\d+$/,
    pseudo: ['aws-iso-b-global'],
    privateLinkPrefix: 'com.amazonaws',
    reversedPrefix: 'gov.sgov.sc2s',
  },
  {
    name: 'aws-iso-e',
    suffix: 'cloud.adc-e.uk',
    dualstackSuffix: 'api.cloud-aws.adc-e.uk',
    pattern: /^eu-isoe-\w+-\d+$/,
    pseudo: ['aws-iso-e-global'],
    privateLinkPrefix: 'com.amazonaws',
    reversedPrefix: 'uk.adc-e.cloud',
  },
  {
    name: 'aws-iso-f',
    suffix: 'csp.hci.ic.gov',
    dualstackSuffix: 'api.aws.hci.ic.gov',
    pattern: /^us-isof-\w+-\d+$/,
    pseudo: ['aws-iso-f-global'],
    privateLinkPrefix: 'com.amazonaws',
    reversedPrefix: 'gov.ic.hci.csp',
  },
  {
    name: 'aws-eusc',
    suffix: 'amazonaws.eu',
    dualstackSuffix: 'api.amazonwebservices.eu',
    pattern: /^eusc-(de)-\w+-\d+$/,
    pseudo: [],
    privateLinkPrefix: 'com.amazonaws',
    reversedPrefix: 'eu.amazonaws',
  },
];

const commercial = partitions[0] as Partition;

/** The partition that a Region name belongs to by table or pattern, or undefined. */
export function matchPartition(region: string, known: readonly Partition[] = partitions): Partition | undefined {
  return known.find((one) => one.pseudo.includes(region)) ?? known.find((one) => one.pattern.test(region));
}

/** The partition of a Region; unknown names belong to `aws`, as in every SDK's endpoint rules. */
export function partitionOf(region: string): Partition {
  return matchPartition(region) ?? commercial;
}

/** Regions that `sts_regional_endpoints = legacy` sends to the global host (facts/legacy-regions.json, status run). */
export const legacyRegions: ReadonlySet<string> = new Set([
  'ap-northeast-1',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'aws-global',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'sa-east-1',
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
]);

export const globalHost = 'sts.amazonaws.com';

export interface HostVariant {
  readonly fips?: boolean | undefined;
  readonly dualstack?: boolean | undefined;
  readonly partition?: Partition | undefined;
}

/** The STS host of a Region, as the SDKs' endpoint rules build it. GovCloud's plain host is its FIPS host. */
export function stsHost(region: string, variant: HostVariant = {}): string {
  const partition = variant.partition ?? partitionOf(region);
  const fips = variant.fips === true;
  const dualstack = variant.dualstack === true;
  if (region === 'aws-global' && !fips && !dualstack) return globalHost;
  if (fips && !dualstack && partition.name === 'aws-us-gov') return `sts.${region}.amazonaws.com`;
  return `${fips ? 'sts-fips' : 'sts'}.${region}.${dualstack ? partition.dualstackSuffix : partition.suffix}`;
}
