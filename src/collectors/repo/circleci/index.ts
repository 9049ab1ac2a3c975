import type { RepoCollectorAbout } from '../../../model/index.ts';
import { pipelineNeedles } from '../../pipeline-needles.ts';

export const about: RepoCollectorAbout = {
  id: 'circleci',
  title: 'CircleCI configuration',
  emits: ['workload', 'sts-setting', 'aws-client', 'iam-role-reference'],
  files: ['**/.circleci/**/*.{yml,yaml}'],
  needles: pipelineNeedles,
};
