import { describe, expect, it } from '@jest/globals';
import { type Extent, partitionFilter } from './partitions.ts';
import { hiveName, hiveText, sqlName, sqlText } from './quote.ts';
import { hasColumn, type PartitionKey } from './table-shape.ts';

const extent: Extent = {
  window: { from: new Date('2026-11-20T10:00:00Z'), to: new Date('2026-11-22T00:00:00Z') },
  regions: ['us-east-1', 'eu-west-1'],
  accounts: ['111122223333'],
};

describe('partitionFilter', () => {
  it.each<[string, readonly PartitionKey[], readonly string[], readonly string[]]>([
    [
      'the table of the Athena user guide: a projected date of another name',
      [{ name: 'timestamp', type: 'string', projection: 'date', format: 'yyyy/MM/dd' }],
      [`"timestamp" BETWEEN '2026/11/20' AND '2026/11/22'`],
      [],
    ],
    [
      'another format',
      [{ name: 'dt', projection: 'date', format: "yyyy-MM-dd'T'HH" }],
      [`"dt" BETWEEN '2026-11-20T00' AND '2026-11-22T00'`],
      [],
    ],
    [
      'manual partitions: Region, year, month, day',
      ['region', 'year', 'month', 'day'].map((name) => ({ name, type: 'string' })),
      [
        `(("year" = '2026' AND "month" IN ('11') AND "day" IN ('20', '21', '22')))`,
        `"region" IN ('us-east-1', 'eu-west-1')`,
      ],
      [],
    ],
    [
      'numbers',
      [
        { name: 'year', type: 'int' },
        { name: 'month', type: 'int' },
      ],
      [`((CAST("year" AS varchar) = '2026' AND CAST("month" AS varchar) IN ('11')))`],
      [],
    ],
    ['a date as such', [{ name: 'day', type: 'date' }], [`"day" BETWEEN DATE '2026-11-20' AND DATE '2026-11-22'`], []],
    [
      'accounts by other names',
      [
        { name: 'account_id', projection: 'enum' },
        { name: 'awsRegion', projection: 'injected' },
      ],
      [`"account_id" IN ('111122223333')`, `"awsRegion" IN ('us-east-1', 'eu-west-1')`],
      [],
    ],
    ['keys that say nothing of these', [{ name: 'organization', projection: 'injected' }], [], ['organization']],
    ['a date in a form that is not known', [{ name: 'date', projection: 'date', format: 'QQQ yyyy' }], [], ['date']],
    ['a hostile name', [{ name: 'region" = 1 OR "x' }], [], ['region" = 1 OR "x']],
  ])('bounds %s', (_, keys, conditions, unbounded) => {
    expect(partitionFilter(keys, extent)).toEqual({ conditions, unbounded });
  });

  it('names whole months in between without their days', () => {
    const window = { from: new Date('2025-12-31T23:59:59Z'), to: new Date('2026-03-02T12:00:00Z') };
    const keys = ['year', 'month', 'day'].map((name) => ({ name }));
    const [condition = ''] = partitionFilter(keys, { ...extent, window }).conditions;
    expect(condition.slice(1, -1).split(' OR ')).toEqual([
      `("year" = '2025' AND "month" IN ('12') AND "day" IN ('31'))`,
      `("year" = '2026' AND "month" IN ('01', '1'))`,
      `("year" = '2026' AND "month" IN ('02', '2'))`,
      `("year" = '2026' AND "month" IN ('03', '3') AND "day" IN ('01', '1', '02', '2', '03', '3'))`,
    ]);
  });

  it('leaves Regions and accounts open when all are wanted', () => {
    const keys = [{ name: 'region' }, { name: 'account' }];
    expect(partitionFilter(keys, { ...extent, regions: null, accounts: null })).toEqual({
      conditions: [],
      unbounded: ['region', 'account'],
    });
  });
});

describe('hasColumn', () => {
  const shape = {
    columns: new Map([
      [
        'useridentity',
        'struct<type:string,sessioncontext:struct<sessionissuer:struct<arn:string>,tags:map<string,string>>,username:string>',
      ],
      ['tlsdetails', 'row(tlsVersion varchar, clientProvidedHostHeader varchar)'],
      ['eventtime', 'string'],
    ]),
    partitions: [],
  };
  it.each([
    ['eventtime', true],
    ['useridentity.sessioncontext.sessionissuer.arn', true],
    ['useridentity.username', true],
    ['useridentity.arn', false],
    ['useridentity.sessioncontext.tags.arn', false],
    ['tlsdetails.clientprovidedhostheader', true],
    ['eventtime.x', false],
    ['addendum.x', false],
  ])('%s', (path, has) => {
    expect(hasColumn(shape, path)).toBe(has);
  });
});

describe('quoting', () => {
  it.each([
    [sqlText("a'b\n--"), "'a''b\n--'"],
    [sqlName('a"b'), '"a""b"'],
    [hiveName('a`b'), '`a``b`'],
    [hiveText("a'b\\c\n'; DROP"), "'a\\'b\\\\c\\n\\'; DROP'"],
  ])('%s', (quoted, expected) => {
    expect(quoted).toBe(expected);
  });
});
