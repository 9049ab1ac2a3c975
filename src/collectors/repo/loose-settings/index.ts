import type { RepoCollectorAbout } from '../../../model/index.ts';

export const about: RepoCollectorAbout = {
  id: 'loose-settings',
  title:
    'The mode, and the Region aws-global, in files of no format of their own: units, Makefiles, task definitions, playbooks, texts inside of others',
  emits: ['workload', 'sts-setting'],
  files: [
    '**/*.{yaml,yml,json,jsonc,json5,toml,ini,cfg,conf,config,properties,xml,plist}',
    '**/*.{tf,tfvars,tofu,hcl,nomad,tpl,tmpl,tftpl,j2,erb,epp,pp,sls,cloudinit}',
    '**/*.{service,socket,mk,make,bat,cmd,fish,nix,bzl,bazel,gradle,just}',
    '**/{Makefile,GNUmakefile,makefile,Procfile,Procfile.*,Vagrantfile,Justfile,justfile,Tiltfile,Earthfile,BUILD,user-data,user_data}',
    '**/*.{py,js,jsx,mjs,cjs,ts,mts,cts,tsx,java,kt,kts,scala,groovy,go,rb,php,cs,rs,cc,cpp,sh,bash,zsh,ksh,ps1,psm1}',
    '**/*.{pl,pm,r,R,ex,exs,erl,hrl,clj,cljs,cljc,edn,dart,lua,swift,jl,hs,ml,fs,fsx,vb,zig,nim,cr,nu,vue,svelte,ipynb}',
    '**/{Dockerfile,Containerfile,Jenkinsfile}*',
    '**/*.{Dockerfile,dockerfile}',
    '**/{user-data,user_data,userdata}*.{txt,sh.tpl}',
    '**/{cron.d,cron,default,sysconfig,profile.d,environment.d}/*',
    '**/{crontab,*.crontab,*.cron,environment}',
  ],
  needles: ['STS_REGIONAL_ENDPOINT', 'sts-regional-endpoints', 'StsRegionalEndpoint', 'aws-global', 'AWS_GLOBAL'],
  last: true,
};
