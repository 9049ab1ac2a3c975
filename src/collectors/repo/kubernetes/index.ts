import type { RepoCollectorAbout } from '../../../model/index.ts';

export const about: RepoCollectorAbout = {
  id: 'kubernetes',
  title: 'Kubernetes manifests and Kustomize',
  emits: ['workload', 'sts-setting', 'aws-client', 'iam-role-reference', 'eks-service-account'],
  files: ['**/*.{yaml,yml}'],
  // A pod without settings of its own may still get some from a ConfigMap or a service account beside it.
  needles: [
    'AWS_',
    'AMAZON_REGION',
    // Scripts of containers install what they run.
    'awscli',
    'boto3',
    'eks.amazonaws.com',
    'serviceAccountName:',
    'configMapRef:',
    'configMapKeyRef:',
    'secretRef:',
    'secretKeyRef:',
  ],
};
