import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { fileBeside } from '../../bundle/beside.ts';
import type { SiftTask } from './sift.ts';

/** Fewer files are read before a thread has started. */
const worthAThread = 15_000;

/** The last files of a list, at which another thread takes the first look while this one reads the others. */
export interface Ahead {
  /** Index of the first of them; the length of the list when no thread was worth it. */
  readonly from: number;
  /** Values of `sifted` from there on; undefined when the thread could not start or died: everything is looked at then. */
  readonly answer: Promise<Uint8Array | undefined>;
}

export function siftAhead(
  task: SiftTask,
  script: URL | undefined = fileBeside('sift-worker.js', import.meta.url, './sift-worker.ts'),
): Ahead {
  const all = task.paths.length;
  if (all < worthAThread || script === undefined || availableParallelism() < 2)
    return { from: all, answer: Promise.resolve(undefined) };
  // The thread starts later and ends later: a little less than half is its share.
  const from = Math.ceil(all * 0.55);
  return { from, answer: siftedBy(script, { ...task, paths: task.paths.slice(from) }) };
}

function siftedBy(script: URL, task: SiftTask): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(script, { workerData: task });
      worker.on('message', (answer: Uint8Array) => resolve(answer.length === task.paths.length ? answer : undefined));
      worker.on('error', () => resolve(undefined));
      worker.on('exit', () => resolve(undefined));
    } catch {
      resolve(undefined);
    }
  });
}
