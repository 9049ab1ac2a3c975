import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { sift, sifted } from './sift.ts';
import { siftAhead } from './sift-ahead.ts';

const wishes = [
  { id: 'all', files: ['**'], needles: ['sts.amazonaws.'] },
  { id: 'yaml', files: ['**/*.yml'], needles: ['AWS_REGION'] },
];

function tree(files: Readonly<Record<string, string | Buffer>>): string {
  const root = mkdtempSync(join(tmpdir(), 'sift-'));
  for (const [path, content] of Object.entries(files)) writeFileSync(join(root, path), content);
  return root;
}

describe('the first look', () => {
  it('tells what a collector must look at from what holds no needle and from what is no file', () => {
    const root = tree({
      'host.txt': 'https://STS.amazonaws.com',
      'region.txt': 'AWS_REGION',
      'region.yml': 'aws_region',
      'wide.txt': Buffer.from('\ufeffsts.amazonaws.com', 'utf16le'),
    });
    mkdirSync(join(root, 'folder'));
    symlinkSync('host.txt', join(root, 'link'));
    const { absent, nothing, look } = sifted;
    const paths = ['host.txt', 'region.txt', 'region.yml', 'wide.txt', 'folder', 'link', 'gone'];
    expect([...sift({ root, paths, wishes })]).toEqual([look, nothing, look, look, absent, absent, absent]);
  });

  it('leaves what nobody wants', () => {
    const root = tree({ a: 'AWS_REGION' });
    expect([...sift({ root, paths: ['a'], wishes: wishes.slice(1) })]).toEqual([sifted.absent]);
  });
});

describe('a thread for the first look', () => {
  const many = { root: tree({}), paths: Array.from({ length: 20_000 }, (_, index) => `${index}`), wishes };
  const script = (text: string) => pathToFileURL(join(tree({ 'thread.mjs': text }), 'thread.mjs'));

  it('is not worth it for few files', () => {
    expect(siftAhead({ ...many, paths: ['a'] }).from).toBe(1);
  });

  it.each([
    ['dies', 'throw new Error("no memory")'],
    ['ends without a word', ''],
    [
      'answers for other files',
      'import { parentPort } from "node:worker_threads"; parentPort.postMessage(new Uint8Array(1))',
    ],
  ])('that %s leaves everything to be looked at', async (_, text) => {
    const { from, answer } = siftAhead(many, script(text));
    expect(from).toBeLessThan(many.paths.length);
    expect(await answer).toBeUndefined();
  });

  it('answers for the files behind those that are read meanwhile', async () => {
    const echo =
      'import { parentPort, workerData } from "node:worker_threads"; parentPort.postMessage(Uint8Array.from(workerData.paths, () => 1))';
    const { from, answer } = siftAhead(many, script(echo));
    expect((await answer)?.length).toBe(many.paths.length - from);
  });
});
