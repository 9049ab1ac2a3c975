import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { allCases } from '../../scripts/oracle/cases.ts';
import { resolve } from '../../src/sts/resolve.ts';

interface Recording {
  readonly client: string;
  readonly version: string;
  readonly hosts: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

const folder = fileURLToPath(new URL('.', import.meta.url));
const recordings: readonly Recording[] = readdirSync(folder, { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .flatMap(({ name }) => readdirSync(`${folder}/${name}`).map((file) => JSON.parse(readFileSync(`${folder}/${name}/${file}`, 'utf8')) as Recording));
const cases = new Map(allCases().map((one) => [one.id, one]));

describe('resolve agrees with what the real SDKs did', () => {
  it('has recordings and cases enough to mean something', () => {
    expect(recordings.length).toBeGreaterThan(20);
    expect(cases.size).toBeGreaterThan(600);
  });

  it.each(recordings.map((one) => [one.client, one.version, one] as const))('%s %s', (client, version, recording) => {
    const expected = [
      ...Object.entries(recording.hosts).map(([host, ids]) => ({ answer: host, ids })),
      ...Object.values(recording.errors).map((ids) => ({ answer: 'error', ids })),
    ].flatMap(({ answer, ids }) => ids.split(' ').map((id) => ({ id, answer })));
    const known = expected.filter(({ id }) => cases.has(id));
    expect(known.length).toBeGreaterThan(600);
    const wrong = known.filter(({ id, answer }) => (resolve({ ...cases.get(id)!, client: { name: client, version } }).host ?? 'error') !== answer);
    expect(wrong).toEqual([]);
  });
});
