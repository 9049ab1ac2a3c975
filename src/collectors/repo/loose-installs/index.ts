import type { RepoCollectorAbout } from '../../../model/index.ts';

export const about: RepoCollectorAbout = {
  id: 'loose-installs',
  title:
    'Pinned installs in files of no format of their own: playbooks, Packer, Taskfiles, cloud-init, units, scripts in manifests',
  emits: ['workload', 'aws-client'],
  files: [
    '**/*.{yaml,yml,json,jsonc,toml,hcl,tf,tpl,tmpl,j2,ini,cfg,service,cloudinit}',
    '**/{cron.d,cron}/*',
    '**/{crontab,*.crontab,*.cron,user-data,user_data,Procfile,Earthfile,Tiltfile}',
  ],
  needles: ['awscli', 'boto', 'aws-sdk'],
  last: true,
};
