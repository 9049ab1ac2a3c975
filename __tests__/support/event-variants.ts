// CloudTrail events of every sort that the classification tells apart, in any combination, with copies: for comparing sources.
import { sampleEvent } from '../../src/cloudtrail/sample-events.ts';

type Pick = (below: number) => number;
type Parts = Readonly<Record<string, unknown>>;

/** A generator of numbers below a bound, the same for the same seed: mulberry32. */
export function numbers(seed: number): Pick {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const [account, other] = ['111122223333', '444455556666'];
const regions = ['us-east-1', 'eu-west-1', 'ap-southeast-2', 'af-south-1', 'global'];
const agents = [
  'Boto3/1.26.27 Python/3.9.16 Linux/5.10 Botocore/1.29.27',
  'Boto3/1.26.27 exec-env/AWS_Lambda_python3.9 Botocore/1.29.27',
  'aws-cli/2.15.30 Python/3.11.8 Linux/6.1.79 exe/x86_64 prompt/off command/sts.get-caller-identity',
  'aws-sdk-go/1.44.180 (go1.19.5; linux; amd64)',
  'APN/1.0 HashiCorp/1.0 Terraform/1.5.7 aws-sdk-go/1.44.180 (go1.19.5; linux; amd64)',
  'aws-sdk-nodejs/2.1300.0 linux/v18.14.0 configure-aws-credentials-for-github-actions GitHubRunAttempt/1',
  'aws-internal/3 aws-sdk-java/1.12.400 Linux/5.10',
  `'; DROP TABLE logs; --`,
  '<script>alert("x")</script> | `${jndi}` \\ " \u202e end',
  '',
];
const addresses = [
  '203.0.113.7',
  '198.51.100.9',
  '10.1.2.3',
  '172.31.0.9',
  '100.64.3.3',
  '2001:db8::7',
  'fd00::1',
  '::ffff:10.0.0.1',
  'AWS Internal',
  'lambda.amazonaws.com',
];
const hosts = [
  'sts.amazonaws.com',
  'STS.amazonaws.com',
  'sts-global.eu-west-1.amazonaws.com',
  'sts.eu-west-1.amazonaws.com',
  'sts-fips.us-east-1.amazonaws.com',
  'sts.eu-west-1.api.aws',
  'vpce-0123456789abcdef0-abcdefgh.sts.eu-west-1.vpce.amazonaws.com',
  'proxy.example.com',
];
const operations = [
  'GetCallerIdentity',
  'AssumeRole',
  'AssumeRoleWithWebIdentity',
  'AssumeRoleWithSAML',
  'GetSessionToken',
];
const sessions = [
  'i-0123456789abcdef0',
  'orders-function',
  'ann@example.com',
  'GitHubActions',
  `quote'and"quote`,
  'a|b=c d,e',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcdefghijk',
];

/** So many events, in no order. */
export function variedEvents(count: number, seed: number): readonly Record<string, unknown>[] {
  const pick = numbers(seed);
  const events: Record<string, unknown>[] = [];
  for (let id = 0; events.length < count; id++) {
    const event = eventOf(id, pick);
    events.push(event);
    if (pick(6) === 0) events.push(copyOf(event, id, pick));
  }
  for (let i = events.length - 1; i > 0; i--) {
    const j = pick(i + 1);
    [events[i], events[j]] = [events[j] as Record<string, unknown>, events[i] as Record<string, unknown>];
  }
  return events;
}

function eventOf(id: number, pick: Pick): Record<string, unknown> {
  const parts: Record<string, unknown> = {
    eventTime: new Date(Date.UTC(2026, 10, 1) + pick(20 * 86_400) * 1000).toISOString().replace('.000Z', 'Z'),
    eventName: oneOf(operations, pick),
    awsRegion: oneOf(regions, pick),
    sourceIPAddress: oneOf(addresses, pick),
    userAgent: oneOf(agents, pick),
    ...identityOf(pick, id),
    ...endpointOf(pick),
  };
  if (pick(4) === 0) parts['errorCode'] = oneOf(['AccessDenied', 'ExpiredTokenException', 'ValidationError'], pick);
  if (pick(5) === 0) parts['vpcEndpointId'] = oneOf(['vpce-0123456789abcdef0', 'AWS Internal'], pick);
  if (pick(9) === 0) parts['sessionCredentialFromConsole'] = 'true';
  if (pick(9) === 0) parts['recipientAccountId'] = oneOf([other, undefined], pick);
  if (pick(15) === 0) parts['requestID'] = oneOf(['x', '', null], pick);
  if (pick(30) === 0) parts['eventType'] = oneOf(['AwsVpceEvents', 'AwsServiceEvent', undefined], pick);
  if (pick(30) === 0) parts['eventSource'] = 's3.amazonaws.com';
  if (pick(30) === 0)
    parts['addendum'] = { reason: 'DELIVERY_DELAY', originalEventID: uuid(9, id), originalRequestID: uuid(8, id) };
  if (pick(40) === 0)
    parts['eventTime'] = oneOf([null, 'yesterday', '2026-10-01T00:00:00Z', '2026-12-24T00:00:00Z'], pick);
  return { ...sampleEvent(id), eventID: uuid(1, id), requestID: uuid(2, id), ...parts };
}

/** The same event again, the same call in the log of the other account, or the same request logged twice. */
function copyOf(event: Record<string, unknown>, id: number, pick: Pick): Record<string, unknown> {
  // Of copies under one original id that say as much but not the same, no source can know the right one.
  const kind = event['addendum'] === undefined ? pick(4) : 0;
  if (kind === 0) return { ...event };
  if (kind === 1) return { ...event, eventID: uuid(3, id), tlsDetails: undefined, additionalEventData: null };
  const sharedEventID = uuid(4, id);
  event['sharedEventID'] = sharedEventID;
  const elsewhere = {
    eventID: uuid(5, id),
    recipientAccountId: other,
    userIdentity: { type: 'AWSAccount', principalId: 'AROAEXAMPLE:orders', accountId: account },
  };
  return { ...event, ...(kind === 2 ? elsewhere : { eventID: uuid(5, id) }) };
}

function identityOf(pick: Pick, id: number): Parts {
  const name = oneOf(['orders', 'billing', 'path/to/deploy'], pick);
  const role = `arn:aws:iam::${account}:role/${name}`;
  const session =
    pick(3) === 0 ? `botocore-session-1700000${String(pick(1000)).padStart(3, '0')}` : oneOf(sessions, pick);
  const assumed = {
    type: 'AssumedRole',
    principalId: `AROAEXAMPLE${name.length}:${session}`,
    arn: `arn:aws:sts::${account}:assumed-role/${name.replace(/.*\//, '')}/${session}`,
    accountId: account,
    accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
    sessionContext: pick(8) === 0 ? undefined : { sessionIssuer: { type: 'Role', arn: role } },
  };
  const request = { roleArn: role, roleSessionName: session };
  const responseElements = { credentials: { sessionToken: 'SECRET', accessKeyId: 'ASIAIOSFODNN7EXAMPLE' } };
  const choices: readonly Parts[] = [
    { userIdentity: assumed },
    { userIdentity: assumed, requestParameters: { ...request, durationSeconds: 900 }, responseElements },
    { userIdentity: { ...assumed, invokedBy: 'cloudformation.amazonaws.com' } },
    { userIdentity: { type: 'AWSService', invokedBy: 'ec2.amazonaws.com' }, requestParameters: request },
    {
      userIdentity: {
        type: 'IAMUser',
        principalId: 'AIDAEXAMPLE',
        arn: `arn:aws:iam::${account}:user/ann`,
        accountId: account,
        userName: 'ann',
      },
    },
    { userIdentity: { type: 'Root', principalId: account, arn: `arn:aws:iam::${account}:root`, accountId: account } },
    { userIdentity: { type: 'AWSAccount', principalId: `AROAEXAMPLE:${session}`, accountId: other } },
    { userIdentity: { type: 'AWSAccount', principalId: 'AIDAEXAMPLE', accountId: other } },
    {
      userIdentity: {
        type: 'FederatedUser',
        principalId: `${account}:joe`,
        arn: `arn:aws:sts::${account}:federated-user/joe`,
      },
    },
    {
      userIdentity: {
        type: 'WebIdentityUser',
        principalId:
          'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com:sts.amazonaws.com:repo:acme/api',
        userName: oneOf(['repo:acme/api:ref:refs/heads/main', 'system:serviceaccount:shop:cart'], pick),
        identityProvider: `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com`,
      },
      requestParameters: request,
    },
    {
      userIdentity: { type: 'SAMLUser', principalId: 'x:ann', userName: 'ann', identityProvider: 'x' },
      requestParameters: null,
    },
    {
      userIdentity: { type: 'Unknown' },
      requestParameters: id % 2 === 0 ? null : { roleArn: 7, nested: { roleArn: role } },
    },
  ];
  return choices[pick(choices.length)] ?? {};
}

function endpointOf(pick: Pick): Parts {
  const host = pick(4) === 0 ? undefined : oneOf(hosts, pick);
  const tls = [null, undefined, { tlsVersion: 'TLSv1.3' }][pick(3)];
  const details = {
    endpointType: oneOf(['global', 'regional', 'Global', undefined], pick),
    awsServingRegion: oneOf(regions, pick),
  };
  return {
    tlsDetails: host === undefined ? tls : { tlsVersion: 'TLSv1.3', clientProvidedHostHeader: host },
    additionalEventData:
      pick(3) === 0 ? [null, undefined, {}][pick(3)] : { RequestDetails: details, note: 'sts.amazonaws.com' },
  };
}

function oneOf<T>(list: readonly T[], pick: Pick): T {
  return list[pick(list.length)] as T;
}

function uuid(kind: number, id: number): string {
  return `${kind}0000000-0000-4000-8000-${id.toString(16).padStart(12, '0')}`;
}
