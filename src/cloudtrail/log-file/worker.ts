// Entry of a thread that counts the calls in log files: takes lists of paths, answers what could not be read of them, and
// hands over what it has counted when it is told that there are no more. Bundled beside the other entries.
import { parentPort, workerData } from 'node:worker_threads';
import { Tally, type TallyOptions } from '../tally.ts';
import { LogFileReader } from './take.ts';
import { type FileTrouble, takePath } from './take-path.ts';
import type { FromThread, ToThread } from './threads.ts';

const reader = new LogFileReader(new Tally(workerData as TallyOptions));

parentPort?.on('message', (paths: ToThread) => {
  answer(paths).catch((error: unknown) => {
    // Seen by the starting thread, which counts these files itself.
    setImmediate(() => {
      throw error;
    });
  });
});
send({ troubles: [] });

async function answer(paths: ToThread): Promise<void> {
  if (paths !== null) {
    const troubles: FileTrouble[] = [];
    for (const path of paths) {
      const trouble = await takePath(path, reader);
      if (trouble !== undefined) troubles.push(trouble);
    }
    send({ troubles });
    return;
  }
  const part = reader.tally.part();
  const columns = part.pages.flatMap(({ words, times, groups, errors, flags }) => [
    words,
    times,
    groups,
    errors,
    flags,
  ]);
  send(
    { part },
    columns.map((column) => column.buffer),
  );
  parentPort?.close();
}

function send(message: FromThread, moved: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, [...moved]);
}
