import type { LiveCollectorAbout } from '../../../model/index.ts';

export const about: LiveCollectorAbout = {
  id: 'cloudtrail-logs-insights',
  title: 'STS calls in the log group of a trail',
  emits: ['sts-call-summary'],
  permissions: ['cloudtrail:DescribeTrails', 'logs:GetQueryResults', 'logs:StartQuery', 'logs:StopQuery'],
  eventSource: 'logs-insights',
  cost: 'Logs Insights charges by bytes scanned, about 0.005 USD a GB; the last hour is measured first, and more than --max-bytes (10GB) need --yes.',
};
