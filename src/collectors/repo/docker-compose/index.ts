import type { RepoCollectorAbout } from '../../../model/index.ts';

export const about: RepoCollectorAbout = {
  id: 'docker-compose',
  title: 'Docker Compose files',
  emits: ['workload', 'sts-setting', 'aws-client', 'iam-role-reference'],
  files: [
    '**/{docker-compose,compose}*.{yml,yaml}',
    '**/*{docker-compose,.compose}.{yml,yaml}',
    '**/docker-stack*.{yml,yaml}',
    '**/.devcontainer/*compose*.{yml,yaml}',
  ],
  // Every compose file is a place where an image of the repository runs: even one without settings says so.
  needles: ['services'],
};
