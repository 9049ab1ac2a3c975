// The same account through every event source, by the command line: the same facts, and what stands in the way of each.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EventParts, sampleEvent } from '../../src/cloudtrail/sample-events.ts';
import type { Fact, Gap } from '../../src/model/index.ts';
import { repository, tool } from '../support/tool.ts';
import { startTrailAccount, type TrailAccount } from '../support/trail-account.ts';

const now = Date.now();
const at = (hoursAgo: number): string => new Date(now - hoursAgo * 3_600_000).toISOString().replace(/\.\d+Z$/, 'Z');
const variants: readonly EventParts[] = [
  {},
  { userAgent: 'Boto3/1.40.1', sourceIPAddress: '10.1.2.3' },
  {
    additionalEventData: { RequestDetails: { endpointType: 'global', awsServingRegion: 'eu-west-1' } },
    tlsDetails: { clientProvidedHostHeader: 'sts-global.eu-west-1.amazonaws.com' },
  },
  {
    additionalEventData: { RequestDetails: { endpointType: 'regional', awsServingRegion: 'us-east-1' } },
    tlsDetails: { clientProvidedHostHeader: 'sts.us-east-1.amazonaws.com' },
  },
  { additionalEventData: null, tlsDetails: null },
  {
    userIdentity: { type: 'AWSService', invokedBy: 'ec2.amazonaws.com' },
    sourceIPAddress: 'ec2.amazonaws.com',
    tlsDetails: null,
  },
  { errorCode: 'AccessDenied', userAgent: "x'; DROP TABLE logs; --\n<b>" },
  {
    awsRegion: 'eu-west-1',
    additionalEventData: { RequestDetails: { endpointType: 'regional', awsServingRegion: 'eu-west-1' } },
  },
];
const events = Array.from({ length: 160 }, (_, id) =>
  sampleEvent(id, {
    ...variants[id % variants.length],
    eventTime: at(2 + (id % 60)),
    responseElements: { credentials: { sessionToken: 'SECRET' } },
  }),
);

let trail: TrailAccount;
let folder = '';
beforeAll(async () => {
  trail = await startTrailAccount([...events, ...events.slice(0, 7)]);
  folder = repository({});
  for (const [key, bytes] of trail.files) {
    mkdirSync(dirname(join(folder, '..', `logs-${process.pid}`, key)), { recursive: true });
    writeFileSync(join(folder, '..', `logs-${process.pid}`, key), bytes);
  }
});
afterAll(() => trail.close());

async function collect(...args: readonly string[]) {
  const { stdout, stderr } = await tool(['collect', folder, '--live=true', '--window', '2d', ...args], trail.env);
  expect(stdout + stderr).not.toContain('SECRET');
  const { facts, gaps } = JSON.parse(stdout) as { facts: readonly Fact[]; gaps: readonly Gap[] };
  return {
    calls: facts.filter((fact) => fact.kind === 'sts-call-summary').map(({ id, data }) => ({ id, data })),
    gaps: gaps.filter((gap) => gap.kinds.includes('sts-call-summary')),
  };
}

describe('every event source', () => {
  const sources: readonly (readonly [string, readonly string[]])[] = [
    ['s3', ['--bucket', 's3://trail']],
    ['s3 of the trail', []],
    ['logs-insights', ['--log-group', 'trail']],
    ['logs-insights of the trail', []],
    ['athena', ['--table', 'logs.trail']],
  ];

  it.each(sources)('%s gives the facts of lookup', async (name, args) => {
    const source = name.split(' ')[0] ?? '';
    const [expected, found] = [
      await collect('--event-source', 'lookup'),
      await collect('--event-source', source, ...args),
    ];
    expect([expected.gaps, found.gaps]).toEqual([[], []]);
    expect(found.calls).toEqual(expected.calls);
    expect(found.calls.length).toBeGreaterThan(4);
  });

  it.each(sources)('%s gives the facts of the files, with another Region that was asked for', async (name, args) => {
    const logs = join(folder, '..', `logs-${process.pid}`);
    const files = await collect('--event-source', 'files', '--events', logs);
    const found = await collect(
      '--event-source',
      name.split(' ')[0] ?? '',
      ...args,
      '--regions',
      'us-east-1,eu-west-1',
    );
    expect(found.calls).toEqual(files.calls);
  });
});

describe('auto', () => {
  it('reads the table that is named', async () => {
    const before = trail.requests.length;
    await collect('--table', 'logs.trail');
    const asked = new Set(trail.requests.slice(before).map((one) => one.service));
    expect([...asked]).toEqual(expect.arrayContaining(['athena', 's3']));
    expect([...asked]).not.toContain('cloudtrail');
  });

  it('is explained by plan, with the rights it takes', async () => {
    const { stdout } = await tool(['plan', folder, '--live=true', '--table', 'logs.trail'], trail.env);
    expect(stdout).toContain('Calls are read by athena: a table is named');
    expect(stdout).toContain('athena:StartQueryExecution');
  });
});

describe('the cost guard', () => {
  it.each([
    ['s3', ['--bucket', 's3://trail']],
    ['athena', ['--table', 'logs.trail']],
  ])('keeps %s from reading more than --max-bytes, and leaves the verdict undecided', async (source, args) => {
    const report = await tool(
      ['check', folder, '--live=true', '--window', '2d', '--event-source', source, ...args, '--max-bytes', '1KB'],
      trail.env,
    );
    expect([report.code, report.stdout]).toEqual([3, expect.stringContaining('--yes permits it')]);
    expect((await collect('--event-source', source, ...args, '--max-bytes', '1KB', '--yes')).gaps).toEqual([]);
  });
});

describe('query', () => {
  it('prints what athena is asked, on standard output alone', async () => {
    const { code, stdout, stderr } = await tool(['query', '--table', 'logs.trail', '--accounts', '111122223333']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^WITH events AS \(/);
    expect(stdout).toContain(`FROM "logs"."trail"`);
    expect(stdout).not.toMatch(/accesskey|responseelements|sessiontoken/i);
  });

  it.each([
    [['--engine', 'logs-insights'], 0, 'fields @timestamp, eventTime'],
    [['--engine', 'logs-insights', '--form', 'short'], 0, 'stats count(*)'],
    [['--engine', 'duckdb', '--events', "a'b/*.gz"], 0, `read_json(['a''b/*.gz']`],
    [['--engine', 'trino', '--form', 'short'], 0, 'clientprovidedhostheader AS host'],
    [
      [
        '--form',
        'create-table',
        '--bucket',
        's3://trail',
        '--accounts',
        '111122223333',
        '--organization',
        'o-abcdefghij',
      ],
      0,
      'AWSLogs/o-abcdefghij/${account}/CloudTrail/${region}/${day}',
    ],
    [['--table', `a.b"; DROP TABLE c; --`], 0, `FROM "a"."b""; DROP TABLE c; --"`],
  ])('prints %p', async (args, code, words) => {
    const ran = await tool(['query', ...args]);
    expect([ran.code, ran.stdout]).toEqual([code, expect.stringContaining(words)]);
  });

  it.each([
    [['--form', 'create-table'], '--bucket'],
    [['--regions', "eu-west-1' OR 1=1"], 'not the name of a Region'],
    [['--accounts', "1'"], '--accounts'],
    [['--bucket', 's3://a b'], '--bucket'],
    [['--form', 'create-table', '--bucket', 's3://trail', '--accounts', '111122223333', '--since', "x'"], '--since'],
    [['--engine', 'mysql'], 'athena'],
  ])('refuses %p', async (args, words) => {
    const ran = await tool(['query', ...args]);
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([2, '', expect.stringContaining(words)]);
  });
});
