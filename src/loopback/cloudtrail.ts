import { type JsonRequest, jsonAnswer, jsonErrors, requestOf } from './json.ts';
import { LoopbackError, type LoopbackService, pageOf } from './protocol.ts';
import type { TrailRecord } from './state.ts';

/** AWS CloudTrail, JSON 1.1: LookupEvents with pages, attributes and times, as in its API model of 2013-11-01. */
export const cloudtrail: LoopbackService = {
  id: 'cloudtrail',
  operations: {
    DescribeTrails: (_, state) =>
      jsonAnswer({
        trailList: (state.trails ?? []).map((trail) => ({
          Name: trail.name,
          S3BucketName: trail.bucket,
          ...(trail.prefix === undefined ? {} : { S3KeyPrefix: trail.prefix }),
          ...(trail.logGroupArn === undefined ? {} : { CloudWatchLogsLogGroupArn: trail.logGroupArn }),
          HomeRegion: trail.homeRegion,
          IsMultiRegionTrail: trail.multiRegion,
          IsOrganizationTrail: trail.ofOrganization ?? false,
          TrailARN: `arn:${state.partition}:cloudtrail:${trail.homeRegion}:${state.account}:trail/${trail.name}`,
        })),
      }),
    LookupEvents: (call, state) => {
      const request = requestOf(call);
      const from = secondsOf(request['StartTime'], Number.NEGATIVE_INFINITY);
      const to = secondsOf(request['EndTime'], Number.POSITIVE_INFINITY);
      if (from > to) throw new LoopbackError(400, 'InvalidTimeRangeException', 'The start time is after the end time');
      const asked = request['MaxResults'];
      if (asked !== undefined && (typeof asked !== 'number' || asked < 1 || asked > 50)) {
        throw new LoopbackError(400, 'InvalidMaxResultsException', 'A max results value of 1 to 50 is required');
      }
      const source = attributeOf(request);
      const found = state.events
        .filter(
          (record) => record['awsRegion'] === call.region && (source === undefined || record['eventSource'] === source),
        )
        .map((record) => ({ record, at: Date.parse(String(record['eventTime'])) / 1000 }))
        .filter(({ at }) => at >= from && at <= to)
        .sort((one, other) => other.at - one.at);
      const token = request['NextToken'];
      const page = pageOf(found, typeof token === 'string' ? token : undefined, asked ?? 50, call);
      return jsonAnswer({
        Events: page.items.map(({ record, at }) => eventOf(record, at)),
        ...(page.next === undefined ? {} : { NextToken: page.next }),
      });
    },
  },
  ...jsonErrors,
};

function attributeOf(request: JsonRequest): unknown {
  const attributes = request['LookupAttributes'];
  if (attributes === undefined) return undefined;
  const first: unknown = Array.isArray(attributes) && attributes.length === 1 ? attributes[0] : undefined;
  if (typeof first !== 'object' || first === null || Reflect.get(first, 'AttributeKey') !== 'EventSource') {
    throw new LoopbackError(400, 'InvalidLookupAttributesException', 'One lookup attribute EventSource is expected');
  }
  return Reflect.get(first, 'AttributeValue');
}

function secondsOf(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

function eventOf(record: TrailRecord, at: number): object {
  return {
    EventId: record['eventID'],
    EventName: record['eventName'],
    EventSource: record['eventSource'],
    EventTime: at,
    ReadOnly: String(record['readOnly'] ?? true),
    Resources: [],
    CloudTrailEvent: JSON.stringify(record),
  };
}
