import type { RepoCollectorAbout } from '../../../model/index.ts';

export const about: RepoCollectorAbout = {
  id: 'source-code',
  title: 'STS clients and environment settings in the code of programs',
  emits: ['workload', 'aws-client', 'sts-setting'],
  files: [
    '**/*.{py,pyi,pyw,ipynb,js,jsx,mjs,cjs,ts,mts,cts,tsx,java,go,rb,rake,ru,php,phtml,inc,cs,csx,rs}',
    '**/*.{cc,cpp,cxx,hpp,hh,hxx,h,c,sh,bash,zsh,ksh,ps1,psm1}',
    // Scripts without an ending: their first line tells the language.
    '**/{bin,scripts,script,hack,ci,.ci,tools,hooks}/**/+([a-zA-Z0-9_-])',
    '**/{entrypoint,docker-entrypoint,bootstrap,start,run,deploy,build,assume-role}',
  ],
  // Every program that builds a client of AWS, or sets a variable of its SDKs, holds one of them.
  needles: ['aws', 'Aws', 'boto', 'Amazon.', "'sts'", '"sts"', '-STS'],
};
