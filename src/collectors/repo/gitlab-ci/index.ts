import type { RepoCollectorAbout } from '../../../model/index.ts';
import { environmentNeedles } from '../../../sts/setting-names.ts';

export const about: RepoCollectorAbout = {
  id: 'gitlab-ci',
  title: 'GitLab CI/CD pipelines',
  emits: ['workload', 'sts-setting', 'iam-role-reference'],
  files: ['**/{.gitlab-ci,*.gitlab-ci,gitlab-ci*,.gitlab-ci*}.{yml,yaml}', '**/.gitlab/**/*.{yml,yaml}'],
  needles: environmentNeedles,
};
