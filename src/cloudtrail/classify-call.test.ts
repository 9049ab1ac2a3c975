import { describe, expect, it } from '@jest/globals';
import { endpointOf, exclusionOf } from './classify-call.ts';
import { readRecord, type StsEvent } from './record.ts';
import { type EventParts, sampleEvent } from './sample-events.ts';

/** An event without any evidence of its endpoint, plus the parts given. */
function event(parts: EventParts): StsEvent {
  const read = readRecord(sampleEvent(1, { additionalEventData: undefined, tlsDetails: undefined, ...parts }));
  if (read === undefined || read === 'malformed') throw new Error('not an STS event');
  return read;
}

/** The verdict in one word, as the facts write it. */
function verdict(record: Record<string, unknown>): string {
  const read = readRecord(record);
  if (read === undefined || read === 'malformed') return String(read ?? 'ignored');
  return exclusionOf(read) ?? endpointOf(read).endpointType;
}

const host = (name: string) => ({ tlsDetails: { tlsVersion: 'TLSv1.3', clientProvidedHostHeader: name } });
const details = (endpointType: string, awsServingRegion?: string) => ({
  additionalEventData: { RequestDetails: { endpointType, ...(awsServingRegion && { awsServingRegion }) } },
});
const service = (name: string) => ({
  userIdentity: { type: 'AWSService', invokedBy: name },
  sourceIPAddress: name,
  userAgent: name,
  additionalEventData: undefined,
  tlsDetails: undefined,
});
const saml = {
  type: 'SAMLUser',
  principalId: 'x:alice@example.com',
  userName: 'alice@example.com',
  identityProvider: 'arn:aws:iam::111122223333:saml-provider/corp',
};

describe('exclusionOf', () => {
  it.each<[string, EventParts, string | undefined]>([
    ['a service by its identity', { userIdentity: { type: 'AWSService' } }, 'aws'],
    ['a service that acts for a role', { userIdentity: { type: 'AssumedRole', invokedBy: 'x.amazonaws.com' } }, 'aws'],
    ['a service by its address', { sourceIPAddress: 'config.amazonaws.com' }, 'aws'],
    ['AWS Internal', { sourceIPAddress: 'AWS Internal' }, 'aws'],
    ['an internal user agent', { userAgent: 'aws-internal/3 aws-sdk-java/1.12.40 Linux' }, 'aws'],
    ['an internal user agent in capitals', { userAgent: 'AWS-Internal/3' }, 'aws'],
    ['a session of the console, as a text', { sessionCredentialFromConsole: 'true' }, 'console'],
    ['a session of the console, as a boolean', { sessionCredentialFromConsole: true }, 'console'],
    ['no session of the console', { sessionCredentialFromConsole: 'false' }, undefined],
    ['an IPv4 address', { sourceIPAddress: '10.1.2.3' }, undefined],
    ['an IPv6 address', { sourceIPAddress: '2001:db8::1' }, undefined],
    ['no address at all', { sourceIPAddress: undefined }, undefined],
    ['no TLS details', { tlsDetails: undefined }, undefined],
  ])('%s', (_, parts, expected) => {
    expect(exclusionOf(event(parts))).toBe(expected);
  });
});

describe('endpointOf: the order of evidence', () => {
  it.each<[string, EventParts, string]>([
    ['5 the endpoint type', details('global', 'eu-north-1'), 'global endpoint-type called none served eu-north-1'],
    [
      '5 the endpoint type before a Regional host',
      { ...details('global', 'us-east-1'), ...host('sts.eu-west-1.amazonaws.com') },
      'global endpoint-type called none served us-east-1',
    ],
    [
      '6 the endpoint type',
      details('regional', 'eu-west-1'),
      'regional endpoint-type called eu-west-1 served eu-west-1',
    ],
    [
      '6 in any letter case',
      details('Regional', 'eu-west-1'),
      'regional endpoint-type called eu-west-1 served eu-west-1',
    ],
    [
      '6 without a serving Region: where it is logged',
      { ...details('regional'), awsRegion: 'eu-west-1' },
      'regional endpoint-type called eu-west-1 served eu-west-1',
    ],
    [
      '6 before a global host',
      { ...details('regional', 'us-east-1'), ...host('sts.amazonaws.com') },
      'regional endpoint-type called us-east-1 served us-east-1',
    ],
    ['7 the global host', host('sts.amazonaws.com'), 'global host-header called none served unknown'],
    [
      '7 in any letter case, with a port',
      host('STS.amazonaws.com:443'),
      'global host-header called none served unknown',
    ],
    [
      '7 the served name of the global host',
      host('sts-global.eu-north-1.amazonaws.com'),
      'global host-header called none served eu-north-1',
    ],
    [
      '7 under an endpoint type that we do not know',
      { ...details('other', 'us-east-1'), ...host('sts.amazonaws.com') },
      'global host-header called none served us-east-1',
    ],
    ...[
      'sts.eu-west-1.amazonaws.com',
      'sts-fips.us-east-2.amazonaws.com',
      'sts.us-west-2.api.aws',
      'vpce-0123456789abcdef0-abcdefgh.sts.eu-west-1.vpce.amazonaws.com',
      'sts.cn-north-1.amazonaws.com.cn',
    ].map((name): [string, EventParts, string] => {
      const region = /(?:us|eu|cn)-\w+-\d/.exec(name)?.[0];
      return [`8 ${name}`, host(name), `regional host-header called ${region} served ${region}`];
    }),
    ['9 the Region of the log', { awsRegion: 'eu-west-3' }, 'regional region called eu-west-3 served eu-west-3'],
    [
      '9 under a host that is not of STS',
      { awsRegion: 'eu-west-3', ...host('proxy.example.com') },
      'regional region called eu-west-3 served eu-west-3',
    ],
    ['10 us-east-1', { awsRegion: 'us-east-1' }, 'unknown none called unknown served unknown'],
    ['10 global', { awsRegion: 'global' }, 'unknown none called unknown served unknown'],
    ['10 no Region', { awsRegion: undefined }, 'unknown none called unknown served unknown'],
    [
      '10 a host that is not of STS',
      host('sts.amazonaws.com.evil.invalid'),
      'unknown none called unknown served unknown',
    ],
    [
      '10 TLS details without a host',
      { tlsDetails: { tlsVersion: 'TLSv1.3' } },
      'unknown none called unknown served unknown',
    ],
  ])('%s', (_, parts, expected) => {
    const called = endpointOf(event(parts));
    expect(
      `${called.endpointType} ${called.evidence} called ${called.calledRegion} served ${called.servingRegion}`,
    ).toBe(expected);
  });
});

// One small event of our own for each shape in facts/cloudtrail-fields.json, event_shapes.
describe('the verdict over the shapes of real events', () => {
  const user = { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/ci', accountId: '111122223333' };
  it.each<[string, EventParts, string]>([
    ['s1 a user, before 2025', { userIdentity: user, additionalEventData: undefined }, 'global'],
    [
      's2 denied, Regional host',
      {
        userIdentity: user,
        errorCode: 'AccessDenied',
        additionalEventData: undefined,
        ...host('sts.us-east-1.amazonaws.com'),
      },
      'regional',
    ],
    ['s3 a service', service('rds.amazonaws.com'), 'aws'],
    [
      's4 Roles Anywhere with a VPC endpoint',
      { ...service('rolesanywhere.amazonaws.com'), vpcEndpointId: 'vpce-0' },
      'aws',
    ],
    ['s5 a role session on an instance', { additionalEventData: undefined }, 'global'],
    [
      's6 the global host, served elsewhere',
      { ...details('global', 'eu-north-1'), ...host('sts-global.eu-north-1.amazonaws.com') },
      'global',
    ],
    [
      's7 a Regional host',
      { awsRegion: 'eu-north-1', ...details('regional', 'eu-north-1'), ...host('sts.eu-north-1.amazonaws.com') },
      'regional',
    ],
    [
      's8 the copy in the account of the role',
      {
        userIdentity: { type: 'AWSAccount', principalId: 'AROAEXAMPLE:fn', accountId: '444455556666' },
        ...details('regional', 'us-east-1'),
        ...host('sts.us-east-1.amazonaws.com'),
      },
      'regional',
    ],
    [
      's9 the old copy in the account of the role',
      {
        userIdentity: { type: 'AWSAccount', principalId: 'AIDAEXAMPLE', accountId: '444455556666' },
        eventType: undefined,
        recipientAccountId: undefined,
        additionalEventData: undefined,
        tlsDetails: undefined,
      },
      'unknown',
    ],
    [
      's10 GitHub Actions; its audience is not its endpoint',
      {
        eventName: 'AssumeRoleWithWebIdentity',
        userIdentity: {
          type: 'WebIdentityUser',
          principalId: 'provider:sts.amazonaws.com:repo:o/r:ref:refs/heads/main',
        },
        responseElements: { audience: 'sts.amazonaws.com' },
        ...details('regional', 'us-east-1'),
        ...host('sts.us-east-1.amazonaws.com'),
      },
      'regional',
    ],
    [
      's11 sign-in by AWS, with a host',
      {
        userIdentity: saml,
        sourceIPAddress: 'AWS Internal',
        userAgent: 'aws-internal/3',
        ...host('sts.us-east-1.amazonaws.com'),
      },
      'aws',
    ],
    [
      's12 Identity Center',
      {
        userIdentity: saml,
        sourceIPAddress: 'sso.amazonaws.com',
        ...details('regional', 'ap-southeast-2'),
        ...host('sts.ap-southeast-2.amazonaws.com'),
      },
      'aws',
    ],
    [
      's13 with a request id of its own',
      {
        userIdentity: user,
        additionalEventData: { ExtendedRequestId: 'x', RequestDetails: { endpointType: 'regional' } },
      },
      'regional',
    ],
    [
      's14 a function',
      { awsRegion: 'ap-northeast-1', ...details('regional', 'ap-northeast-1'), tlsDetails: undefined },
      'regional',
    ],
    ['s15 role chaining, old', { additionalEventData: undefined, tlsDetails: undefined }, 'unknown'],
    ['another service on the same host name', { eventSource: 'iam.amazonaws.com' }, 'ignored'],
  ])('%s', (_, parts, expected) => {
    expect(verdict(sampleEvent(1, parts))).toBe(expected);
  });
});
