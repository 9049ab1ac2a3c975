import type { LiveCollectorAbout } from '../../../model/index.ts';

export const about: LiveCollectorAbout = {
  id: 'cloudtrail-s3',
  title: 'STS calls in the log files of a trail in S3',
  emits: ['sts-call-summary'],
  permissions: ['cloudtrail:DescribeTrails', 'kms:Decrypt', 's3:GetObject', 's3:ListBucket'],
  eventSource: 's3',
  cost: 'Requests and transfer of S3: one request for each log file of us-east-1 in the window; more than --max-bytes (10GB) need --yes.',
};
