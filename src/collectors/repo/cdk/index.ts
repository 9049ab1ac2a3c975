import type { RepoCollectorAbout } from '../../../model/index.ts';

export const about: RepoCollectorAbout = {
  id: 'cdk',
  title: 'AWS CDK programs in TypeScript, JavaScript, Python, Java, Go and C#',
  emits: ['workload', 'sts-setting', 'aws-client', 'iam-role-reference', 'declared-vpc-endpoint'],
  files: ['**/*.{ts,mts,js,mjs,py,java,go,cs}'],
  needles: ['aws-cdk', 'aws_cdk', 'monocdk', 'amazon.awscdk', 'Amazon.CDK'],
};
