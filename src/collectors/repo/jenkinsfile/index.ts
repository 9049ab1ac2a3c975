import type { RepoCollectorAbout } from '../../../model/index.ts';
import { pipelineNeedles } from '../../pipeline-needles.ts';

export const about: RepoCollectorAbout = {
  id: 'jenkinsfile',
  title: 'Jenkins pipelines',
  emits: ['workload', 'sts-setting', 'aws-client', 'iam-role-reference'],
  files: ['**/Jenkinsfile*', '**/*.{jenkinsfile,Jenkinsfile,jenkins}'],
  needles: pipelineNeedles,
};
