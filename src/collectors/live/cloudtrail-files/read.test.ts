import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Window } from '../../../aws/access.ts';
import { steppedClock } from '../../../aws/clock.ts';
import { type EventParts, sampleEvent } from '../../../cloudtrail/sample-events.ts';
import { findFiles } from './find.ts';
import { read } from './read.ts';

const everything: Window = { from: new Date(0), to: new Date(8.64e15) };
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

async function readFiles(files: Readonly<Record<string, string | Buffer>>, window = everything, events = ['.']) {
  const folder = mkdtempSync(join(tmpdir(), 'trail-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const options = {
    lookupCalls: null,
    lookupSeconds: null,
    events: events.map((one) => join(folder, one)),
    sources: {},
  };
  let count = 0;
  const gaps: string[] = [];
  const other: object[] = [];
  for await (const one of read({ options, window, clock: steppedClock('2026-11-21T00:00:00Z') })) {
    if ('kind' in one && one.kind === 'sts-call-summary') count += Number(Reflect.get(one.data, 'count'));
    else if ('reason' in one) gaps.push(`${one.reason}: ${one.detail.replaceAll(`${folder}/`, '')}`);
    else other.push(one);
    expect(JSON.stringify(one)).not.toContain('SECRET');
  }
  return { count, gaps, other };
}

const event = (id: number, parts: EventParts = {}) =>
  sampleEvent(id, { responseElements: { credentials: { sessionToken: 'SECRET' } }, ...parts });
const records = (...ids: number[]) => JSON.stringify({ Records: ids.map((id) => event(id)) });
const foreign = {
  eventVersion: '1.11',
  eventSource: 's3.amazonaws.com',
  eventName: 'GetObject',
  eventType: 'AwsApiCall',
};

describe('cloudtrail-files', () => {
  const text = records(4, 5);
  const reordered = Object.fromEntries(Object.entries(event(3)).reverse());
  it.each<[string, string | Buffer, number]>([
    ['gzip', gzipSync(records(1, 2)), 2],
    ['plain under the name of gzip', records(1, 2), 2],
    ['two members', Buffer.concat([gzipSync(text.slice(0, 100)), gzipSync(text.slice(100))]), 2],
    ['indented', JSON.stringify({ Records: [event(1), foreign, event(2)] }, null, 2), 2],
    ['records among others', JSON.stringify({ Records: [foreign, event(1), foreign, foreign, event(2), foreign] }), 2],
    ['members in another order', JSON.stringify({ Records: [event(1), reordered, foreign, reordered] }), 2],
    ['the first in another order', JSON.stringify({ Records: [reordered, event(1)] }), 2],
    ['members behind the records', JSON.stringify({ Records: [event(1)], more: [1] }), 1],
    [
      'an object inside that starts like a record',
      JSON.stringify({
        Records: [event(1, { requestParameters: { eventVersion: '1', eventSource: 'sts.amazonaws.com' } }), event(2)],
      }),
      2,
    ],
    [
      'a record that is no object',
      JSON.stringify({ Records: [event(1), 'sts.amazonaws.com', null, 7, [], event(2)] }),
      2,
    ],
    ['escapes in the event source', records(1).replace('"sts.amazonaws.com"', '"\\u0073ts\\u002Eamazonaws.com"'), 1],
    ['an answer of LookupEvents', JSON.stringify({ Events: [{ CloudTrailEvent: JSON.stringify(event(1)) }] }), 1],
    ['JSON lines', `${JSON.stringify(event(1))}\n\n${JSON.stringify(event(2))}\n`, 2],
    ['a list', JSON.stringify([event(1), event(2)]), 2],
    ['a byte order mark', `\ufeff${records(1)}`, 1],
    ['UTF-16', Buffer.from(`\ufeff${records(1)}`, 'utf16le'), 1],
    ['no record', '{"Records":[]}', 0],
    ['no STS call', JSON.stringify({ Records: [foreign, foreign] }), 0],
    ['something else', '# Notes', 0],
    ['a digest', JSON.stringify({ digestStartTime: 'x', logFiles: [{ s3Object: 'sts.amazonaws.com' }] }), 0],
    [
      'a record of 50 MB',
      JSON.stringify({ Records: [event(1, { requestParameters: { x: 'x'.repeat(5e7) } }), event(2)] }),
      2,
    ],
  ])('reads %s', async (_, content, count) => {
    expect(await readFiles({ 'a.json.gz': content })).toEqual({ count, gaps: [], other: [] });
  });

  const many = Array.from({ length: 400 }, (_, id) => event(id, { requestID: `${Math.sin(id)}` }));
  const whole = gzipSync(JSON.stringify({ Records: many }));
  it.each<[string, string | Buffer, number | 'some', string]>([
    [
      'a truncated gzip',
      whole.subarray(0, whole.length / 2),
      'some',
      'malformed: a.gz could not be read to its end: gzip: unexpected end of file; ',
    ],
    [
      'a gzip cut in its header',
      whole.subarray(0, 5),
      0,
      'malformed: a.gz could not be read to its end: gzip: unexpected end of file; 0 STS',
    ],
    [
      'a truncated document',
      records(1, 2).slice(0, -50),
      1,
      'malformed: a.gz could not be read to its end: the JSON in it is broken; 1 STS',
    ],
    [
      'one cut behind a record without STS',
      JSON.stringify({ Records: [event(1), foreign] }).slice(0, -2),
      1,
      'malformed: a.gz',
    ],
    ['one without STS, cut', JSON.stringify({ Records: [foreign, foreign] }).slice(0, -3), 0, 'malformed: a.gz'],
    [
      'JSON lines with a broken one',
      `${JSON.stringify(event(1))}\n{"a"\n${JSON.stringify(event(2))}`,
      'some',
      'malformed: a.gz',
    ],
    [
      'a broken event in an answer',
      JSON.stringify({
        Events: [
          { CloudTrailEvent: JSON.stringify(event(1)) },
          { CloudTrailEvent: '{"eventSource":"sts.amazonaws.com"' },
        ],
      }),
      1,
      'malformed: a.gz',
    ],
    [
      'an event without a time',
      JSON.stringify({ Records: [event(1), event(2, { eventTime: 'SECRET' })] }),
      1,
      'malformed: 1 STS event(s) without a time',
    ],
    ['an empty file', '', 0, 'malformed: a.gz could not be read to its end: it is empty; 0 STS'],
    ['a zip', 'PK\u0003\u0004....', 0, 'unreadable: a.gz could not be read: it is zip; gzip or plain JSON is expected'],
  ])('says what it could not read of %s', async (_, content, count, gap) => {
    const read = await readFiles({ 'a.gz': content });
    expect(read.gaps).toEqual([expect.stringContaining(gap)]);
    if (count === 'some') expect(read.count).toBeGreaterThan(0);
    else expect(read.count).toBe(count);
  });

  it('counts copies in several files once, passes over digests by their folder alone', async () => {
    const files = {
      'AWSLogs/o-1/111122223333/CloudTrail/us-east-1/2026/11/20/a.json.gz': gzipSync(records(1, 2)),
      'AWSLogs/o-1/444455556666/CloudTrail/us-east-1/2026/11/20/a.json.gz': gzipSync(records(2, 3)),
      'AWSLogs/o-1/111122223333/CloudTrail-Digest/us-east-1/a.json.gz': 'broken {',
      'CloudTrail-Digest-backup/a.json': records(4),
    };
    expect(await readFiles(files)).toMatchObject({ count: 4, gaps: [] });
  });

  it('follows no link inside of a folder', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'trail-'));
    folders.push(outside);
    writeFileSync(join(outside, 'a.json'), records(9));
    mkdirSync(join(outside, 'logs'));
    symlinkSync(join(outside, 'a.json'), join(outside, 'logs', 'link.json'));
    writeFileSync(join(outside, 'logs', 'b.json'), records(1));
    expect(findFiles(join(outside, 'logs'))).toEqual([join(outside, 'logs', 'b.json')]);
  });

  it('honours a window that was asked for', async () => {
    const from = new Date('2026-11-20T12:00:02Z');
    const files = { 'a.json': records(1, 2, 3, 4) };
    expect(await readFiles(files, { from, to: new Date('2026-11-20T12:00:04Z') })).toMatchObject({
      count: 2,
      gaps: [],
    });
    const turned = await readFiles(files, { from, to: new Date('2026-11-19T00:00:00Z') });
    expect(turned.gaps).toEqual([expect.stringMatching(/^undetermined: the window ends .* before it starts/)]);
  });

  it('says that no file was named, or that none is there', async () => {
    expect((await readFiles({}, everything, [])).gaps).toEqual([expect.stringContaining('use --events')]);
    expect((await readFiles({}, everything, ['none/*.gz'])).gaps).toEqual(['unreadable: no file matches none/*.gz']);
  });

  it('does not apply outside of partition aws', async () => {
    const china = JSON.stringify({ Records: [event(1, { awsRegion: 'cn-north-1' })] });
    expect(await readFiles({ 'a.json': china })).toMatchObject({
      count: 0,
      gaps: [],
      other: [{ inapplicable: ['sts-call-summary'] }],
    });
  });
});
