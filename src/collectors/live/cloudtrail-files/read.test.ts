import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from '@jest/globals';
import { steppedClock } from '../../../aws/clock.ts';
import { sampleEvent } from '../../../cloudtrail/sample-events.ts';
import { read } from './read.ts';

it('reads gzip, plain, two members and answers of LookupEvents; says what it could not read; counts copies once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trail-'));
  const document = (...ids: number[]) =>
    JSON.stringify({
      Records: ids.map((id) => sampleEvent(id, { responseElements: { credentials: { sessionToken: 'SECRET' } } })),
    });
  writeFileSync(join(folder, 'a.json.gz'), gzipSync(document(1, 2)));
  writeFileSync(join(folder, 'b.gz'), document(2, 3));
  const text = document(4);
  writeFileSync(join(folder, 'c.gz'), Buffer.concat([gzipSync(text.slice(0, 100)), gzipSync(text.slice(100))]));
  writeFileSync(
    join(folder, 'd.json'),
    JSON.stringify({ Events: [{ CloudTrailEvent: JSON.stringify(sampleEvent(5)) }] }),
  );
  writeFileSync(join(folder, 'e.gz'), gzipSync(document(6)).subarray(0, 60));
  writeFileSync(join(folder, 'f.json'), '');
  const all: object[] = [];
  const options = { lookupCalls: null, lookupSeconds: null, events: [folder], sources: {} };
  for await (const one of read({ options, clock: steppedClock('2026-11-21T00:00:00Z') })) all.push(one);
  expect(all).toMatchObject([{ reason: 'malformed' }, { kind: 'sts-call-summary', data: { count: 5 } }]);
  expect(JSON.stringify(all)).not.toContain('SECRET');
});
