import type { RepoCollectorAbout } from '../../../model/index.ts';

export const about: RepoCollectorAbout = {
  id: 'aws-config',
  title: 'Shared AWS config and credentials files',
  emits: ['workload', 'sts-setting', 'iam-role-reference'],
  files: [
    '**/{.aws,dot_aws,_aws,dot-aws,.aws.d}/{config,credentials}{,.ini,.cfg,.conf,.txt,.tpl,.tmpl,.j2,.erb,-*,_*}',
    // A folder `aws` may be one of source code: `aws/config_test.go`.
    '**/aws/{config,credentials}{,.ini,.cfg,.conf,.txt,.tpl,.tmpl,.j2,.erb,-+([^.]),_+([^.])}',
    '**/{.,dot_,}aws{_,-,.,}{config,credentials}{,.ini,.cfg,.conf,.txt,.tpl,.tmpl,.j2,.erb}',
    '**/*.aws.{cfg,ini,conf}',
    '**/*aws*.{ini,cfg}',
  ],
  needles: ['region', 'sts_', 'endpoint_url', 'role_arn', 'defaults_mode', 'use_fips', 'use_dualstack', 'services'],
};
