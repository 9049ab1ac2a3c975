import type { RepoCollectorAbout } from '../../../model/index.ts';

export const about: RepoCollectorAbout = {
  id: 'cloudformation',
  title: 'CloudFormation and SAM templates',
  emits: ['workload', 'sts-setting', 'aws-client', 'iam-role-reference', 'declared-vpc-endpoint'],
  files: ['**/*.{yaml,yml,json,template}'],
  // A file of parameters names no resource.
  needles: ['AWS::', 'ParameterKey'],
};
