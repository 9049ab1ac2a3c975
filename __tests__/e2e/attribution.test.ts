// Calls in CloudTrail led back to the line that sets their caller up, in one command.
import { execFileSync } from 'node:child_process';
import { afterEach, expect, it } from '@jest/globals';
import { sampleEvent } from '../../src/cloudtrail/sample-events.ts';
import { type Loopback, startLoopback } from '../../src/loopback/server.ts';
import { emptyState } from '../../src/loopback/state.ts';
import { environmentFor } from '../support/loopback-account.ts';
import { check, repository } from '../support/tool.ts';

let loopback: Loopback | undefined;
afterEach(async () => {
  await loopback?.close();
  loopback = undefined;
});

const iam = 'arn:aws:iam::111122223333';
const account = (name: string) => ({
  type: 'AssumedRole',
  sessionContext: { sessionIssuer: { arn: `${iam}:role/${name}` } },
});

const files = {
  '.github/CODEOWNERS': '* @example/platform\n/deploy/ @example/shop\n',
  '.github/workflows/release.yml': `on: push
jobs:
  release:
    runs-on: ubuntu-latest
    steps:
      - uses: aws-actions/configure-aws-credentials@v4
        with:
          role-to-assume: ${iam}:role/release
          aws-region: eu-west-1
`,
  'infra/main.tf': `provider "aws" {
  region = "eu-west-1"
  assume_role {
    role_arn = "${iam}:role/team/terraform"
  }
}
`,
  'deploy/values.yaml': `serviceAccount:
  create: true
  name: cart
  annotations:
    eks.amazonaws.com/role-arn: ${iam}:role/cart
`,
  'deploy/Chart.yaml': 'apiVersion: v2\nname: cart\nversion: 1.0.0\n',
};

const minutesAgo = (minutes: number): string =>
  new Date(Date.now() - minutes * 60_000).toISOString().replace(/\.\d+Z$/, 'Z');

const events = [
  {
    eventName: 'AssumeRoleWithWebIdentity',
    userIdentity: {
      type: 'WebIdentityUser',
      userName: 'repo:example/shop:ref:refs/heads/main',
      identityProvider: `${iam}:oidc-provider/token.actions.githubusercontent.com`,
    },
    requestParameters: {
      roleArn: `${iam}:role/release`,
      roleSessionName: 'GitHubActions',
    },
    userAgent: 'aws-sdk-js/3.5.0 configure-aws-credentials-for-github-actions md/run_id#17012345678 md/attempt#1',
  },
  {
    userIdentity: account('team/terraform'),
    userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.5.7 terraform-provider-aws/4.67.0 aws-sdk-go/1.44.261 (go1.19)',
  },
  {
    eventName: 'AssumeRoleWithWebIdentity',
    userIdentity: {
      type: 'WebIdentityUser',
      userName: 'system:serviceaccount:shop:cart',
      identityProvider: `${iam}:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/0123`,
    },
    requestParameters: { roleArn: `${iam}:role/cart`, roleSessionName: 'cart' },
  },
  { userIdentity: account('nobody-here') },
];

it('names line, owner and change for callers that a workflow, Terraform and Helm set up, and for no other', async () => {
  loopback = await startLoopback({
    ...emptyState(),
    events: events.flatMap((parts, index) =>
      [0, 1, 2].map((copy) =>
        sampleEvent(index * 10 + copy, {
          ...parts,
          eventTime: minutesAgo(60 + index + copy),
        }),
      ),
    ),
  });
  const folder = repository(files);
  execFileSync('git', ['-C', folder, 'remote', 'add', 'origin', 'https://github.com/example/shop.git']);
  const args = ['--live', 'true', '--regions', 'us-east-1'];
  const { code, report } = await check(folder, args, environmentFor(loopback.url));
  expect(code).toBe(1);
  expect(report.run.repository).toBe('example/shop');
  const findings = report.findings.filter((finding) => finding.policy === 'sts-no-calls-to-global-endpoint');
  const found = findings.map(({ message, primary, owner, fix }) => ({
    message: message.replace(/ until \S+?;/, ' until …;').replace(/ until \S+$/, ' until …'),
    anchor:
      primary.origin === 'live' && primary.anchor ? `${primary.anchor.path}:${primary.anchor.span.start.line}` : '',
    owner: owner?.names.join(' ') ?? '',
    fix,
  }));
  expect(found.sort((a, b) => (a.message < b.message ? -1 : 1))).toEqual([
    {
      message: `${iam}:role/cart made 3 calls to the global STS endpoint with boto3@1.26.27 until …; set up in deploy/values.yaml:5`,
      anchor: 'deploy/values.yaml:5',
      owner: '@example/shop',
      fix: 'Annotate service account cart (deploy/values.yaml:5) with eks.amazonaws.com/sts-regional-endpoints: "true", or move boto3@1.26.27 to 1.40.0 or later.',
    },
    {
      message: `${iam}:role/nobody-here made 3 calls to the global STS endpoint with boto3@1.26.27 until …`,
      anchor: '',
      owner: '',
      fix: expect.stringMatching(/^Find where .*:role\/nobody-here is configured; /),
    },
    {
      message: `${iam}:role/release made 3 calls to the global STS endpoint with aws-sdk-js-v3@3.5.0 until …; set up in .github/workflows/release.yml:8 (workflow run 17012345678)`,
      anchor: '.github/workflows/release.yml:8',
      owner: '@example/platform',
      fix: expect.stringMatching(
        /^Give the credentials action in \.github\/workflows\/release\.yml:8 its `aws-region`/,
      ),
    },
    {
      message: `${iam}:role/team/terraform made 3 calls to the global STS endpoint with aws-sdk-go-v1@1.44.261 until …; set up in infra/main.tf:4`,
      anchor: 'infra/main.tf:4',
      owner: '@example/platform',
      fix: 'In provider.aws (infra/main.tf:4), set AWS_STS_REGIONAL_ENDPOINTS=regional and AWS_REGION=<its Region>.',
    },
  ]);
});
