import type { RepoCollectorAbout } from '../../../model/index.ts';
import { pipelineNeedles } from '../../pipeline-needles.ts';

export const about: RepoCollectorAbout = {
  id: 'bitbucket-pipelines',
  title: 'Bitbucket Pipelines',
  emits: ['workload', 'sts-setting', 'aws-client', 'iam-role-reference'],
  files: ['**/bitbucket-pipelines*.{yml,yaml}'],
  needles: pipelineNeedles,
};
