import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadSettings } from './config/load.ts';
import type { Overrides } from './config/settings.ts';
import { makePlan } from './plan.ts';

const folder = mkdtempSync(join(tmpdir(), 'event-source-'));
const planOf = (said: Overrides, look = true) => makePlan(loadSettings(folder, said), { look, because: 'of the test' });
const table = { table: 'logs.trail' };

describe('the event source', () => {
  it.each<[string, Overrides, string, string]>([
    ['nothing said', {}, 'lookup', 'costs nothing'],
    ['90 days', { window: '90d' }, 'lookup', '90 days lies within'],
    ['more than that', { window: '91d' }, 's3', 'longer than the 90 days'],
    ['files named', { events: ['logs'], sources: table }, 'files', 'log files are named'],
    ['a table', { sources: table }, 'athena', 'a table is named'],
    ['a table and one day', { sources: table, window: '1d' }, 'lookup', 'costs nothing'],
    ['a log group', { sources: { 'log-group': 'trail' } }, 'logs-insights', 'a log group is named'],
    ['a bucket', { sources: { bucket: 's3://trail' } }, 's3', 'a bucket is named'],
    [
      'all of them',
      { sources: { ...table, 'log-group': 'trail', bucket: 's3://trail' } },
      'athena',
      'a table is named',
    ],
    ['one asked for', { eventSource: 'lookup', sources: table, window: '200d' }, 'lookup', 'it was asked for'],
  ])('auto with %s', (_, said, source, words) => {
    const { calls, live, offline } = planOf(said);
    expect([calls.source, calls.because]).toEqual([source, expect.stringContaining(words)]);
    expect([...live, ...offline].flatMap(({ about }) => about.eventSource ?? [])).toEqual([source]);
    expect(calls.others.map((one) => one.source)).not.toContain(source);
    expect(calls.others).toHaveLength(4);
  });

  it('looks at no account when it is not to be looked at', () => {
    expect(planOf({ sources: table }, false).live).toEqual([]);
    expect(planOf({ events: ['logs'] }, false).offline).toHaveLength(1);
  });

  it('asks for no right that the options make needless, and binds those on objects', () => {
    expect(planOf({ window: '200d' }).permissions).toContain('cloudtrail:DescribeTrails');
    const bound = planOf({ eventSource: 's3', sources: { bucket: 's3://trail/logs' } });
    expect(bound.permissions).not.toContain('cloudtrail:DescribeTrails');
    expect(bound.policy).toMatchObject({
      Statement: [
        { Sid: 'RegionalStsReadOnly', Resource: '*' },
        { Action: ['s3:GetObject', 's3:ListBucket'], Resource: ['arn:aws:s3:::trail', 'arn:aws:s3:::trail/*'] },
      ],
    });
    expect(planOf({ sources: { ...table, results: 's3://results/x' } }).policy).toMatchObject({
      Statement: [{ Resource: '*' }, { Action: ['s3:PutObject'], Resource: 'arn:aws:s3:::results/*' }],
    });
    expect(planOf({}, false).policy).toBeNull();
  });

  it('refuses values that no source takes', () => {
    for (const sources of [{ accounts: ['1'] }, { organization: 'x' }, { bucket: 'B_' }, { 'max-bytes': '10 gigs' }]) {
      expect(() => planOf({ sources })).toThrow();
    }
  });
});
