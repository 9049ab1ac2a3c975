import type { LiveCollectorAbout } from '../../../model/index.ts';

export const about: LiveCollectorAbout = {
  id: 'cloudtrail-athena',
  title: 'STS calls in a table of CloudTrail logs in Athena',
  emits: ['sts-call-summary'],
  permissions: [
    'athena:GetQueryExecution',
    'athena:GetQueryResults',
    'athena:GetTableMetadata',
    'athena:GetWorkGroup',
    'athena:StartQueryExecution',
    'athena:StopQueryExecution',
    'glue:GetDatabase',
    'glue:GetPartitions',
    'glue:GetTable',
    's3:GetBucketLocation',
    's3:GetObject',
    's3:ListBucket',
    's3:PutObject',
  ],
  eventSource: 'athena',
  cost: 'Athena charges by bytes scanned, about 5 USD a TB; they are estimated first, and more than --max-bytes (10GB) need --yes.',
};
