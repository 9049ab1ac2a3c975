import { describe, expect, it } from '@jest/globals';
import { readRecord } from './record.ts';
import { sampleEvent } from './sample-events.ts';

describe('readRecord', () => {
  it.each([
    ['another service', sampleEvent(1, { eventSource: 'iam.amazonaws.com' })],
    ['no event source', sampleEvent(1, { eventSource: undefined })],
    ['a network activity event', sampleEvent(1, { eventType: 'AwsVpceEvent' })],
    ['an event of a service', sampleEvent(1, { eventType: 'AwsServiceEvent' })],
    ['a text', 'sts.amazonaws.com'],
    ['null', null],
    ['a number', 7],
    ['a list', [sampleEvent(1)]],
    ['an empty object', {}],
  ])('leaves out %s', (_, record) => {
    expect(readRecord(record)).toBeUndefined();
  });

  it.each([
    undefined,
    null,
    '',
    'yesterday',
    {},
    [],
  ])('calls an event of STS with the time %p malformed', (eventTime) => {
    expect(readRecord(sampleEvent(1, { eventTime }))).toBe('malformed');
  });

  it('reads times as text and as seconds', () => {
    const time = Date.UTC(2026, 10, 20, 12, 0, 1);
    expect(readRecord(sampleEvent(1))).toMatchObject({ time });
    expect(readRecord(sampleEvent(1, { eventTime: time / 1000 }))).toMatchObject({ time });
  });

  it('counts an old event without an event type', () => {
    expect(readRecord(sampleEvent(1, { eventType: undefined }))).toMatchObject({ awsRegion: 'us-east-1' });
  });

  it('takes the ids of the first delivery from an addendum', () => {
    const addendum = { reason: 'UPDATED_DATA', originalEventID: 'e-1', originalRequestID: 'r-1' };
    expect(readRecord(sampleEvent(1, { addendum }))).toMatchObject({ eventId: 'e-1', requestId: 'r-1' });
  });

  it.each([
    'userIdentity',
    'requestParameters',
    'additionalEventData',
    'tlsDetails',
    'addendum',
    'userAgent',
    'sourceIPAddress',
    'awsRegion',
    'eventName',
    'recipientAccountId',
    'vpcEndpointId',
    'errorCode',
    'sharedEventID',
  ])('stands any value of %s', (member) => {
    for (const value of [undefined, null, 7, true, 'text', [], {}, [null], { RequestDetails: 'x' }]) {
      expect(readRecord(sampleEvent(1, { [member]: value }))).toMatchObject({ time: expect.any(Number) });
    }
  });

  it('never keeps a credential', () => {
    const secret = 'wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY';
    const sessionToken = `IQoJb3JpZ2luX2VjE${secret}`;
    const read = readRecord(
      sampleEvent(1, {
        userIdentity: { type: 'IAMUser', accessKeyId: 'AKIAIOSFODNN7EXAMPLE', userName: 'ci AKIAIOSFODNN7EXAMPLE' },
        userAgent: `Boto3/1.0 ${sessionToken}`,
        requestParameters: { roleSessionName: sessionToken, sAMLAssertion: secret, webIdentityToken: secret },
        responseElements: {
          credentials: { accessKeyId: 'ASIAIOSFODNN7EXAMPLE', secretAccessKey: secret, sessionToken },
        },
      }),
    );
    expect(read).toMatchObject({ userAgent: 'Boto3/1.0 [token]', roleSession: '[token]' });
    expect(JSON.stringify(read)).not.toMatch(/AKIA|ASIA|IQoJ|wJalr/);
  });
});
