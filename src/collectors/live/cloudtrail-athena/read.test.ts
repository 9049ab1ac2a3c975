import { afterEach, describe, expect, it } from '@jest/globals';
import { type DuckdbEngine, duckdbEngine } from '../../../../__tests__/support/duckdb-engine.ts';
import { loopbackAccess } from '../../../../__tests__/support/loopback-access.ts';
import type { AwsAccess } from '../../../aws/access.ts';
import { steppedClock } from '../../../aws/clock.ts';
import { wholeShape } from '../../../cloudtrail/queries/table.ts';
import { sampleEvent } from '../../../cloudtrail/sample-events.ts';
import { Tally } from '../../../cloudtrail/tally.ts';
import { type AthenaOptions, athena, type LoopbackTable } from '../../../loopback/athena.ts';
import type { Fault } from '../../../loopback/protocol.ts';
import { s3 } from '../../../loopback/s3.ts';
import { startLoopback } from '../../../loopback/server.ts';
import { emptyState } from '../../../loopback/state.ts';
import type { Fact, Gap, SourceOptions } from '../../../model/index.ts';
import { read } from './read.ts';

const window = { from: new Date('2026-11-14T00:00:00Z'), to: new Date('2026-11-21T00:00:00Z') };
const events = Array.from({ length: 120 }, (_, id) => sampleEvent(id, { userAgent: `Boto3/1.${id % 7}.0` }));
const folder = 'AWSLogs/111122223333/CloudTrail/us-east-1/2026/11/20/';
const table: LoopbackTable = {
  columns: Object.fromEntries(wholeShape.columns),
  partitions: { account: 'string', region: 'string', day: 'string' },
  parameters: {
    'projection.enabled': 'true',
    'projection.account.type': 'enum',
    'projection.account.values': '111122223333,444455556666',
    'projection.region.type': 'enum',
    'projection.region.values': 'us-east-1,eu-west-1',
    'projection.day.type': 'date',
    'projection.day.format': 'yyyy/MM/dd',
    'storage.location.template': 's3://trail/AWSLogs/${account}/CloudTrail/${region}/${day}',
  },
};

interface Parts {
  readonly sources?: SourceOptions;
  readonly athena?: Partial<AthenaOptions>;
  readonly faults?: readonly Fault[];
  readonly table?: LoopbackTable;
  readonly bytes?: number;
  readonly pageSize?: number;
  readonly access?: Partial<AwsAccess>;
  readonly options?: Partial<AwsAccess['options']>;
}

let engine: DuckdbEngine | undefined;
afterEach(async () => {
  await engine?.close();
  engine = undefined;
});

async function run(parts: Parts = {}, records: readonly Record<string, unknown>[] = events) {
  await engine?.close();
  engine = await duckdbEngine(records);
  const statements: string[] = [];
  const service = athena({
    engine: (statement) => {
      statements.push(statement);
      return engine?.engine(statement) ?? Promise.reject(new Error('closed'));
    },
    tables: { 'logs.trail': parts.table ?? table },
    output: 's3://results/',
    ...parts.athena,
  });
  const buckets = { trail: new Map([[`${folder}a.json.gz`, new Uint8Array(parts.bytes ?? 1000)]]) };
  const server = await startLoopback(emptyState('111122223333', ['us-east-1', 'eu-west-1']), {
    faults: parts.faults ?? [],
    services: [service, s3(buckets)],
    ...(parts.pageSize === undefined ? {} : { pageSize: parts.pageSize }),
  });
  const clock = steppedClock('2026-11-21T00:15:00Z');
  const said: string[] = [];
  const aws = loopbackAccess(server.url, {
    window,
    clock,
    progress: (message) => said.push(message),
    ...parts.access,
    options: { lookupSeconds: 300, sources: { table: 'logs.trail', ...parts.sources }, ...parts.options },
  });
  try {
    const all: object[] = [];
    for await (const one of read(aws)) all.push(one);
    const facts = all.filter((one): one is Fact<'sts-call-summary'> => 'kind' in one);
    const gaps = all.filter((one): one is Gap => 'reason' in one);
    const asked = server.requests.map((one) => one.operation);
    return { all, facts, gaps, asked, statements, said, stopped: service.stopped(), now: clock.now() };
  } finally {
    await server.close();
  }
}

function counted(records: readonly object[], at: Date) {
  const tally = new Tally({ window });
  for (const record of records) tally.add(record);
  return tally.facts(at);
}

describe('cloudtrail-athena', () => {
  it('gives the facts of the files', async () => {
    const { facts, gaps, asked, statements, now } = await run();
    expect(gaps).toEqual([]);
    expect(facts).toEqual(counted(events, now));
    expect(facts).toHaveLength(7);
    expect(asked.filter((one) => one === 'GetQueryExecution')).toHaveLength(3);
    expect(statements[0]).toContain(`"day" BETWEEN '2026/11/14' AND '2026/11/21'`);
    expect(statements[0]).toContain(`"region" IN ('us-east-1')`);
  });

  it('reads pages of results to their end', async () => {
    const many = Array.from({ length: 1100 }, (_, id) => sampleEvent(id, { userAgent: `tool/${id}` }));
    const { facts, gaps, asked, now } = await run({}, many);
    expect([gaps, facts]).toEqual([[], counted(many, now)]);
    expect(asked.filter((one) => one === 'GetQueryResults')).toHaveLength(2);
  });

  it('keeps to the Regions and accounts that are named', async () => {
    const { statements } = await run({
      sources: { accounts: ['111122223333'] },
      options: { eventRegions: ['eu-west-1'] },
    });
    expect(statements[0]).toContain(`"account" IN ('111122223333')`);
    expect(statements[0]).toContain(`"region" IN ('us-east-1', 'eu-west-1')`);
  });

  it('quotes hostile names', async () => {
    const hostile = `logs.trail"; DROP TABLE x; --`;
    const { gaps, statements } = await run({ sources: { table: hostile } });
    expect(gaps.map((gap) => gap.reason)).toEqual(['incomplete']);
    expect(statements).toEqual([]);
  });

  const refuses = async (parts: Parts, reason: string, words: string): Promise<Awaited<ReturnType<typeof run>>> => {
    const result = await run(parts);
    expect(result.gaps.map((gap) => [gap.reason, gap.detail])).toEqual([[reason, expect.stringContaining(words)]]);
    return result;
  };

  it('asks before it reads more than the limit, and says how much', async () => {
    const { statements } = await refuses(
      { sources: { 'max-bytes': '500B' } },
      'budget-spent',
      '1.0 KB; nothing was read; --yes',
    );
    expect(statements).toEqual([]);
    const permitted = await run({ sources: { 'max-bytes': '500B' }, options: { yes: true } });
    expect([permitted.gaps, permitted.facts.length]).toEqual([[], 7]);
    const limited = await run({ sources: { 'max-bytes': '500B' }, athena: { cutoff: 400 } });
    expect([limited.gaps, limited.asked.includes('ListObjectsV2')]).toEqual([[], false]);
  });

  it('does not start what it cannot estimate', async () => {
    const { gaps, statements } = await run({ faults: [{ operation: 's3:ListObjectsV2', kind: 'deny' }] });
    expect([gaps.map((gap) => [gap.reason, gap.permissions]), statements]).toEqual([
      [['budget-spent', ['s3:ListBucket']]],
      [],
    ]);
  });

  it('finds out before the query that the table has no column for the host', async () => {
    const { tlsdetails: _, ...columns } = table.columns;
    const old = { ...table, columns };
    const recent = await run({ table: old });
    expect([recent.gaps, recent.facts.length]).toEqual([[], 7]);
    expect(recent.said.join('\n')).toContain('no column tlsdetails.clientprovidedhostheader');
    const before2025 = await run({ table: old }, [...events, sampleEvent(200, { additionalEventData: null })]);
    expect(before2025.gaps.map((gap) => gap.reason)).toEqual(['not-visible']);
    const { additionaleventdata: __, ...bare } = columns;
    const { statements } = await refuses(
      { table: { ...table, columns: bare } },
      'undetermined',
      'nothing in it tells the endpoint',
    );
    expect(statements).toEqual([]);
  });

  it.each<[string, Parts, string, string]>([
    ['no table', { sources: { table: '' } }, 'undetermined', 'give --table'],
    ['another table', { sources: { table: 'logs.other' } }, 'incomplete', 'Table logs.other not found'],
    ['no place for results', { athena: { output: '' } }, 'undetermined', 'give --results'],
    [
      'a key that needs values',
      { table: { ...table, parameters: { ...table.parameters, 'projection.account.type': 'injected' } } },
      'undetermined',
      'give --accounts',
    ],
    [
      'a query that fails',
      { athena: { ends: { state: 'FAILED', reason: 'GENERIC_INTERNAL_ERROR: x' } } },
      'incomplete',
      'GENERIC_INTERNAL_ERROR',
    ],
    [
      'one that is cancelled',
      { athena: { ends: { state: 'CANCELLED', reason: 'Query cancelled by user' } } },
      'incomplete',
      'was cancelled',
    ],
    [
      'one over the limit of the work group',
      { athena: { ends: { state: 'CANCELLED', reason: 'Bytes scanned limit was exceeded' } } },
      'budget-spent',
      'work group primary',
    ],
    [
      'one that may not read',
      { athena: { ends: { state: 'FAILED', reason: 'Access Denied (Service: Amazon S3; Status Code: 403)' } } },
      'denied',
      'Access Denied',
    ],
    ['one that takes too long', { athena: { looks: 1000 } }, 'budget-spent', 'was stopped after'],
    [
      'a page that changes',
      {
        athena: {
          tamper: (rows, page) =>
            page === 1 ? rows.map((row) => row.map((value, at) => (at === row.length - 1 ? '9' : value))) : rows,
        },
        pageSize: 4,
      },
      'incomplete',
      'changed between two pages',
    ],
    [
      'a page that lacks rows',
      { athena: { tamper: (rows, page) => (page === 1 ? rows.slice(1) : rows) }, pageSize: 4 },
      'incomplete',
      'it has 7 rows',
    ],
    [
      'a row of something else',
      { athena: { tamper: (rows) => rows.map((row) => row.slice(1)) } },
      'incomplete',
      'not one of the statement',
    ],
  ])('says what stands in the way: %s', async (_, parts, reason, words) => {
    await refuses(parts, reason, words);
  });

  it.each<[string, Readonly<Record<string, string>>, Partial<Parts>, readonly string[]]>([
    ['all', {}, {}, []],
    ['no Region that was asked for', {}, { options: { eventRegions: ['ap-east-1'] } }, ['no partition of ap-east-1']],
    ['another Region alone', { 'projection.region.values': 'eu-west-1' }, {}, ['no partition of us-east-1']],
    ['no account that was named', {}, { sources: { accounts: ['123456789012'] } }, ['no partition of 123456789012']],
    ['no days before', { 'projection.day.range': '2026/11/18,NOW' }, {}, ['begin on 2026/11/18']],
    ['no days after', { 'projection.day.range': '2020/01/01,2026/11/18' }, {}, ['end on 2026/11/18']],
    [
      'the folder of another Region and account',
      { 'storage.location.template': 's3://trail/AWSLogs/444455556666/CloudTrail/eu-west-1/x' },
      { sources: { accounts: ['111122223333'] } },
      ['logs of eu-west-1 alone', 'logs of 444455556666 alone'],
    ],
  ])('says what the table does not hold: %s', async (_, parameters, parts, words) => {
    const { gaps } = await run({ ...parts, table: { ...table, parameters: { ...table.parameters, ...parameters } } });
    expect(gaps.map((gap) => [gap.reason, gap.detail])).toEqual(
      words.map((word) => ['not-visible', expect.stringContaining(word)]),
    );
  });

  it('takes a query that read nothing for no answer', async () => {
    await refuses({ athena: { scanned: 0 } }, 'not-visible', 'the query read nothing');
  });

  it('stops the query when nobody waits for it', async () => {
    expect((await run({ athena: { looks: 1000 } })).stopped).toBe(1);
    const faults: readonly Fault[] = [{ operation: 'athena:GetQueryExecution', kind: 'deny' }];
    expect((await run({ faults })).stopped).toBe(1);
  });

  it('stops the query when the process is interrupted, and guards nothing afterwards', async () => {
    let guarded: (() => Promise<void>) | undefined;
    let released = 0;
    const guard: NonNullable<AwsAccess['options']['guard']> = (stop) => {
      guarded = stop;
      return () => {
        released++;
      };
    };
    // The interruption comes while the query is looked at for the first time.
    const clock = steppedClock('2026-11-21T00:15:00Z');
    const interrupted = {
      ...clock,
      sleep: async (ms: number) => {
        await guarded?.();
        return clock.sleep(ms);
      },
    };
    const { stopped, gaps } = await run({ options: { guard }, access: { clock: interrupted } });
    expect([stopped, released, gaps.map((gap) => gap.reason)]).toEqual([1, 1, ['incomplete']]);
  });

  it.each([
    ['GetTableMetadata', ['athena:GetTableMetadata', 'glue:GetTable']],
    ['StartQueryExecution', ['athena:StartQueryExecution']],
    ['GetQueryExecution', ['athena:GetQueryExecution']],
    ['GetQueryResults', ['athena:GetQueryResults', 's3:GetObject']],
  ])('names the permission that is missing for %s', async (operation, permissions) => {
    const { gaps, facts } = await run({ faults: [{ operation: `athena:${operation}`, kind: 'deny' }] });
    expect(gaps.map((gap) => [gap.reason, gap.permissions])).toEqual([['denied', permissions]]);
    expect(facts).toEqual([]);
  });

  it.each([
    ['throttle', 'throttled'],
    ['expire', 'expired'],
    ['html-500', 'malformed'],
    ['drop', 'unreachable'],
  ] as const)('ends with a gap when every start meets %s', async (kind, reason) => {
    const { gaps } = await run({ faults: [{ operation: 'athena:StartQueryExecution', kind }] });
    expect(gaps.map((gap) => gap.reason)).toEqual([reason]);
  });

  it('goes on after a throttled call, and keeps what came before a denied page', async () => {
    const throttled = await run({ faults: [{ operation: 'athena:GetQueryResults', kind: 'throttle', times: 2 }] });
    expect([throttled.gaps, throttled.facts.length]).toEqual([[], 7]);
    const half = await run({ faults: [{ operation: 'athena:GetQueryResults', kind: 'deny', after: 1 }], pageSize: 4 });
    expect([half.gaps.map((gap) => gap.reason), half.facts.length]).toEqual([['incomplete'], 3]);
  });

  it('does not ask outside of partition aws, nor for a window that ends before it starts', async () => {
    const china = await run({ access: { partition: 'aws-cn' } });
    expect([china.asked, 'inapplicable' in (china.all[0] ?? {})]).toEqual([[], true]);
    const turned = await run({ access: { window: { from: window.to, to: window.from } } });
    expect([turned.asked, turned.gaps.map((gap) => gap.reason)]).toEqual([[], ['undetermined']]);
  });
});
