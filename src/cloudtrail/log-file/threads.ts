import { Worker } from 'node:worker_threads';
import { fileBeside } from '../../bundle/beside.ts';
import type { Tally, TallyOptions, TallyPart } from '../tally.ts';
import { LogFileReader } from './take.ts';
import { type FileTrouble, takePath } from './take-path.ts';

export interface LogFile {
  readonly path: string;
  /** As it lies on disk. */
  readonly bytes: number;
}

/** Paths to count; null when there are no more. */
export type ToThread = readonly string[] | null;
export type FromThread = { readonly troubles: readonly FileTrouble[] } | { readonly part: TallyPart };

/** A thread that starts and is warm has cost what inflating and counting so many bytes takes. */
const worthAThread = 2 * 1024 * 1024;
/** Handed over at a time: small, so that the threads end together. */
const share = 512 * 1024;
/** More of them would wait for the disk, and each has its own memory. */
const mostThreads = 4;

/**
 * Counts the calls in files, in so many threads at most. A thread that cannot start or dies costs time, nothing else: its
 * files are counted here.
 *
 * @returns what could not be read, in the order of the files.
 */
export async function countFiles(
  files: readonly LogFile[],
  tally: Tally,
  options: TallyOptions,
  threads: number,
  script: URL | undefined = fileBeside('log-file-worker.js', import.meta.url, './worker.ts'),
): Promise<readonly FileTrouble[]> {
  const troubles: FileTrouble[] = [];
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const worth = Math.min(threads, mostThreads, Math.floor(bytes / worthAThread));
  const shares = sharesOf(files);
  if (worth > 1 && script !== undefined) {
    const left = await Promise.all(
      Array.from({ length: worth }, () => runThread(script, options, shares, tally, troubles)),
    );
    shares.push(...left.flat());
  }
  const reader = new LogFileReader(tally);
  for (const paths of shares) {
    for (const path of paths) {
      const trouble = await takePath(path, reader);
      if (trouble !== undefined) troubles.push(trouble);
    }
  }
  const order = new Map(files.map(({ path }, index) => [path, index]));
  return troubles.sort((one, other) => (order.get(one.path) ?? 0) - (order.get(other.path) ?? 0));
}

/** Takes shares until none is left, and adds what was counted. Returns the shares of a thread that failed. */
function runThread(
  script: URL,
  options: TallyOptions,
  shares: (readonly string[])[],
  tally: Tally,
  troubles: FileTrouble[],
): Promise<readonly (readonly string[])[]> {
  return new Promise((resolve) => {
    const taken: (readonly string[])[] = [];
    const said: FileTrouble[] = [];
    let worker: Worker;
    try {
      // What a thread makes it drops at once: a small nursery keeps its peak low.
      worker = new Worker(script, { workerData: options, resourceLimits: { maxYoungGenerationSizeMb: 3 } });
    } catch {
      resolve(taken);
      return;
    }
    worker.on('message', (message: FromThread) => {
      if ('part' in message) {
        tally.takePart(message.part);
        troubles.push(...said);
        taken.length = 0;
        return;
      }
      said.push(...message.troubles);
      const next = shares.pop();
      if (next !== undefined) taken.push(next);
      worker.postMessage(next ?? null);
    });
    worker.on('error', () => resolve(taken));
    worker.on('exit', () => resolve(taken));
  });
}

function sharesOf(files: readonly LogFile[]): (readonly string[])[] {
  const shares: string[][] = [];
  let room = 0;
  for (const { path, bytes } of files) {
    if (room <= 0) {
      shares.push([]);
      room = share;
    }
    shares.at(-1)?.push(path);
    room -= bytes;
  }
  return shares;
}
