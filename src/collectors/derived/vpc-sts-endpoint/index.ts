import type { DerivationAbout } from '../../../model/index.ts';

export const about: DerivationAbout = {
  id: 'vpc-sts-endpoint',
  title: 'How each VPC reaches STS without leaving AWS',
  emits: ['vpc-sts-endpoint'],
  needs: ['vpc', 'vpc-endpoint', 'private-hosted-zone'],
};
