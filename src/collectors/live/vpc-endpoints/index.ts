import type { LiveCollectorAbout } from '../../../model/index.ts';

export const about: LiveCollectorAbout = {
  id: 'vpc-endpoints',
  title: 'VPCs, their STS interface endpoints and private hosted zones',
  emits: ['vpc', 'vpc-endpoint', 'private-hosted-zone'],
  permissions: [
    'ec2:DescribeNetworkInterfaces',
    'ec2:DescribeSecurityGroups',
    'ec2:DescribeSubnets',
    'ec2:DescribeVpcAttribute',
    'ec2:DescribeVpcEndpoints',
    'ec2:DescribeVpcs',
    'route53:ListHostedZonesByVPC',
    'route53:ListResourceRecordSets',
  ],
  cost: 'free; a Region takes 5 calls and 3 more a VPC, four Regions side by side',
};
