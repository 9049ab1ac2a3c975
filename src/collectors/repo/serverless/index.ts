import type { RepoCollectorAbout } from '../../../model/index.ts';

export const about: RepoCollectorAbout = {
  id: 'serverless',
  title: 'Serverless Framework services',
  emits: ['workload', 'sts-setting', 'aws-client', 'iam-role-reference', 'declared-vpc-endpoint'],
  files: [
    '**/{serverless,sls}*.{yml,yaml,json}',
    '**/*.serverless.{yml,yaml}',
    '**/serverless.{ts,mts,cts,js,mjs,cjs}',
  ],
  // Every service is a place where code of the repository runs: even one without settings says so.
  needles: ['provider'],
};
