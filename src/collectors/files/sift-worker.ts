// Entry of a thread that takes the first look at files. Bundled beside the other entries.
import { parentPort, workerData } from 'node:worker_threads';
import { type SiftTask, sift } from './sift.ts';

const answer = sift(workerData as SiftTask);
parentPort?.postMessage(answer, [answer.buffer]);
