import type { AwsAccess } from '../../../aws/access.ts';
import { globalRegion } from '../../../cloudtrail/reading.ts';
import { trailsOf } from '../../../cloudtrail/trails.ts';
import type { Stopped } from './query.ts';

/** A log group, by ARN or by name. */
export interface LogGroup {
  readonly region: string;
  readonly identifier: string;
}

/** The log group that was named, or that of the trail. */
export async function logGroupOf(aws: AwsAccess): Promise<LogGroup | Stopped> {
  const { sources } = aws.options;
  const named = sources['log-group'];
  if (named !== undefined) return parseGroup(named, sources.region);
  const trails = await trailsOf(aws);
  if ('reason' in trails) {
    const said = `no log group was named (--log-group), and the trails are not known: cloudtrail:DescribeTrails: ${trails.said}`;
    if (trails.reason !== 'denied') return { reason: trails.reason, said };
    return { reason: 'denied', said, permissions: [trails.action ?? 'cloudtrail:DescribeTrails'] };
  }
  const trail = trails.find(({ logGroup }) => logGroup !== undefined);
  if (trail?.logGroup === undefined) {
    const said = 'no log group was named (--log-group), and no trail that logs us-east-1 writes to one';
    return { reason: 'not-visible', said };
  }
  aws.progress(`Logs Insights: the trail ${trail.name} writes to ${trail.logGroup}`);
  return parseGroup(trail.logGroup, sources.region);
}

/** `arn:aws:logs:eu-west-1:111122223333:log-group:trail:*` or `trail`. */
export function parseGroup(text: string, region = globalRegion): LogGroup {
  const [, own] = /^arn:[\w-]+:logs:([a-z0-9-]+):\d{12}:log-group:/.exec(text) ?? [];
  return { region: own ?? region, identifier: text.replace(/:\*$/, '') };
}
