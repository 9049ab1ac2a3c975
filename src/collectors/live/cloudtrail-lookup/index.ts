import type { LiveCollectorAbout } from '../../../model/index.ts';

export const about: LiveCollectorAbout = {
  id: 'cloudtrail-lookup',
  title: 'STS calls in the event history of CloudTrail',
  emits: ['sts-call-summary'],
  permissions: ['cloudtrail:LookupEvents'],
  eventSource: 'lookup',
  cost: 'No charge; one call for every 50 STS events, at most two calls a second; the last 90 days.',
};
