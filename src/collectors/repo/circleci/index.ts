import type { RepoCollectorAbout } from '../../../model/index.ts';
import { environmentNeedles } from '../../../sts/setting-names.ts';

export const about: RepoCollectorAbout = {
  id: 'circleci',
  title: 'CircleCI configuration',
  emits: ['workload', 'sts-setting', 'iam-role-reference'],
  files: ['**/.circleci/**/*.{yml,yaml}'],
  needles: environmentNeedles,
};
