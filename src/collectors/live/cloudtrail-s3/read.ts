import { S3Client } from '@aws-sdk/client-s3';
import type { AwsAccess, LiveReading } from '../../../aws/access.ts';
import type { BucketAddress } from '../../../cloudtrail/bucket/address.ts';
import { DaysSeen, daysText } from '../../../cloudtrail/bucket/days.ts';
import type { LogFolder } from '../../../cloudtrail/bucket/layout.ts';
import { listObjects, type StoredObject } from '../../../cloudtrail/bucket/listing.ts';
import { LogFileReader } from '../../../cloudtrail/log-file/take.ts';
import {
  byteLimit,
  bytesText,
  gapOf,
  globalRegion,
  obstacle,
  regionalCallersUnread,
  timeLimit,
} from '../../../cloudtrail/reading.ts';
import { Tally } from '../../../cloudtrail/tally.ts';
import { bucketOf, foldersIn, listTrouble, type Trouble } from './folders.ts';
import { about } from './index.ts';
import { ListBrokeOff, type TakenObjects, takeObjects } from './objects.ts';

/** Counts STS calls in the log files that a trail wrote to a bucket. Never throws for what AWS does. */
export async function* read(aws: AwsAccess): AsyncIterable<LiveReading> {
  const region = aws.options.sources.region ?? globalRegion;
  const place = { about, account: aws.account, region, subject: aws.options.sources.bucket ?? 's3' };
  const hindered = obstacle(aws, place);
  if (hindered !== undefined) {
    yield hindered;
    return;
  }
  const address = await bucketOf(aws);
  if ('reason' in address) {
    yield gapOf(place, address.reason, address.said, address.permissions);
    return;
  }
  const reading = { ...place, subject: `s3://${address.bucket}/${address.prefix}` };
  const settings = aws.client(region, 's3');
  const client = new S3Client({
    ...settings,
    followRegionRedirects: true,
    forcePathStyle: settings.endpoint !== undefined,
  });
  const tally = new Tally({ window: aws.window, ipRanges: aws.options.ipRanges });
  try {
    for (const { reason, said, permissions } of await count(client, aws, address, tally)) {
      yield gapOf(reading, reason, said, permissions);
    }
  } finally {
    client.destroy();
  }
  if (tally.counts.malformed > 0) {
    yield gapOf(reading, 'malformed', `${tally.counts.malformed} STS event(s) without a time`);
  }
  yield* tally.facts(aws.clock.now());
  yield* regionalCallersUnread(aws);
}

/** Takes the log files of the window into the tally; the answer is what could not be read. */
async function count(
  client: S3Client,
  aws: AwsAccess,
  address: BucketAddress,
  tally: Tally,
): Promise<readonly Trouble[]> {
  const { folders, troubles } = await foldersIn(client, aws, address);
  if (folders.length === 0) return troubles;
  const spent = aws.options.yes ? undefined : await overBudget(client, aws, folders);
  if (spent !== undefined) return [...troubles, spent];
  const days = new DaysSeen();
  let taken: TakenObjects;
  let broken: readonly Trouble[] = [];
  const progress = (done: number): void => {
    if (done > 0 && done % 500 === 0) aws.progress(`S3: ${done} log files, ${tally.counts.sts} STS events`);
  };
  try {
    const objects = objectsIn(client, aws, folders, (key) => days.see(key));
    const deadline = aws.clock.now().getTime() + timeLimit(aws.options.sources);
    const reader = new LogFileReader(tally);
    taken = await takeObjects(client, aws.clock, address.bucket, objects, reader, deadline, progress);
  } catch (error) {
    if (!(error instanceof ListBrokeOff)) throw error;
    taken = error.taken;
    broken = [listTrouble(error.cause, address.bucket)];
  }
  aws.progress(`S3: read ${taken.objects} log files, ${bytesText(taken.bytes)}`);
  const all = [...troubles, ...taken.troubles, ...broken];
  const missing = days.missing(aws.window);
  const stopped = broken.length > 0 || all.some(({ reason }) => reason === 'budget-spent');
  if (stopped || missing.length === 0) return all;
  const place = `s3://${address.bucket}/${address.prefix}AWSLogs/`;
  const said = `${place} holds no log file of ${daysText(missing)}; a trail of an account in use writes some every day`;
  return [...all, { reason: 'not-visible', said }];
}

async function* objectsIn(
  client: S3Client,
  aws: AwsAccess,
  folders: readonly LogFolder[],
  see: (key: string) => void = () => undefined,
): AsyncGenerator<StoredObject> {
  for (const folder of folders) {
    for await (const page of listObjects(client, aws.clock, folder.range)) {
      for (const object of page) {
        if (!/\.json(\.gz)?$/.test(object.key)) continue;
        see(object.key);
        yield object;
      }
    }
  }
}

/** Why nothing is read: the log files are larger together than the limit. They are listed a second time to be read, so that no list of them is kept. */
async function overBudget(
  client: S3Client,
  aws: AwsAccess,
  folders: readonly LogFolder[],
): Promise<Trouble | undefined> {
  const limit = byteLimit(aws.options.sources);
  let bytes = 0;
  try {
    for await (const object of objectsIn(client, aws, folders)) {
      bytes += object.bytes;
      if (bytes > limit) {
        const said = `the log files of the window hold more than ${bytesText(limit)}; nothing was read`;
        return { reason: 'budget-spent', said: `${said}; --yes permits it, --max-bytes sets the limit` };
      }
    }
  } catch (error) {
    return listTrouble(error, folders[0]?.range.bucket ?? 'the bucket');
  }
  aws.progress(`S3: the log files of the window hold ${bytesText(bytes)}`);
  return undefined;
}
