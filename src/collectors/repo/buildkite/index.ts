import type { RepoCollectorAbout } from '../../../model/index.ts';
import { pipelineNeedles } from '../../pipeline-needles.ts';

export const about: RepoCollectorAbout = {
  id: 'buildkite',
  title: 'Buildkite pipelines',
  emits: ['workload', 'sts-setting', 'aws-client', 'iam-role-reference'],
  files: ['**/.buildkite/**/*.{yml,yaml}', '**/{buildkite,*.buildkite,pipeline.buildkite}.{yml,yaml}'],
  needles: pipelineNeedles,
};
