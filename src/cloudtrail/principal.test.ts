import { expect, it } from '@jest/globals';
import { callerOf, withSessions } from './principal.ts';
import { readRecord } from './record.ts';
import { type EventParts, sampleEvent } from './sample-events.ts';

const role = 'arn:aws:iam::111122223333:role/orders';
const session = 'arn:aws:sts::111122223333:assumed-role/orders/';

it.each<[string, EventParts, string, string]>([
  ['an instance', {}, role, 'i-0123456789abcdef0'],
  [
    'a function',
    { userIdentity: { type: 'AssumedRole', arn: `${session}fn`, sessionContext: { sessionIssuer: { arn: role } } } },
    role,
    'fn',
  ],
  [
    'a role with a path: the issuer knows it, the session does not',
    {
      userIdentity: {
        type: 'AssumedRole',
        arn: `${session}x`,
        sessionContext: { sessionIssuer: { arn: 'arn:aws:iam::111122223333:role/team/orders' } },
      },
    },
    'arn:aws:iam::111122223333:role/team/orders',
    'x',
  ],
  ['a role session without its issuer', { userIdentity: { type: 'AssumedRole', arn: `${session}x` } }, role, 'x'],
  [
    'a session of another partition',
    { userIdentity: { type: 'AssumedRole', arn: 'arn:aws-cn:sts::111122223333:assumed-role/orders/x' } },
    'arn:aws-cn:iam::111122223333:role/orders',
    'x',
  ],
  ['a role id alone', { userIdentity: { type: 'AssumedRole', principalId: 'AROAEXAMPLE:x' } }, 'AROAEXAMPLE', ''],
  [
    'a pod or a workflow by web identity',
    {
      userIdentity: {
        type: 'WebIdentityUser',
        userName: 'repo:example/app:ref:refs/heads/main',
        identityProvider: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
      },
      requestParameters: { roleArn: role, roleSessionName: 'GitHubActions' },
    },
    role,
    'repo:example/app:ref:refs/heads/main',
  ],
  [
    'a denied web identity without parameters',
    { userIdentity: { type: 'WebIdentityUser', identityProvider: 'accounts.example.com' } },
    'accounts.example.com',
    '',
  ],
  [
    'a SAML user',
    { userIdentity: { type: 'SAMLUser' }, requestParameters: { roleArn: role, roleSessionName: 'alice@example.com' } },
    role,
    'alice@example.com',
  ],
  [
    'a user',
    { userIdentity: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/ci', userName: 'ci' } },
    'arn:aws:iam::111122223333:user/ci',
    '',
  ],
  ['a user by name', { userIdentity: { type: 'IAMUser', userName: 'ci' } }, 'ci', ''],
  [
    'the root user',
    { userIdentity: { type: 'Root', arn: 'arn:aws:iam::111122223333:root' } },
    'arn:aws:iam::111122223333:root',
    '',
  ],
  [
    'another account, as its role sees it',
    { userIdentity: { type: 'AWSAccount', principalId: 'AROAEXAMPLE:fn', accountId: '444455556666' } },
    'AROAEXAMPLE',
    'fn',
  ],
  ['an identity of an unknown type', { userIdentity: { type: 'Future', principalId: 'p:q' } }, 'p', ''],
  ['no identity', { userIdentity: null }, 'unknown', ''],
  ['nothing in a role session', { userIdentity: { type: 'AssumedRole' } }, 'unknown', ''],
])('%s', (_, parts, principal, sessionName) => {
  const read = readRecord(sampleEvent(1, { requestParameters: null, ...parts }));
  if (read === undefined || read === 'malformed') throw new Error('not an STS event');
  expect(callerOf(read)).toMatchObject({ principal, session: sessionName });
});

const github = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com';
const cluster = 'arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/0123456789ABCDEF';
const assumed = (name: string, roleName = 'orders') => ({
  userIdentity: { type: 'AssumedRole', arn: `arn:aws:sts::111122223333:assumed-role/${roleName}/${name}` },
});
const web = (identityProvider: string, userName: string) => ({
  userIdentity: { type: 'WebIdentityUser', identityProvider, userName },
});

it.each<[string, EventParts, string, string]>([
  ['a workflow on a branch', web(github, 'repo:example/app:ref:refs/heads/main'), '', 'github-actions example/app '],
  ['a workflow of an environment', web(github, 'repo:example/app:environment:prod'), '', 'github-actions example/app '],
  [
    'a workflow with its file',
    web(github, 'repo:example/app:job_workflow_ref:example/app/.github/workflows/deploy.yml@refs/heads/main'),
    '',
    'github-actions example/app .github/workflows/deploy.yml',
  ],
  [
    'a workflow with its name',
    web(github, 'repo:example/app:workflow:deploy'),
    '',
    'github-actions example/app deploy',
  ],
  ['a workflow with a subject of its own', web(github, 'organization:example'), '', 'github-actions  '],
  ['a subject of GitHub from another issuer', web('idp.example.com', 'repo:example/app:x'), '', 'web-identity  '],
  [
    'an issuer that only looks like GitHub',
    web('arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com.example.com', 'repo:a/b:x'),
    '',
    'web-identity  ',
  ],
  ['a service account', web(cluster, 'system:serviceaccount:shop:orders'), '', 'eks-service-account shop/orders '],
  ['a subject of EKS from another issuer', web('idp', 'system:serviceaccount:shop:orders'), '', 'web-identity  '],
  ['an instance', assumed('i-0123456789abcdef0'), '', 'ec2-instance  '],
  ['a function', assumed('orders-fn'), 'AWS_Lambda_python3.12', 'lambda orders-fn '],
  ['a session called like a function', assumed('orders-fn'), '', 'role  '],
  ['a task', assumed('0123456789abcdef0123456789abcdef'), '', 'ecs-task  '],
  ['a task by its user agent', assumed('x'), 'AWS_ECS_FARGATE', 'ecs-task  '],
  ['a pod by pod identity', assumed('eks-prod-orders-7d4b9c-0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0'), '', 'eks-pod  '],
  ['a person', assumed('alice@example.com', 'AWSReservedSSO_Admin_0123456789abcdef'), '', 'identity-center  '],
  ['a user', { userIdentity: { type: 'IAMUser', userName: 'ci' } }, '', 'user  '],
  ['the root user', { userIdentity: { type: 'Root' } }, '', 'root  '],
  ['another account', { userIdentity: { type: 'AWSAccount', principalId: 'A:b' } }, '', 'other-account  '],
  ['a SAML user', { userIdentity: { type: 'SAMLUser' } }, '', 'saml  '],
  ['an identity of an unknown type', { userIdentity: { type: 'Future', principalId: 'p' } }, '', 'unknown  '],
])('%s is told by issuer, session and user agent', (_, parts, runtime, expected) => {
  const read = readRecord(sampleEvent(1, { requestParameters: null, ...parts }));
  if (read === undefined || read === 'malformed') throw new Error('not an STS event');
  const { session, workflow, ...caller } = callerOf(read, runtime);
  const { callerKind, callerName } = withSessions({ callerKind: caller.kind, callerName: caller.name }, [session]);
  expect(`${callerKind} ${callerName} ${workflow}`).toBe(expected);
});

it('says nothing of sessions that do not agree', () => {
  const role = { callerKind: 'role', callerName: '' } as const;
  const instance = 'i-0123456789abcdef0';
  expect(withSessions(role, [instance, 'i-01234567']).callerKind).toBe('ec2-instance');
  expect(withSessions(role, [instance, 'alice'])).toBe(role);
  expect(withSessions(role, [])).toBe(role);
  expect(withSessions({ callerKind: 'lambda', callerName: '' }, ['one', 'two']).callerName).toBe('');
  expect(withSessions({ callerKind: 'user', callerName: '' }, [instance]).callerKind).toBe('user');
});
