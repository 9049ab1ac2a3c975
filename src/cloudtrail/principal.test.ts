import { expect, it } from '@jest/globals';
import { callerOf } from './principal.ts';
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
  expect(callerOf(read)).toEqual({ principal, session: sessionName });
});
