import type { S3Client } from '@aws-sdk/client-s3';
import type { AwsAccess } from '../../../aws/access.ts';
import { explainFailure } from '../../../aws/failure.ts';
import { type BucketAddress, parseAddress } from '../../../cloudtrail/bucket/address.ts';
import { type LogFolder, logFolder } from '../../../cloudtrail/bucket/layout.ts';
import { listFolders } from '../../../cloudtrail/bucket/listing.ts';
import { loggedRegions, namedAccounts } from '../../../cloudtrail/reading.ts';
import { trailsOf } from '../../../cloudtrail/trails.ts';
import type { GapReason, IamAction } from '../../../model/index.ts';

/** Something that could not be read. */
export interface Trouble {
  readonly reason: GapReason;
  readonly said: string;
  readonly permissions?: readonly IamAction[];
}

/** The bucket that was named, or that of the trail. */
export async function bucketOf(aws: AwsAccess): Promise<BucketAddress | Trouble> {
  const named = aws.options.sources.bucket;
  if (named !== undefined) {
    const address = parseAddress(named);
    return address ?? { reason: 'undetermined', said: `${JSON.stringify(named)} is not the address of a bucket` };
  }
  const trails = await trailsOf(aws);
  if ('reason' in trails) {
    const said = `no bucket was named (--bucket), and the trails are not known: cloudtrail:DescribeTrails: ${trails.said}`;
    if (trails.reason !== 'denied') return { reason: trails.reason, said };
    return { reason: 'denied', said, permissions: [trails.action ?? 'cloudtrail:DescribeTrails'] };
  }
  const trail = trails.find(({ bucket }) => bucket !== undefined);
  const address = parseAddress(`${trail?.bucket ?? ''}/${trail?.prefix ?? ''}`);
  if (trail === undefined || address === undefined) {
    return {
      reason: 'not-visible',
      said: 'no bucket was named (--bucket), and no trail of the account logs us-east-1',
    };
  }
  aws.progress(`S3: the trail ${trail.name} writes to ${address.bucket}`);
  return address;
}

/** The folders of the accounts and Regions that are read. Accounts that were named but have none are a trouble. */
export async function foldersIn(
  client: S3Client,
  aws: AwsAccess,
  { bucket, prefix }: BucketAddress,
): Promise<{ readonly folders: readonly LogFolder[]; readonly troubles: readonly Trouble[] }> {
  const { sources } = aws.options;
  const wanted = namedAccounts(sources);
  const found: { readonly base: string; readonly account: string }[] = [];
  try {
    for (const base of await basesIn(client, aws, { bucket, prefix })) {
      for (const name of await listFolders(client, aws.clock, bucket, base)) {
        if (/^\d{12}$/.test(name)) found.push({ base, account: name });
      }
    }
  } catch (error) {
    return { folders: [], troubles: [listTrouble(error, bucket)] };
  }
  const taken = found.filter(({ account }) => wanted === null || wanted.includes(account));
  const missing = (wanted ?? []).filter((account) => !taken.some((one) => one.account === account));
  const troubles: Trouble[] = [];
  const place = `s3://${bucket}/${prefix}AWSLogs/`;
  if (missing.length > 0)
    troubles.push({ reason: 'not-visible', said: `${place} holds nothing of ${missing.join(', ')}` });
  else if (taken.length === 0) troubles.push({ reason: 'not-visible', said: `${place} holds no account` });
  const folders = taken.flatMap(({ base, account }) =>
    loggedRegions(aws).map((region) => logFolder(bucket, base, account, region, aws.window)),
  );
  return { folders, troubles };
}

/** `AWSLogs/`, and below it the folder of each organization. */
async function basesIn(
  client: S3Client,
  aws: AwsAccess,
  { bucket, prefix }: BucketAddress,
): Promise<readonly string[]> {
  const base = `${prefix}AWSLogs/`;
  const { organization } = aws.options.sources;
  if (organization !== undefined) return [`${base}${organization}/`];
  const names = await listFolders(client, aws.clock, bucket, base);
  return [base, ...names.filter((name) => /^o-[a-z0-9]{10,32}$/.test(name)).map((name) => `${base}${name}/`)];
}

/** Why a bucket could not be listed. */
export function listTrouble(error: unknown, bucket: string): Trouble {
  const failure = explainFailure(error);
  const said = `the log files in ${bucket} could not be listed: ${failure.said}`;
  return failure.reason === 'denied'
    ? { reason: 'denied', said, permissions: [failure.action ?? 's3:ListBucket'] }
    : { reason: failure.reason, said };
}
