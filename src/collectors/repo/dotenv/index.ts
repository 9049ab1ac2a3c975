import type { RepoCollectorAbout } from '../../../model/index.ts';
import { environmentNeedles } from '../../../sts/setting-names.ts';

export const about: RepoCollectorAbout = {
  id: 'dotenv',
  title: 'Environment files (.env, .envrc)',
  emits: ['workload', 'sts-setting', 'iam-role-reference'],
  files: [
    '**/.env',
    '**/.env.*',
    '**/*.env',
    '**/*.env.*',
    '**/.envrc',
    '**/.envrc.*',
    '**/*.envrc',
    '**/{env,dotenv,environment}',
    '**/{env,dotenv}.{txt,list,prod,production,staging,dev,development,local}',
    '**/.flaskenv',
    '**/etc/environment',
    '**/etc/default/*',
    '**/etc/sysconfig/*',
    '**/environment.d/*.conf',
  ],
  needles: environmentNeedles,
};
