import type { Report } from '../../src/model/index.ts';
import { finding, gap, inAccount, inFile, policy, report, span } from './sample-report.ts';

/** Lines of the files that the samples speak of, for code frames. */
export const sampleFiles: Readonly<Record<string, readonly string[]>> = {
  Dockerfile: ['FROM python:3.12-slim', 'ENV AWS_STS_REGIONAL_ENDPOINTS=legacy', 'RUN pip install boto3==1.26.27'],
  '.github/workflows/deploy.yml': [
    'jobs:',
    '  deploy:',
    '    env:',
    '\t  AWS_ENDPOINT_URL_STS: https://sts.amazonaws.com # 日本 👩‍👩‍👧',
    '    steps:',
    '      - run: |',
    '          export AWS_STS_REGIONAL_ENDPOINTS=legacy',
    '          aws sts get-caller-identity',
  ],
};

const pass: Report = report({
  policies: [
    policy({ outcome: 'pass', violations: 0, facts: 12 }),
    policy({
      id: 'vpc-has-sts-endpoint',
      title: 'Every VPC has an STS endpoint',
      sources: ['live'],
      outcome: 'off',
      because: 'live is off',
      facts: 0,
      violations: 0,
    }),
  ],
  findings: [],
  verdict: {
    outcome: 'pass',
    exitCode: 0,
    because: '1 policy passed; the account was not looked at: no credentials were given',
  },
});

const fail: Report = report({
  run: {
    ...report().run,
    live: {
      looked: true,
      because: 'credentials in the environment',
      account: '111122223333',
      partition: 'aws',
      regions: ['eu-central-1', 'eu-west-1'],
      window: { from: '2026-11-16T09:45:00.000Z', to: '2026-11-23T09:45:00.000Z' },
      redirectedBy: ['AWS_ENDPOINT_URL_EC2'],
    },
  },
  policies: [
    policy({ violations: 2 }),
    policy({
      id: 'legacy-mode-not-requested',
      title: 'Nobody asks for the legacy mode',
      severity: 'warning',
      violations: 1,
    }),
    policy({
      id: 'vpc-has-sts-endpoint',
      title: 'Every VPC has an STS endpoint',
      sources: ['live'],
      facts: 4,
      violations: 1,
    }),
    policy({
      id: 'no-global-calls',
      title: 'No calls to the global endpoint',
      sources: ['live'],
      outcome: 'undecided',
      facts: 0,
      violations: 0,
      because: 'CloudTrail was throttled',
    }),
    policy({
      id: 'region-configured',
      title: 'A Region is configured',
      severity: 'note',
      outcome: 'pass',
      facts: 5,
      violations: 0,
    }),
    policy({
      id: 'old-policy',
      title: 'An older policy',
      outcome: 'off',
      because: 'turned off in .github/regional-sts.yml',
      facts: 0,
      violations: 0,
    }),
  ],
  findings: [
    finding({
      evidence: { pointer: '/endpointScope', keyword: 'enum', expected: '"regional" or "custom"', actual: '"global"' },
      related: [
        { place: inFile('Dockerfile', 3, 1, 31), message: 'boto3 1.26.27 uses the global endpoint in this mode' },
      ],
      owner: { names: ['@example/payments'], source: 'CODEOWNERS:3' },
      fingerprint: 'a1',
    }),
    finding({
      message: 'AWS_ENDPOINT_URL_STS names the global STS endpoint',
      primary: { origin: 'derived', at: inFile('.github/workflows/deploy.yml', 4, 4, 55), from: ['sts-setting|x|y'] },
      fix: 'Name sts.<region>.amazonaws.com, or drop the variable.',
      fingerprint: 'a2',
    }),
    finding({
      policy: 'legacy-mode-not-requested',
      severity: 'warning',
      message: 'The script asks for the legacy mode and calls STS',
      primary: { origin: 'repo', path: '.github/workflows/deploy.yml', span: span(7, 11, 8, 38) },
      fingerprint: 'a3',
    }),
    finding({
      policy: 'vpc-has-sts-endpoint',
      message: 'vpc-0a1b2c3d has no STS interface endpoint, and no hub serves the name',
      why: 'Without an endpoint the traffic leaves the VPC.',
      fix: 'Create an interface endpoint for com.amazonaws.eu-central-1.sts with private DNS.',
      primary: inAccount(),
      fingerprint: 'a4',
    }),
    finding({
      policy: 'no-global-calls',
      outcome: 'undecided',
      message: 'CloudTrail could not be read to the end, so calls to the global endpoint may be missing',
      primary: inAccount({
        region: 'us-east-1',
        subject: 'CloudTrail event history',
        anchor: { path: '.github/regional-sts.yml', span: span(3, 1, 3, 12) },
      }),
      fingerprint: 'a5',
    }),
    finding({
      primary: inFile('test/Dockerfile', 9, 1, 5),
      suppressed: { by: 'config', reason: 'a fixture', until: '2027-01-31' },
      fingerprint: 'a6',
    }),
  ],
  gaps: [
    gap(),
    gap({
      collector: 'cloudtrail-lookup',
      kinds: ['sts-call-summary'],
      where: { account: '111122223333', region: 'us-east-1' },
      reason: 'throttled',
      detail: '3 of 14 pages were read before the budget of 60 seconds was spent',
      permissions: ['cloudtrail:LookupEvents'],
    }),
    gap({
      collector: 'github-workflow',
      kinds: ['sts-setting'],
      where: { path: '.github/workflows/broken.yml', line: 12 },
      reason: 'malformed',
      detail: 'A mapping was expected',
    }),
  ].map((each) =>
    each.reason === 'malformed'
      ? { collector: each.collector, kinds: each.kinds, where: each.where, reason: each.reason, detail: each.detail }
      : each,
  ),
  verdict: { outcome: 'fail', exitCode: 1, because: '3 errors, 1 warning of 3 policies' },
});

const undecided: Report = report({
  policies: [policy({ outcome: 'undecided', facts: 1, violations: 0, because: 'vpc-endpoints was denied' })],
  findings: [finding({ outcome: 'undecided', primary: inAccount() })],
  gaps: [gap()],
  verdict: { outcome: 'undecided', exitCode: 3, because: '1 policy could not be decided' },
});

const broken: Report = report({
  policies: [],
  findings: [],
  problems: [
    {
      code: 'crash',
      message: 'collector dockerfile crashed on Dockerfile: it is our bug, please report it',
      path: 'Dockerfile',
      line: 3,
      column: 1,
    },
    {
      code: 'config',
      message: 'unknown key `livee`, did you mean `live`?',
      path: '.github/regional-sts.yml',
      line: 2,
      column: 1,
      pointer: '/livee',
    },
  ],
  verdict: { outcome: 'broken', exitCode: 2, because: '1 problem of our own' },
});

/** One report of each outcome, as people would see them. */
export const samples: Readonly<Record<string, Report>> = { pass, fail, undecided, broken };
