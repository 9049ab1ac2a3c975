/** Parts of an event that a test or the demo varies. */
export type EventParts = Readonly<Record<string, unknown>>;

/** A CloudTrail record of STS in the form of real ones: a role session on an instance, through the global endpoint. */
export function sampleEvent(id: number, parts: EventParts = {}): Record<string, unknown> {
  const hex = id.toString(16).padStart(12, '0');
  const role = 'arn:aws:iam::111122223333:role/orders';
  return {
    eventVersion: '1.11',
    userIdentity: {
      type: 'AssumedRole',
      principalId: 'AROAEXAMPLE:i-0123456789abcdef0',
      arn: 'arn:aws:sts::111122223333:assumed-role/orders/i-0123456789abcdef0',
      accountId: '111122223333',
      sessionContext: { sessionIssuer: { type: 'Role', arn: role, accountId: '111122223333', userName: 'orders' } },
    },
    eventTime: new Date(Date.UTC(2026, 10, 20, 12) + id * 1000).toISOString().replace('.000Z', 'Z'),
    eventSource: 'sts.amazonaws.com',
    eventName: 'GetCallerIdentity',
    awsRegion: 'us-east-1',
    sourceIPAddress: '203.0.113.7',
    userAgent: 'Boto3/1.26.27 Python/3.9.16 Linux/5.10 Botocore/1.29.27',
    requestParameters: null,
    responseElements: null,
    additionalEventData: { RequestDetails: { endpointType: 'global', awsServingRegion: 'us-east-1' } },
    requestID: `00000000-0000-4000-8000-${hex}`,
    eventID: `11111111-1111-4111-8111-${hex}`,
    readOnly: true,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: '111122223333',
    eventCategory: 'Management',
    tlsDetails: {
      tlsVersion: 'TLSv1.3',
      cipherSuite: 'TLS_AES_128_GCM_SHA256',
      clientProvidedHostHeader: 'sts.amazonaws.com',
    },
    ...parts,
  };
}
