import type { RepoCollectorAbout } from '../../../model/index.ts';

export const about: RepoCollectorAbout = {
  id: 'install-scripts',
  title: 'Scripts and Makefiles that install an AWS client',
  emits: ['workload', 'sts-setting', 'aws-client'],
  files: [
    '**/*.{sh,bash,zsh,ksh,ps1,bat,cmd,mk}',
    '**/{Makefile,GNUmakefile,makefile,justfile,Justfile,Vagrantfile}',
    '**/{bin,scripts,script,hack,ci,.ci,tools}/*',
    '**/{install,setup,bootstrap,provision,entrypoint,postinstall,user-data,user_data,userdata}*',
  ],
  needles: ['awscli', 'aws-cli', 'boto', 'aws-sdk', 'aws.tools', 'awspowershell'],
};
