import type { AwsError, LoopbackAnswer, LoopbackCall, LoopbackService } from './protocol.ts';
import { LoopbackError, pageOf } from './protocol.ts';
import type { LoopbackState } from './state.ts';
import { type XmlValue, xmlDocument } from './xml.ts';

const namespace = 'https://route53.amazonaws.com/doc/2013-04-01/';

/** Amazon Route 53, REST-XML: the private hosted zones of a VPC and their records. */
export const route53: LoopbackService = {
  id: 'route53',
  route(method, path) {
    if (method !== 'GET') return undefined;
    if (path === '/2013-04-01/hostedzonesbyvpc') return 'ListHostedZonesByVPC';
    return /^\/2013-04-01\/hostedzone\/[^/]+\/rrset$/.test(path) ? 'ListResourceRecordSets' : undefined;
  },
  operations: {
    ListHostedZonesByVPC: (call, state) => {
      const vpcId = call.fields.get('vpcid');
      const region = call.fields.get('vpcregion');
      const zones = state.hostedZones.filter((zone) =>
        zone.vpcs.some((vpc) => vpc.vpcId === vpcId && vpc.region === region),
      );
      const page = pageOf(zones, call.fields.get('nexttoken'), maxItems(call), call);
      const summaries = page.items.map((zone) => ({
        HostedZoneId: zone.zoneId,
        Name: `${zone.name}.`,
        Owner: { OwningAccount: zone.ownerId },
      }));
      const next = page.next === undefined ? {} : { NextToken: page.next };
      return reply(call, { HostedZoneSummaries: { HostedZoneSummary: summaries }, MaxItems: 100, ...next });
    },
    ListResourceRecordSets: (call, state) => {
      const id = call.path.split('/')[3];
      const zone = state.hostedZones.find((one) => one.zoneId === id);
      if (!zone) throw new LoopbackError(404, 'NoSuchHostedZone', `No hosted zone found with ID: ${id}`);
      // Route 53 refuses to list the records of another account's zone.
      if (zone.ownerId !== state.account) throw new LoopbackError(403, 'AccessDenied', denial(call, state));
      const from = call.fields.get('name')?.replace(/\.$/, '') ?? '';
      const records = zone.records.filter((record) => reversed(record.name) >= reversed(from));
      const page = pageOf(records, undefined, maxItems(call), call);
      const sets = page.items.map((record) => ({
        Name: `${record.name}.`,
        Type: record.type,
        AliasTarget: { HostedZoneId: 'ZALIASEXAMPLE', DNSName: `${record.target}.`, EvaluateTargetHealth: false },
      }));
      const nextRecord = records[page.items.length];
      const next =
        page.next && nextRecord ? { NextRecordName: `${nextRecord.name}.`, NextRecordType: nextRecord.type } : {};
      return reply(call, {
        ResourceRecordSets: { ResourceRecordSet: sets },
        IsTruncated: page.next !== undefined,
        ...next,
        MaxItems: 300,
      });
    },
  },
  error,
  faults: (kind, call, state) => {
    const errors: Record<typeof kind, AwsError> = {
      deny: { status: 403, code: 'AccessDenied', message: denial(call, state) },
      throttle: { status: 400, code: 'Throttling', message: 'Rate exceeded' },
      expire: { status: 403, code: 'ExpiredToken', message: 'The security token included in the request is expired' },
      unavailable: { status: 503, code: 'ServiceUnavailable', message: 'Service unavailable' },
    };
    return errors[kind];
  },
};

function maxItems(call: LoopbackCall): number | undefined {
  const asked = call.fields.get('maxitems');
  return asked === null ? undefined : Number(asked);
}

/** Route 53 sorts names by their labels from the right. */
function reversed(name: string): string {
  return name.split('.').reverse().join('.');
}

function denial(call: LoopbackCall, state: LoopbackState): string {
  const arn = `arn:${state.partition}:sts::${state.account}:assumed-role/regional-sts-reader/stand-in`;
  return `User: ${arn} is not authorized to perform: route53:${call.operation}`;
}

function reply(call: LoopbackCall, result: Readonly<Record<string, XmlValue>>): LoopbackAnswer {
  return { status: 200, contentType: 'text/xml', body: xmlDocument(`${call.operation}Response`, namespace, result) };
}

function error({ status, code, message }: AwsError): LoopbackAnswer {
  const body = xmlDocument('ErrorResponse', namespace, {
    Error: { Type: status < 500 ? 'Sender' : 'Receiver', Code: code, Message: message },
    RequestId: '00000000-0000-4000-8000-000000000000',
  });
  return { status, contentType: 'text/xml', body };
}
