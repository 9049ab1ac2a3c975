import type { AwsAccess } from '../../../aws/access.ts';
import type { Extent } from '../../../cloudtrail/queries/partitions.ts';
import type { PartitionKey } from '../../../cloudtrail/queries/table-shape.ts';
import { byteLimit, bytesText, globalRegion } from '../../../cloudtrail/reading.ts';
import { type Estimate, estimateBytes } from './estimate.ts';
import type { Stopped } from './query.ts';

/** Why a query is not started: it would read more than the limit, or nobody knows how much. */
export async function overBudget(
  aws: AwsAccess,
  parameters: Readonly<Record<string, string>>,
  partitions: readonly PartitionKey[],
  extent: Extent,
  cutoff: number | undefined,
): Promise<Stopped | undefined> {
  const { sources, yes } = aws.options;
  const limit = byteLimit(sources);
  if (yes) return undefined;
  if (cutoff !== undefined && cutoff <= limit) return undefined;
  const estimate = await estimateOf(aws, parameters, partitions, extent, limit);
  const permit = `nothing was read; --yes permits it, --max-bytes sets the limit (${bytesText(limit)})`;
  if ('unknown' in estimate) {
    const said = `how much the query would read is not known (${estimate.unknown}), and the work group sets no limit`;
    return { reason: 'budget-spent', said: `${said}; ${permit}`, permissions: ['s3:ListBucket'] };
  }
  const about = `${estimate.exact ? '' : 'about '}${bytesText(estimate.bytes)}`;
  aws.progress(`Athena: the query reads ${estimate.atLeast ? 'at least ' : ''}${about}`);
  if (estimate.bytes <= limit) return undefined;
  return {
    reason: 'budget-spent',
    said: `the query would read ${estimate.atLeast ? 'at least ' : ''}${about}; ${permit}`,
  };
}

async function estimateOf(
  aws: AwsAccess,
  parameters: Readonly<Record<string, string>>,
  partitions: readonly PartitionKey[],
  extent: Extent,
  limit: number,
): Promise<Estimate> {
  // Loaded only here: with --yes or a limit of the work group nobody lists.
  const { S3Client } = await import('@aws-sdk/client-s3');
  const settings = aws.client(aws.options.sources.region ?? globalRegion, 's3');
  const client = new S3Client({
    ...settings,
    followRegionRedirects: true,
    forcePathStyle: settings.endpoint !== undefined,
  });
  try {
    return await estimateBytes(client, aws.clock, parameters, partitions, extent, limit);
  } finally {
    client.destroy();
  }
}
