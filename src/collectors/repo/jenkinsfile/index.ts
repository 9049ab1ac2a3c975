import type { RepoCollectorAbout } from '../../../model/index.ts';
import { environmentNeedles } from '../../../sts/setting-names.ts';

export const about: RepoCollectorAbout = {
  id: 'jenkinsfile',
  title: 'Jenkins pipelines',
  emits: ['workload', 'sts-setting', 'iam-role-reference'],
  files: ['**/Jenkinsfile*', '**/*.{jenkinsfile,Jenkinsfile,jenkins}'],
  needles: [...environmentNeedles, 'withAWS'],
};
