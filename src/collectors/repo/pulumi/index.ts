import type { RepoCollectorAbout } from '../../../model/index.ts';

export const about: RepoCollectorAbout = {
  id: 'pulumi',
  title: 'Pulumi programs in TypeScript, JavaScript, Python, Go, Java, C# and YAML',
  emits: [
    'workload',
    'sts-setting',
    'iam-role-reference',
    'eks-service-account',
    'declared-vpc-endpoint',
    'aws-client',
  ],
  files: ['**/*.{ts,mts,js,mjs,py,go,java,cs}', '**/Pulumi*.{yaml,yml}'],
  needles: [
    '@pulumi/aws',
    '@pulumi/kubernetes',
    'pulumi_aws',
    'pulumi_kubernetes',
    'pulumi-aws/sdk',
    'pulumi-kubernetes/sdk',
    'com.pulumi.aws',
    'com.pulumi.kubernetes',
    'Pulumi.Aws',
    'Pulumi.Kubernetes',
    'aws:',
  ],
};
