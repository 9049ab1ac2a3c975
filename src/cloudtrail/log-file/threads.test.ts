import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleEvent } from '../sample-events.ts';
import { Tally } from '../tally.ts';
import { countFiles } from './threads.ts';

const folder = mkdtempSync(join(tmpdir(), 'threads-'));
const now = new Date('2026-11-21T00:00:00Z');
const options = { window: { from: new Date(0), to: new Date(8.64e15) } };
const paths = Array.from({ length: 24 }, (_, file) => join(folder, `${file}.json.gz`));
const script = pathToFileURL(join(folder, 'log-file-worker.mjs'));

const bundler = join(import.meta.dirname, '../../../node_modules/rolldown/bin/cli.mjs');

beforeAll(() => {
  // As the build does it; within Jest the bundler cannot be called.
  const args = [join(import.meta.dirname, 'worker.ts'), '--file', fileURLToPath(script), '--format', 'esm'];
  execFileSync(process.execPath, [bundler, ...args, '--platform', 'node'], { stdio: 'pipe' });
  // Leaves a file behind when it hands over what it has counted.
  const mark = `import { writeFileSync as w } from 'node:fs'; import { parentPort as p, threadId as t } from 'node:worker_threads';
    const post = p.postMessage; p.postMessage = (m, l) => { if ('part' in m) w(${JSON.stringify(folder)} + '/part-' + t, ''); post.call(p, m, l); };`;
  writeFileSync(script, `${mark}\n${readFileSync(script, 'utf8')}`);
  for (const [file, path] of paths.entries()) {
    const Records = Array.from({ length: 60 }, (_, i) => sampleEvent(file * 40 + i));
    const bytes = gzipSync(JSON.stringify({ Records }), { level: 1 });
    writeFileSync(path, file % 10 === 3 ? bytes.subarray(0, bytes.length / 2) : bytes);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

async function count(threads: number, entry: URL | undefined): Promise<object> {
  const tally = new Tally(options);
  // Said to be so large that threads are worth it.
  const files = paths.map((path) => ({ path, bytes: 1024 * 1024 }));
  const troubles = await countFiles(files, tally, options, threads, entry);
  return { troubles, counts: tally.counts, partitions: [...tally.partitions], facts: tally.facts(now) };
}

describe('countFiles', () => {
  it('says the same with threads and without, copies across files included', async () => {
    const alone = await count(1, script);
    expect(alone).toMatchObject({ troubles: [{}, {}, {}].map(() => ({ reason: 'malformed' })) });
    expect(await count(2, script)).toEqual(alone);
    expect(readdirSync(folder).filter((name) => name.startsWith('part-'))).toHaveLength(2);
    expect(await count(8, script)).toEqual(alone);
  });

  it.each([
    ['cannot start', 'export const = broken'],
    ['dies at once', 'process.exit(1)'],
    ['throws', 'throw new Error("x")'],
    [
      'dies with files in its hands',
      'import { parentPort } from "node:worker_threads"; parentPort.postMessage({ troubles: [] }); parentPort.on("message", () => process.exit(1));',
    ],
  ])('counts the files of a thread that %s', async (name, text) => {
    const path = join(folder, `${name}.mjs`);
    writeFileSync(path, text);
    expect(await count(2, pathToFileURL(path))).toEqual(await count(1, script));
  });
});
