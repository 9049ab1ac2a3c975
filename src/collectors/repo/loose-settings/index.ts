import type { RepoCollectorAbout } from '../../../model/index.ts';

export const about: RepoCollectorAbout = {
  id: 'loose-settings',
  title:
    'The mode in files of no format of their own: units, Makefiles, task definitions, playbooks, texts inside of others',
  emits: ['workload', 'sts-setting'],
  files: [
    '**/*.{yaml,yml,json,jsonc,json5,toml,ini,cfg,conf,config,properties,xml,plist}',
    '**/*.{tf,tfvars,tofu,hcl,nomad,tpl,tmpl,j2,erb,cloudinit}',
    '**/*.{service,socket,mk,make,bat,cmd,fish,nix,bzl,bazel,gradle,just}',
    '**/{Makefile,GNUmakefile,makefile,Procfile,Procfile.*,Vagrantfile,Justfile,justfile,Tiltfile,Earthfile,BUILD,user-data,user_data}',
    '**/*.{py,js,jsx,mjs,cjs,ts,mts,cts,tsx,java,kt,kts,scala,groovy,go,rb,php,cs,rs,cc,cpp,sh,bash,zsh,ksh,ps1,psm1}',
    '**/{Dockerfile,Containerfile,Jenkinsfile}*',
    '**/*.{Dockerfile,dockerfile}',
    '**/{user-data,user_data,userdata}*.{txt,sh.tpl}',
    '**/{cron.d,cron,default,sysconfig,profile.d,environment.d}/*',
    '**/{crontab,*.crontab,*.cron,environment}',
  ],
  needles: ['STS_REGIONAL_ENDPOINTS', 'sts-regional-endpoints'],
  last: true,
};
