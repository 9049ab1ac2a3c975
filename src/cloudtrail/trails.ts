import { CloudTrailClient, DescribeTrailsCommand, type Trail } from '@aws-sdk/client-cloudtrail';
import type { AwsAccess } from '../aws/access.ts';
import { ask } from '../aws/ask.ts';
import { explainFailure, type Failure } from '../aws/failure.ts';
import { globalRegion } from './reading.ts';

/** Where a trail of the account writes. */
export interface TrailPlace {
  readonly name: string;
  readonly bucket: string | undefined;
  readonly prefix: string;
  readonly logGroup: string | undefined;
  readonly ofOrganization: boolean;
}

/** Trails that log the calls of us-east-1, those of the organization first; a failure when they may not be listed. */
export async function trailsOf(aws: Pick<AwsAccess, 'client' | 'clock'>): Promise<readonly TrailPlace[] | Failure> {
  const client = new CloudTrailClient(aws.client(globalRegion, 'cloudtrail'));
  try {
    const { trailList } = await ask(aws.clock, () =>
      client.send(new DescribeTrailsCommand({ includeShadowTrails: true })),
    );
    return (trailList ?? [])
      .filter(coversGlobalRegion)
      .map((trail) => ({
        name: trail.Name ?? 'unnamed',
        bucket: trail.S3BucketName,
        prefix: trail.S3KeyPrefix ?? '',
        logGroup: trail.CloudWatchLogsLogGroupArn,
        ofOrganization: trail.IsOrganizationTrail ?? false,
      }))
      .sort(
        (one, other) => Number(other.ofOrganization) - Number(one.ofOrganization) || (one.name < other.name ? -1 : 1),
      );
  } catch (error) {
    return explainFailure(error);
  } finally {
    client.destroy();
  }
}

function coversGlobalRegion({ IsMultiRegionTrail, HomeRegion }: Trail): boolean {
  return IsMultiRegionTrail === true || HomeRegion === globalRegion;
}
