import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Clock } from '../../../aws/access.ts';
import { ask } from '../../../aws/ask.ts';
import { explainFailure } from '../../../aws/failure.ts';
import type { StoredObject } from '../../../cloudtrail/bucket/listing.ts';
import { contentOf, largestFile } from '../../../cloudtrail/log-file/content.ts';
import type { LogFileReader } from '../../../cloudtrail/log-file/take.ts';
import type { GapReason, IamAction } from '../../../model/index.ts';
import type { Trouble } from './folders.ts';

/** Objects that are fetched at the same time, and their bytes. */
const width = 8;
const bytesAtOnce = 64 * 1024 * 1024;
/** Denials after which the others are not tried any more, when nothing could be read. */
const hopeless = 25;

export interface TakenObjects {
  readonly objects: number;
  readonly bytes: number;
  readonly troubles: readonly Trouble[];
}

interface Faults {
  readonly first: string;
  readonly permissions: readonly IamAction[];
  count: number;
}

/** Fetches objects as they are listed and takes them into the tally. Throws what the listing throws. */
export async function takeObjects(
  client: S3Client,
  clock: Clock,
  bucket: string,
  objects: AsyncIterable<StoredObject>,
  reader: LogFileReader,
  deadline: number,
  progress: (done: number) => void,
): Promise<TakenObjects> {
  const faults = new Map<GapReason, Faults>();
  const queue = objects[Symbol.asyncIterator]();
  let taken = 0;
  let bytes = 0;
  let inFlight = 0;
  let waiting: (() => void)[] = [];
  let given = false;

  function note(reason: GapReason, detail: string, permissions: readonly IamAction[] = []): void {
    const known = faults.get(reason);
    if (known === undefined) faults.set(reason, { first: detail, permissions, count: 1 });
    else known.count++;
  }

  async function room(size: number): Promise<void> {
    while (inFlight > 0 && inFlight + size > bytesAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    inFlight += size;
  }

  function free(size: number): void {
    inFlight -= size;
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  }

  async function takeOne({ key, bytes: size }: StoredObject): Promise<void> {
    if (size > largestFile) return note('too-large', `s3://${bucket}/${key} is larger than ${largestFile} bytes`);
    await room(size);
    try {
      const raw = await fetchObject(client, clock, bucket, key);
      if (!Buffer.isBuffer(raw)) return note(raw.reason, `s3://${bucket}/${key}: ${raw.said}`, raw.permissions ?? []);
      taken++;
      bytes += raw.length;
      const why = reader.take(await contentOf(raw));
      if (why !== undefined) note('malformed', `s3://${bucket}/${key} could not be read to its end: ${why}`);
    } catch (error) {
      note(
        'unreadable',
        `s3://${bucket}/${key} could not be read: ${error instanceof Error ? error.message : String(error)}`,
      );
    } finally {
      free(size);
    }
  }

  async function lane(): Promise<void> {
    while (!given) {
      const { done, value } = await queue.next();
      if (done) return;
      if (clock.now().getTime() >= deadline) {
        given = true;
        return note(
          'budget-spent',
          `the time is spent (--max-seconds) before s3://${bucket}/${value.key} and what comes behind it`,
        );
      }
      await takeOne(value);
      progress(taken);
      if (taken === 0 && (faults.get('denied')?.count ?? 0) >= hopeless) given = true;
    }
  }

  const lanes = await Promise.allSettled(Array.from({ length: width }, lane));
  const troubles = [...faults].map(([reason, one]): Trouble => {
    const others = one.count > 1 && reason !== 'budget-spent' ? `; ${one.count} log files in all` : '';
    return {
      reason,
      said: `${one.first}${others}${given && reason === 'denied' ? ', the rest was not tried' : ''}`,
      permissions: one.permissions,
    };
  });
  const broken = lanes.find((one) => one.status === 'rejected');
  if (broken !== undefined) throw new ListBrokeOff({ objects: taken, bytes, troubles }, broken.reason);
  return { objects: taken, bytes, troubles };
}

/** The list of objects broke off; what was read until then stands. */
export class ListBrokeOff extends Error {
  readonly taken: TakenObjects;

  constructor(taken: TakenObjects, cause: unknown) {
    super('the list of objects broke off', { cause });
    this.taken = taken;
  }
}

async function fetchObject(client: S3Client, clock: Clock, bucket: string, key: string): Promise<Buffer | Trouble> {
  try {
    return await ask(clock, async () => {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return Buffer.from((await Body?.transformToByteArray()) ?? []);
    });
  } catch (error) {
    const failure = explainFailure(error);
    if (failure.reason !== 'denied') return { reason: failure.reason, said: failure.said };
    const needed = failure.action ?? (/kms/i.test(failure.said) ? 'kms:Decrypt' : 's3:GetObject');
    return { reason: 'denied', said: failure.said, permissions: [needed] };
  }
}
