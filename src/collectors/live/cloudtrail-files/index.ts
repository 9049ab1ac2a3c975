import type { LiveCollectorAbout } from '../../../model/index.ts';

export const about: LiveCollectorAbout = {
  id: 'cloudtrail-files',
  title: 'STS calls in CloudTrail log files on disk',
  emits: ['sts-call-summary'],
  permissions: [],
  eventSource: 'files',
  cost: 'No call to AWS; reads the log files that the globs name.',
};
