import * as events from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';

export const rule = (scope: Construct) =>
  new events.Rule(scope, 'Sts', {
    eventPattern: {
      source: ['aws.sts'],
      detail: { eventSource: ['sts.amazonaws.com'], eventName: ['AssumeRole'] },
    },
  });
