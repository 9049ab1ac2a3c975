import type { RepoCollectorAbout } from '../../../model/index.ts';
import { environmentNeedles } from '../../../sts/setting-names.ts';

export const about: RepoCollectorAbout = {
  id: 'buildkite',
  title: 'Buildkite pipelines',
  emits: ['workload', 'sts-setting', 'iam-role-reference'],
  files: ['**/.buildkite/**/*.{yml,yaml}', '**/{buildkite,*.buildkite,pipeline.buildkite}.{yml,yaml}'],
  needles: environmentNeedles,
};
