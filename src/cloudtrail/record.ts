import { cleanText } from './clean-text.ts';

/** What is kept of a CloudTrail record of STS. Response elements and access keys are dropped while reading. */
export interface StsEvent {
  readonly eventId: string;
  readonly sharedEventId: string;
  readonly requestId: string;
  readonly eventName: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly awsRegion: string;
  readonly sourceAddress: string;
  readonly userAgent: string;
  readonly errorCode: string;
  readonly account: string;
  readonly identity: StsIdentity;
  /** Role that a call by a federated identity asks for. */
  readonly roleArn: string;
  readonly roleSession: string;
  readonly endpointType: string;
  readonly servingRegion: string;
  readonly host: string;
  readonly vpcEndpointId: string;
  readonly fromConsole: boolean;
}

export interface StsIdentity {
  readonly type: string;
  readonly arn: string;
  readonly principalId: string;
  readonly userName: string;
  readonly issuerArn: string;
  readonly identityProvider: string;
  readonly invokedBy: string;
}

/** The event source of all STS calls; it says nothing about the endpoint. */
export const stsEventSource = 'sts.amazonaws.com';

type Members = Readonly<Record<string, unknown>>;

/**
 * Reads a parsed CloudTrail record.
 *
 * @returns undefined for records of other services, `malformed` for what claims to be one of STS but lacks a time.
 */
export function readRecord(value: unknown): StsEvent | 'malformed' | undefined {
  const record = membersOf(value);
  if (record['eventSource'] !== stsEventSource) return undefined;
  // Network activity events of VPC endpoints (AwsVpceEvents) repeat calls that are logged as AwsApiCall too.
  const eventType = record['eventType'];
  if (typeof eventType === 'string' && eventType !== 'AwsApiCall') return undefined;
  const time = timeOf(record['eventTime']);
  if (Number.isNaN(time)) return 'malformed';
  const user = membersOf(record['userIdentity']);
  const issuer = membersOf(membersOf(user['sessionContext'])['sessionIssuer']);
  const details = membersOf(membersOf(record['additionalEventData'])['RequestDetails']);
  const parameters = membersOf(record['requestParameters']);
  const addendum = membersOf(record['addendum']);
  return {
    eventId: cleanText(addendum['originalEventID'] ?? record['eventID']),
    sharedEventId: cleanText(record['sharedEventID']),
    requestId: cleanText(addendum['originalRequestID'] ?? record['requestID']),
    eventName: cleanText(record['eventName'], 64) || 'unknown',
    time,
    awsRegion: cleanText(record['awsRegion'], 32),
    sourceAddress: cleanText(record['sourceIPAddress']),
    // The credentials action names its run at the end of a long one; CloudTrail cuts at 1 KB.
    userAgent: cleanText(record['userAgent'], 1024),
    errorCode: cleanText(record['errorCode'], 64),
    account: cleanText(record['recipientAccountId'], 12) || cleanText(user['accountId'], 12),
    identity: {
      type: cleanText(user['type'], 32) || 'unknown',
      arn: cleanText(user['arn']),
      principalId: cleanText(user['principalId']),
      userName: cleanText(user['userName']),
      issuerArn: cleanText(issuer['arn']),
      identityProvider: cleanText(user['identityProvider']),
      invokedBy: cleanText(user['invokedBy']),
    },
    roleArn: cleanText(parameters['roleArn']),
    roleSession: cleanText(parameters['roleSessionName']),
    endpointType: cleanText(details['endpointType'], 32).toLowerCase(),
    servingRegion: cleanText(details['awsServingRegion'], 32),
    host: cleanText(membersOf(record['tlsDetails'])['clientProvidedHostHeader']).toLowerCase(),
    vpcEndpointId: cleanText(record['vpcEndpointId'], 64),
    fromConsole: String(record['sessionCredentialFromConsole']) === 'true',
  };
}

function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};
}

/** ISO 8601 in log files, seconds since the epoch in some exports. */
function timeOf(value: unknown): number {
  if (typeof value === 'string') return Date.parse(value);
  // `Date` turns what is too large to be a time into NaN.
  return typeof value === 'number' ? new Date(value * 1000).getTime() : Number.NaN;
}
