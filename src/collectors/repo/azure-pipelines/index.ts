import type { RepoCollectorAbout } from '../../../model/index.ts';
import { environmentNeedles } from '../../../sts/setting-names.ts';

export const about: RepoCollectorAbout = {
  id: 'azure-pipelines',
  title: 'Azure Pipelines',
  emits: ['workload', 'sts-setting', 'iam-role-reference'],
  files: [
    '**/*azure-pipeline*.{yml,yaml}',
    '**/{.azure-pipelines,azure-pipelines,.azuredevops,.pipelines}/**/*.{yml,yaml}',
  ],
  needles: environmentNeedles,
};
