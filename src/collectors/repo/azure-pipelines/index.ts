import type { RepoCollectorAbout } from '../../../model/index.ts';
import { pipelineNeedles } from '../../pipeline-needles.ts';

export const about: RepoCollectorAbout = {
  id: 'azure-pipelines',
  title: 'Azure Pipelines',
  emits: ['workload', 'sts-setting', 'aws-client', 'iam-role-reference'],
  files: ['**/*.{yml,yaml}'],
  needles: pipelineNeedles,
};
