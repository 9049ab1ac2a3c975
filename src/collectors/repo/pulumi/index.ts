import type { RepoCollectorAbout } from '../../../model/index.ts';

export const about: RepoCollectorAbout = {
  id: 'pulumi',
  title: 'Pulumi programs in TypeScript, JavaScript, Python and YAML',
  emits: ['workload', 'sts-setting', 'iam-role-reference', 'declared-vpc-endpoint'],
  files: ['**/*.{ts,mts,js,mjs,py}', '**/Pulumi*.{yaml,yml}'],
  needles: ['@pulumi/aws', 'pulumi_aws', 'aws:'],
};
