import type { DerivationAbout } from '../../../model/index.ts';

export const about: DerivationAbout = {
  id: 'effective-sts-endpoint',
  title: 'The STS endpoint that each client of each workload calls',
  emits: ['effective-sts-endpoint', 'sts-setting-effect'],
  needs: ['workload', 'sts-setting', 'aws-client', 'eks-service-account', 'image-content'],
};
