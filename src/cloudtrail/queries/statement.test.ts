import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from '@jest/globals';
import { type EventParts, sampleEvent } from '../sample-events.ts';
import { Tally } from '../tally.ts';
import { duckdbMacros, duckdbView } from './duckdb.ts';
import { countedOf, type Row, recordOf } from './rows.ts';
import { summaryStatement } from './statement.ts';
import { wholeShape } from './table.ts';
import type { TableShape } from './table-shape.ts';

const window = { from: new Date('2026-11-01T00:00:00Z'), to: new Date('2026-12-01T00:00:00Z') };
const now = new Date('2026-12-01T00:00:00Z');
const flat: TableShape = { ...wholeShape, partitions: [] };

async function byEngine(events: readonly object[], shape = flat) {
  const folder = mkdtempSync(join(tmpdir(), 'statement-'));
  writeFileSync(join(folder, 'a.json'), JSON.stringify({ Records: events }));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    await connection.run(duckdbMacros);
    await connection.run(duckdbView('logs', [join(folder, '*.json')]));
    const statement = summaryStatement({ table: 'logs', shape, window, regions: null, accounts: null });
    const rows = (await connection.runAndReadAll(statement)).getRowObjectsJson() as unknown as readonly Row[];
    const tally = new Tally();
    for (const row of rows) {
      const counted = countedOf(row);
      if (counted === undefined) throw new Error('a row without a count');
      tally.addCounted(recordOf(row), counted);
    }
    return { tally, rows, facts: tally.facts(now) };
  } finally {
    connection.closeSync();
    rmSync(folder, { recursive: true });
  }
}

function byFiles(events: readonly object[]) {
  const tally = new Tally({ window });
  for (const event of events) tally.add(event);
  return { tally, facts: tally.facts(now) };
}

const user = (parts: EventParts): EventParts => ({ userIdentity: parts });
const role = 'arn:aws:iam::111122223333:role/orders';
const session = (name: string) =>
  user({
    type: 'AssumedRole',
    principalId: `AROAEXAMPLE:${name}`,
    arn: `arn:aws:sts::111122223333:assumed-role/orders/${name}`,
    accountId: '111122223333',
    sessionContext: { sessionIssuer: { type: 'Role', arn: role } },
  });
const id = (n: number): string => `22222222-2222-4222-8222-${String(n).padStart(12, '0')}`;

describe('the statement counts what the files count', () => {
  it.each<[string, readonly EventParts[]]>([
    ['copies by event id', [{ eventID: id(1) }, { eventID: id(1) }]],
    ['copies by shared event id', [{ sharedEventID: id(2) }, { sharedEventID: id(2), tlsDetails: null }]],
    [
      'a copy of a call in the other account, which says less',
      [
        { requestID: id(3), eventName: 'AssumeRole', tlsDetails: undefined, additionalEventData: null },
        { requestID: id(3), eventName: 'AssumeRole', recipientAccountId: '444455556666' },
      ],
    ],
    [
      'a copy that AWS made does not displace the one of the caller',
      [
        { sharedEventID: id(4), sourceIPAddress: 'AWS Internal', eventID: id(5) },
        { sharedEventID: id(4), eventID: id(6) },
      ],
    ],
    ['the same request of other operations', [{ requestID: id(7) }, { requestID: id(7), eventName: 'AssumeRole' }]],
    ['request ids that are no ids', [{ requestID: 'x' }, { requestID: 'x' }]],
    [
      'missing ids',
      [
        { eventID: null, requestID: null },
        { eventID: undefined, requestID: '' },
      ],
    ],
    ['many sessions', Array.from({ length: 20 }, (_, n) => session(`botocore-session-17000000${n + 10}`))],
    [
      'instances beside people and functions',
      [
        ...Array.from({ length: 9 }, (_, n) => session(`i-0123456789abcde${n}f`)),
        session('ann@example.com'),
        ...Array.from({ length: 8 }, (_, n) => ({
          ...session(`function-1234567${n}`),
          userAgent: 'Boto3/1.26.27 exec-env/AWS_Lambda_python3.9 Botocore/1.29.27',
        })),
      ],
    ],
    [
      'federated users by name',
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) =>
        user({
          type: 'FederatedUser',
          arn: `arn:aws:sts::111122223333:federated-user/${name}-123456`,
          principalId: `111122223333:${name}-123456`,
        }),
      ),
    ],
    [
      'web identities',
      ['acme/api', 'acme/apb'].map((name) => ({
        eventName: 'AssumeRoleWithWebIdentity',
        requestParameters: { roleArn: role, roleSessionName: 'GitHubActions', durationSeconds: 900 },
        ...user({
          type: 'WebIdentityUser',
          userName: `repo:${name}:ref:refs/heads/main`,
          identityProvider: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
        }),
      })),
    ],
    [
      'the copy in the account of the role',
      [user({ type: 'AWSAccount', principalId: 'AIDAEXAMPLE:worker-1234567', accountId: '444455556666' })],
    ],
    [
      'addresses of all sorts',
      [
        '10.1.2.3',
        '10.9.9.9',
        '172.16.0.1',
        '172.32.0.1',
        '203.0.113.1',
        '203.0.113.2',
        'fd00::1',
        '2001:db8::1',
        '::1',
        'ec2.amazonaws.com',
        'AWS Internal',
        '',
      ].map((sourceIPAddress) => ({ sourceIPAddress })),
    ],
    [
      'calls by AWS and the console',
      [
        { userAgent: 'aws-internal/3' },
        { sessionCredentialFromConsole: 'true' },
        user({ type: 'AWSService', invokedBy: 'x' }),
      ],
    ],
    [
      'errors',
      [{ errorCode: 'AccessDenied' }, { errorCode: 'AccessDenied' }, { errorCode: 'ExpiredTokenException' }, {}],
    ],
    ['days', ['2026-11-02', '2026-11-02', '2026-11-09'].map((day) => ({ eventTime: `${day}T23:59:59Z` }))],
    [
      'the edges of the window',
      ['2026-11-01T00:00:00Z', '2026-10-31T23:59:59Z', '2026-11-30T23:59:59Z', '2026-12-01T00:00:00Z'].map(
        (eventTime) => ({ eventTime }),
      ),
    ],
    ['events without a time', [{ eventTime: null }, { eventTime: 'soon' }, {}]],
    [
      'the evidence',
      [
        { additionalEventData: null },
        { additionalEventData: null, tlsDetails: null },
        { additionalEventData: null, tlsDetails: null, awsRegion: 'eu-west-1' },
        {
          additionalEventData: { ExtendedRequestId: 'x' },
          tlsDetails: { clientProvidedHostHeader: 'STS-Global.eu-north-1.amazonaws.com' },
        },
        { additionalEventData: { RequestDetails: { endpointType: 'regional', awsServingRegion: 'eu-west-1' } } },
        { vpcEndpointId: 'vpce-1' },
      ],
    ],
    [
      'hostile texts',
      ["x'; DROP TABLE logs; --", 'a\nb\tc', 'ü„"\\', '\u202ereversed', '<img src=x>'].map((userAgent) => ({
        userAgent,
        eventName: userAgent,
      })),
    ],
    ['records of others', [{ eventSource: 's3.amazonaws.com' }, { eventType: 'AwsVpceEvent' }, { eventType: null }]],
  ])('%s', async (_, parts) => {
    const events = parts.map((one, n) => sampleEvent(n, one));
    const [files, engine] = [byFiles(events), await byEngine(events)];
    expect(engine.facts).toEqual(files.facts);
    expect(engine.facts.length + files.tally.counts.byAws).toBeGreaterThan(0);
    expect(engine.tally.counts.malformed).toBe(files.tally.counts.malformed);
  });

  it('gives few rows for many sessions and addresses', async () => {
    const events = Array.from({ length: 3000 }, (_, n) =>
      sampleEvent(n, {
        ...session(`botocore-session-${1_700_000_000 + n}`),
        sourceIPAddress: `10.0.${n >> 8}.${n & 255}`,
      }),
    );
    const { rows, facts } = await byEngine(events);
    expect(facts).toEqual(byFiles(events).facts);
    expect(rows.length).toBe(6);
  });

  it('does without the columns that older tables lack', async () => {
    const columns = new Map(flat.columns);
    for (const name of ['tlsdetails', 'addendum', 'sessioncredentialfromconsole', 'vpcendpointid'])
      columns.delete(name);
    const { facts } = await byEngine([sampleEvent(1), sampleEvent(2, { additionalEventData: null })], {
      ...flat,
      columns,
    });
    expect(facts.map(({ data }) => [data.endpointType, data.evidence, data.count])).toEqual([
      ['global', 'endpoint-type', 1],
      ['unknown', 'none', 1],
    ]);
  });

  it('never selects tokens or access keys', () => {
    const statement = summaryStatement({ table: 'logs', shape: wholeShape, window, regions: null, accounts: null });
    expect(statement).not.toMatch(/accesskey|responseelements|token|password/i);
  });
});
