import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import { accountState } from '../../__tests__/support/loopback-account.ts';
import { athena } from './athena.ts';
import { logs } from './logs.ts';
import type { LoopbackAnswer, LoopbackCall, LoopbackService } from './protocol.ts';
import { s3 } from './s3.ts';
import { services as always } from './services.ts';

// Made by scripts/aws-members.ts from the API models that AWS publishes.
const { members } = JSON.parse(readFileSync(new URL('./api-members.json', import.meta.url), 'utf8')) as {
  members: Readonly<Record<string, readonly string[]>>;
};

const event = {
  eventID: 'e',
  eventName: 'AssumeRole',
  eventSource: 'sts.amazonaws.com',
  eventTime: '2026-11-20T00:00:00Z',
  awsRegion: 'us-east-1',
};
const trail = {
  name: 'all',
  bucket: 'trail',
  prefix: 'logs',
  logGroupArn: 'arn:aws:logs:us-east-1:111122223333:log-group:trail:*',
  homeRegion: 'us-east-1',
  multiRegion: true,
};
const state = { ...accountState, events: [event], trails: [trail] };
const services: readonly LoopbackService[] = [
  ...always,
  athena({
    engine: () => Promise.resolve({ columns: ['a'], rows: [['1'], ['2']] }),
    tables: { 'logs.trail': { columns: { eventtime: 'string' }, partitions: { day: 'string' } } },
    output: 's3://results/',
    cutoff: 1,
    looks: 0,
  }),
  logs({ group: 'trail', looks: 0 }),
  // What is an object is no document with members.
  {
    ...s3({
      trail: new Map([
        ['a/b', new Uint8Array(1)],
        ['c', new Uint8Array(2)],
      ]),
    }),
    operations: listOf('trail'),
  },
];

function listOf(bucket: string): LoopbackService['operations'] {
  const { ListObjectsV2 } = s3({
    [bucket]: new Map([
      ['a/b', new Uint8Array(1)],
      ['c', new Uint8Array(2)],
    ]),
  }).operations;
  return ListObjectsV2 === undefined ? {} : { ListObjectsV2 };
}

// The first query that was started.
const first = '00000000-0000-4000-8000-000000000001';

// Fields that an operation cannot do without, and how many members its answer must at least have.
const requests: Readonly<
  Record<string, { readonly fields?: string; readonly path?: string; readonly json?: object; readonly least: number }>
> = {
  'athena:GetTableMetadata': { json: { DatabaseName: 'logs', TableName: 'trail' }, least: 6 },
  'athena:GetWorkGroup': { json: { WorkGroup: 'primary' }, least: 4 },
  'athena:StartQueryExecution': { json: { QueryString: 'SELECT 1', ClientRequestToken: 'x'.repeat(32) }, least: 1 },
  'athena:GetQueryExecution': { json: { QueryExecutionId: first }, least: 3 },
  'athena:GetQueryResults': { json: { QueryExecutionId: first }, least: 3 },
  'athena:StopQueryExecution': { json: { QueryExecutionId: first }, least: 0 },
  'cloudtrail:DescribeTrails': { least: 8 },
  'cloudtrail:LookupEvents': { least: 5 },
  'logs:StartQuery': {
    json: { logGroupName: 'trail', startTime: 0, endTime: 9e9, queryString: 'fields eventName' },
    least: 1,
  },
  'logs:GetQueryResults': { json: { queryId: first }, least: 6 },
  'logs:StopQuery': { json: { queryId: first }, least: 1 },
  's3:ListObjectsV2': { fields: 'delimiter=/', path: '/trail', least: 6 },
  'ec2:DescribeRegions': { least: 3 },
  'ec2:DescribeVpcs': { least: 8 },
  'ec2:DescribeVpcAttribute': { fields: 'VpcId=vpc-0a&Attribute=enableDnsSupport', least: 2 },
  'ec2:DescribeSubnets': { least: 6 },
  'ec2:DescribeVpcEndpoints': { least: 12 },
  'ec2:DescribeSecurityGroups': { least: 8 },
  'ec2:DescribeNetworkInterfaces': { least: 7 },
  'route53:ListHostedZonesByVPC': { fields: 'vpcid=vpc-0c&vpcregion=us-east-1', least: 4 },
  'route53:ListResourceRecordSets': { path: '/2013-04-01/hostedzone/Z0OTHER/rrset', least: 6 },
  'sts:GetCallerIdentity': { least: 3 },
  'sts:AssumeRoleWithWebIdentity': { fields: 'RoleArn=arn', least: 5 },
};

describe('answers hold only members of the published API models', () => {
  const played = services.flatMap((service) => Object.keys(service.operations).map((name) => `${service.id}:${name}`));

  it('every operation that is played is checked', () => expect(Object.keys(requests).sort()).toEqual(played.sort()));

  it.each(Object.entries(requests))('%s', async (id, { fields = '', path = '/', json = {}, least }) => {
    const [service = '', operation = ''] = id.split(':');
    const call: LoopbackCall = {
      service,
      operation,
      region: 'us-east-1',
      method: 'GET',
      path,
      fields: new URLSearchParams(fields),
      json,
      pageSize: 1,
    };
    const answer = await services.find((one) => one.id === service)?.operations[operation]?.(call, state);
    if (answer === undefined) throw new Error('no answer');
    const paths = [...new Set(leavesOf(answer))].filter((one) => !metadata.has(one));
    expect(paths.filter((one) => !(members[id] ?? []).includes(one))).toEqual([]);
    expect(paths.length).toBeGreaterThanOrEqual(least);
  });
});

// Part of the protocols, not of the models.
const metadata: ReadonlySet<string> = new Set(['requestId', 'ResponseMetadata/RequestId']);

function leavesOf(answer: LoopbackAnswer): readonly string[] {
  if (answer.contentType.includes('json')) return jsonLeaves(JSON.parse(String(answer.body)), '');
  const root = parseXml(String(answer.body)).root;
  return root === null
    ? []
    : root.children.flatMap((child) => (child instanceof XmlElement ? xmlLeaves(child, '') : []));
}

function xmlLeaves(element: XmlElement, prefix: string): readonly string[] {
  const path = `${prefix}${element.name}`;
  const inner = element.children.filter((child): child is XmlElement => child instanceof XmlElement);
  if (inner.length > 0) return inner.flatMap((child) => xmlLeaves(child, `${path}/`));
  return element.children.some((child) => child instanceof XmlText) ? [path] : [];
}

function jsonLeaves(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => jsonLeaves(item, path));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, item]) => jsonLeaves(item, path === '' ? name : `${path}/${name}`));
}
