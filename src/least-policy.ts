import type { IamAction, SourceOptions } from './model/index.ts';

interface Statement {
  readonly Sid: string;
  readonly Effect: 'Allow';
  readonly Action: readonly IamAction[];
  readonly Resource: string | readonly string[];
}

/**
 * The least IAM policy for a set of actions, ready to paste; null when none is needed. Actions on objects are bound to the
 * buckets that are named; the one that writes, to the place of Athena's results.
 */
export function leastPolicy(actions: readonly IamAction[], sources: SourceOptions): object | null {
  if (actions.length === 0) return null;
  const bucket = bucketArn(sources.bucket);
  const results = bucketArn(sources.results) ?? 'arn:aws:s3:::aws-athena-query-results-*';
  const athena = actions.includes('athena:StartQueryExecution');
  const writes: readonly IamAction[] = actions.filter((action) => action === 's3:PutObject');
  const reads = actions.filter((action) => action.startsWith('s3:') && action !== 's3:PutObject');
  const bound = bucket !== undefined && reads.length > 0;
  const others = actions.filter((action) => !writes.includes(action) && !(bound && reads.includes(action)));
  const statements: (Statement | undefined)[] = [
    statement('RegionalStsReadOnly', others, '*'),
    bound
      ? statement(
          'TrailBucket',
          reads,
          [...new Set([bucket, ...(athena ? [results] : [])])].flatMap((arn) => [arn, `${arn}/*`]),
        )
      : undefined,
    statement('AthenaResults', writes, `${results}/*`),
  ];
  return { Version: '2012-10-17', Statement: statements.filter((one) => one !== undefined) };
}

function statement(Sid: string, Action: readonly IamAction[], Resource: Statement['Resource']): Statement | undefined {
  return Action.length === 0 ? undefined : { Sid, Effect: 'Allow', Action, Resource };
}

/** `s3://bucket/folder` or `bucket/folder`. */
function bucketArn(address: string | undefined): string | undefined {
  const name = /^(?:s3:\/\/)?([^/]+)/.exec(address ?? '')?.[1];
  return name === undefined ? undefined : `arn:aws:s3:::${name}`;
}
