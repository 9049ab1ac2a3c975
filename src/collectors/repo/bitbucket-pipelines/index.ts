import type { RepoCollectorAbout } from '../../../model/index.ts';
import { environmentNeedles } from '../../../sts/setting-names.ts';

export const about: RepoCollectorAbout = {
  id: 'bitbucket-pipelines',
  title: 'Bitbucket Pipelines',
  emits: ['workload', 'sts-setting', 'iam-role-reference'],
  files: ['**/bitbucket-pipelines*.{yml,yaml}'],
  needles: environmentNeedles,
};
