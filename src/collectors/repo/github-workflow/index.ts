import type { RepoCollectorAbout } from '../../../model/index.ts';

export const about: RepoCollectorAbout = {
  id: 'github-workflow',
  title: 'GitHub workflows and composite actions',
  emits: ['workload', 'sts-setting', 'aws-client', 'iam-role-reference'],
  files: ['**/.github/workflows/**/*.{yml,yaml}', '**/action.{yml,yaml}', '**/workflow-templates/*.{yml,yaml}'],
  needles: ['aws', 'amazon', 'boto'],
};
