// Log files in the layout of a bucket, their records in the form and variety of real ones: tokens, request ids and sessions
// that differ from call to call, AWS's own calls, Regional and global ones.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sampleEvent } from '../../src/cloudtrail/sample-events.ts';

const recordsInFile = 500;
const account = '111122223333';
const services = ['s3', 'ec2', 'kms', 'dynamodb', 'logs', 'iam', 'lambda'];
const regions = ['us-east-1', 'eu-west-1', 'eu-central-1', 'ap-southeast-2'];
const agents = [
  'Boto3/1.26.27 Python/3.9.16 Linux/5.10 Botocore/1.29.27',
  'aws-cli/2.15.30 Python/3.11.8 Linux/6.1.79 exe/x86_64 prompt/off command/sts.assume-role',
  'aws-sdk-go/1.44.180 (go1.19.5; linux; amd64)',
  'aws-sdk-go-v2/1.24.1 os/linux lang/go#1.21.6 md/GOOS#linux md/GOARCH#amd64 api/sts#1.26.7',
  'aws-sdk-java/1.12.400 Linux/5.10 OpenJDK_64-Bit_Server_VM/17.0.6 java/17.0.6 vendor/Eclipse_Adoptium',
  'APN/1.0 HashiCorp/1.0 Terraform/1.5.7 aws-sdk-go/1.44.180 (go1.19.5; linux; amd64)',
  'aws-sdk-nodejs/2.1300.0 linux/v18.14.0 promise',
];

export interface Written {
  /** Calls of STS, without those that AWS makes. */
  readonly calls: number;
  readonly files: number;
  readonly bytes: number;
}

/** Writes files until they hold so many bytes of JSON, of which `percent` of the records are of STS. */
export function writeLogs(folder: string, bytes: number, percent: number): Written {
  const pick = numbers(percent + 1);
  let [calls, files, written, id] = [0, 0, 0, 0];
  while (written < bytes) {
    const records: unknown[] = [];
    for (let i = 0; i < recordsInFile; i++, id++) {
      const isSts = pick(100) < percent;
      const byAws = isSts && pick(10) === 0;
      if (isSts && !byAws) calls++;
      records.push(isSts ? stsRecord(id, byAws, pick) : otherRecord(id, pick));
    }
    const text = JSON.stringify({ Records: records });
    written += Buffer.byteLength(text);
    const date = `2026/11/${String((files % 28) + 1).padStart(2, '0')}`;
    const path = join(folder, `AWSLogs/${account}/CloudTrail/us-east-1/${date}`);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, `${account}_CloudTrail_us-east-1_${files++}.json.gz`), gzipSync(text, { level: 6 }));
  }
  return { calls, files, bytes: written };
}

type Pick = (below: number) => number;

function stsRecord(id: number, byAws: boolean, pick: Pick): object {
  // A role has its client, its Region and its instances; one call in ten comes from a session of its own.
  const number = pick(200);
  const instance = pick(20);
  const region = regions[number % regions.length] ?? '';
  const isGlobal = number % 3 === 0;
  const role = `arn:aws:iam::${account}:role/service-${number}`;
  const session = pick(10) === 0 ? `botocore-session-${id}` : `i-${String(number * 20 + instance).padStart(17, '0')}`;
  const assumes = pick(2) === 0;
  return sampleEvent(id, {
    ...variable(id, pick),
    sourceIPAddress: `198.51.100.${(number + instance) % 250}`,
    userAgent: agents[number % agents.length] ?? '',
    awsRegion: isGlobal ? 'us-east-1' : region,
    userIdentity: byAws
      ? { type: 'AWSService', invokedBy: 'lambda.amazonaws.com' }
      : {
          type: 'AssumedRole',
          principalId: `AROAEXAMPLE:${session}`,
          arn: `${role.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/')}/${session}`,
          accountId: account,
          accessKeyId: `ASIA${hex(pick, 16).toUpperCase()}`,
          sessionContext: {
            sessionIssuer: {
              type: 'Role',
              principalId: 'AROAEXAMPLE',
              arn: role,
              accountId: account,
              userName: 'service',
            },
            attributes: { creationDate: timeOf(id - 60), mfaAuthenticated: 'false' },
          },
        },
    eventName: assumes ? 'AssumeRole' : 'GetCallerIdentity',
    requestParameters: assumes ? { roleArn: role, roleSessionName: session, durationSeconds: 3600 } : null,
    responseElements: assumes
      ? {
          credentials: {
            accessKeyId: `ASIA${hex(pick, 16).toUpperCase()}`,
            sessionToken: Buffer.from(hex(pick, 1100), 'hex').toString('base64'),
            expiration: 'Nov 20, 2026, 1:00:00 PM',
          },
          assumedRoleUser: { assumedRoleId: `AROAEXAMPLE:${session}`, arn: role },
        }
      : null,
    additionalEventData: {
      RequestDetails: { endpointType: isGlobal ? 'global' : 'regional', awsServingRegion: region },
      ExtendedRequestId: Buffer.from(hex(pick, 60), 'hex').toString('base64'),
    },
    tlsDetails: {
      tlsVersion: 'TLSv1.3',
      cipherSuite: 'TLS_AES_128_GCM_SHA256',
      clientProvidedHostHeader: isGlobal ? 'sts.amazonaws.com' : `sts.${region}.amazonaws.com`,
    },
  });
}

function otherRecord(id: number, pick: Pick): object {
  const service = pickFrom(services, pick);
  return sampleEvent(id, {
    ...variable(id, pick),
    eventSource: `${service}.amazonaws.com`,
    eventName: 'DescribeThings',
    requestParameters: { filter: [{ name: 'id', values: [`thing-${hex(pick, 12)}`, `thing-${hex(pick, 12)}`] }] },
    additionalEventData: { SignatureVersion: 'SigV4', bytesTransferredIn: pick(1e6), 'x-amz-id-2': hex(pick, 76) },
    tlsDetails: { tlsVersion: 'TLSv1.3', clientProvidedHostHeader: `${service}.us-east-1.amazonaws.com` },
  });
}

/** What differs from call to call in all of them. */
function variable(id: number, pick: Pick): Readonly<Record<string, unknown>> {
  return {
    eventTime: timeOf(id),
    sourceIPAddress: `198.51.100.${pick(250)}`,
    userAgent: pickFrom(agents, pick),
    eventID: uuid(pick),
    requestID: uuid(pick),
  };
}

function timeOf(id: number): string {
  return new Date(Date.UTC(2026, 10, 1) + (id % 2_000_000) * 1000).toISOString().replace('.000Z', 'Z');
}

function uuid(pick: Pick): string {
  return `${hex(pick, 8)}-${hex(pick, 4)}-4${hex(pick, 3)}-8${hex(pick, 3)}-${hex(pick, 12)}`;
}

function hex(pick: Pick, digits: number): string {
  let text = '';
  while (text.length < digits) text += pick(0x1000000).toString(16).padStart(6, '0');
  return text.slice(0, digits);
}

function pickFrom(list: readonly string[], pick: Pick): string {
  return list[pick(list.length)] ?? '';
}

/** The same numbers for the same seed: mulberry32. */
function numbers(seed: number): Pick {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
