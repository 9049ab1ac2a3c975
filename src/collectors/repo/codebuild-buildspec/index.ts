import type { RepoCollectorAbout } from '../../../model/index.ts';
import { pipelineNeedles } from '../../pipeline-needles.ts';

export const about: RepoCollectorAbout = {
  id: 'codebuild-buildspec',
  title: 'CodeBuild build specifications',
  emits: ['workload', 'sts-setting', 'aws-client', 'iam-role-reference'],
  files: ['**/*buildspec*.{yml,yaml}', '**/{buildspec,buildspecs}/**/*.{yml,yaml}'],
  needles: pipelineNeedles,
};
