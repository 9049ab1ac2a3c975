import type { EC2Client } from '@aws-sdk/client-ec2';
import type { Route53Client } from '@aws-sdk/client-route-53';
import type { AwsAccess } from '../../../aws/access.ts';
import type { Failure } from '../../../aws/failure.ts';
import type { FactKind, Gap, IamAction, LivePlace } from '../../../model/index.ts';
import { about } from './index.ts';

/** One Region while it is read: the clients, and the gaps that came up. */
export interface RegionReading {
  readonly aws: AwsAccess;
  readonly region: string;
  readonly ec2: EC2Client;
  readonly route53: Route53Client;
  readonly gaps: Gap[];
}

/** Notes that an action brought nothing or not everything. */
export function noteFailure(
  reading: RegionReading,
  action: IamAction,
  kinds: readonly FactKind[],
  failure: Failure,
  subject?: string,
): void {
  const { aws, region } = reading;
  const permission = failure.action ?? (failure.reason === 'denied' ? action : undefined);
  reading.gaps.push({
    collector: about.id,
    kinds,
    where: { account: aws.account, region, ...(subject === undefined ? {} : { subject }) },
    reason: failure.reason,
    detail: `${action}${subject === undefined ? '' : ` for ${subject}`} in ${region}: ${failure.said}`,
    ...(permission === undefined ? {} : { permissions: [permission] }),
  });
}

/** The place of something in this Region. */
export function placeOf({ aws, region }: RegionReading, subject: string): LivePlace {
  return { origin: 'live', account: aws.account, region, subject, observedAt: aws.clock.now().toISOString() };
}
