import type { RepoCollectorAbout } from '../../../model/index.ts';
import { environmentNeedles } from '../../../sts/setting-names.ts';

export const about: RepoCollectorAbout = {
  id: 'terraform',
  title: 'Terraform and OpenTofu',
  emits: [
    'workload',
    'sts-setting',
    'iam-role-reference',
    'eks-service-account',
    'declared-vpc-endpoint',
    'aws-client',
  ],
  files: ['**/*.{tf,tofu}', '**/*.tf.json'],
  needles: [
    ...environmentNeedles,
    'sts_region',
    'sts_endpoint',
    'sts ',
    'sts=',
    '"sts"',
    'eks.amazonaws.com',
    // As Helm's `set` writes it.
    'eks\\\\.amazonaws',
    'templatefile(',
    'vpc_endpoint',
    'vpc-endpoints',
    'enable_sts_endpoint',
    'interface_endpoints',
    // Installs in `user_data`.
    'awscli',
    'aws-cli',
    'boto3',
    'assume_role',
    'role_arn',
    'resource "aws_iam_role"',
    'aws_lambda_function',
    'container_definitions',
    'container_properties',
    'environment_variable',
    'backend "s3"',
  ],
};
