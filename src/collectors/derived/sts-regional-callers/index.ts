import type { DerivationAbout } from '../../../model/index.ts';

export const about: DerivationAbout = {
  id: 'sts-regional-callers',
  title: 'Where the callers of each Regional STS endpoint call from',
  emits: ['sts-regional-caller'],
  needs: ['sts-call-summary'],
};
