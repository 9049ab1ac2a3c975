import type { RepoCollectorAbout } from '../../../model/index.ts';

export const about: RepoCollectorAbout = {
  id: 'helm',
  title: 'Helm charts and values files',
  emits: ['workload', 'sts-setting', 'aws-client', 'iam-role-reference', 'eks-service-account'],
  files: [
    '**/*values*.{yaml,yml}{,.gotmpl,.tpl,.tftpl}',
    '**/values/**/*.{yaml,yml}{,.gotmpl,.tpl,.tftpl}',
    '**/templates/**/*.{yaml,yml,tpl}',
  ],
  // A pod without settings of its own may get some from the values or from a ConfigMap of its chart.
  needles: [
    'AWS_',
    'AMAZON_REGION',
    'eks.amazonaws.com',
    'containers:',
    'configMapRef:',
    'configMapKeyRef:',
    'secretRef:',
    'secretKeyRef:',
  ],
};
