import type { RepoCollectorAbout } from '../../../model/index.ts';
import { environmentNeedles } from '../../../sts/setting-names.ts';

export const about: RepoCollectorAbout = {
  id: 'codebuild-buildspec',
  title: 'CodeBuild build specifications',
  emits: ['workload', 'sts-setting', 'iam-role-reference'],
  files: ['**/*buildspec*.{yml,yaml}'],
  needles: environmentNeedles,
};
