import * as answers from './ec2-answers.ts';
import type { AwsError, LoopbackAnswer, LoopbackCall, LoopbackService } from './protocol.ts';
import { LoopbackError, pageOf } from './protocol.ts';
import { emptyRegion, type LoopbackRegion, type LoopbackState } from './state.ts';
import { type XmlValue, xmlDocument } from './xml.ts';

const namespace = 'http://ec2.amazonaws.com/doc/2016-11-15/';
const requestId = '00000000-0000-4000-8000-000000000000';

type Row = Readonly<Record<string, XmlValue>>;

/** Amazon EC2, EC2 query protocol: what the `vpc-endpoints` collector asks for. */
export const ec2: LoopbackService = {
  id: 'ec2',
  operations: {
    DescribeRegions: (call, state) => {
      const regions = Object.keys(state.regions).filter((name) => matches(call, { 'region-name': [name] }));
      return reply(call, { regionInfo: { item: regions.map(answers.region) } });
    },
    DescribeVpcs: (call, state) =>
      list(
        call,
        'vpcSet',
        'VpcId',
        'vpcId',
        here(call, state).vpcs.map((vpc) => answers.vpc(vpc, state)),
      ),
    DescribeVpcAttribute: (call, state) => {
      const id = call.fields.get('VpcId') ?? '';
      const vpc = here(call, state).vpcs.find((one) => one.vpcId === id);
      if (!vpc) throw new LoopbackError(400, 'InvalidVpcID.NotFound', `The vpc ID '${id}' does not exist`);
      return reply(call, answers.vpcAttribute(vpc, call.fields.get('Attribute') ?? ''));
    },
    DescribeSubnets: (call, state) =>
      list(
        call,
        'subnetSet',
        'SubnetId',
        'subnetId',
        here(call, state).subnets.map((one) => answers.subnet(one, state)),
      ),
    DescribeVpcEndpoints: (call, state) => {
      const endpoints = here(call, state).endpoints.filter((one) =>
        matches(call, { 'service-name': [one.serviceName], 'vpc-id': [one.vpcId] }),
      );
      const rows = endpoints.map((one) => answers.vpcEndpoint(one, call.region, state));
      return list(call, 'vpcEndpointSet', 'VpcEndpointId', 'vpcEndpointId', rows);
    },
    DescribeSecurityGroups: (call, state) =>
      list(
        call,
        'securityGroupInfo',
        'GroupId',
        'groupId',
        here(call, state).groups.map((one) => answers.group(one, state)),
      ),
    DescribeNetworkInterfaces: (call, state) => {
      const interfaces = here(call, state).interfaces.filter((one) => matches(call, { 'vpc-id': [one.vpcId] }));
      const rows = interfaces.map((one) => answers.networkInterface(one, state));
      return list(call, 'networkInterfaceSet', 'NetworkInterfaceId', 'networkInterfaceId', rows);
    },
  },
  error,
  faults,
};

function here(call: LoopbackCall, state: LoopbackState): LoopbackRegion {
  return state.regions[call.region] ?? emptyRegion();
}

function list(
  call: LoopbackCall,
  set: string,
  parameter: string,
  member: string,
  rows: readonly Row[],
): LoopbackAnswer {
  const ids = numbered(call.fields, parameter);
  const found = ids.length === 0 ? rows : rows.filter((row) => ids.includes(String(row[member])));
  const missing = ids.find((id) => !rows.some((row) => row[member] === id));
  if (missing) throw new LoopbackError(400, `Invalid${parameter}.NotFound`, `The ID '${missing}' does not exist`);
  const asked = call.fields.get('MaxResults');
  const page = pageOf(found, call.fields.get('NextToken'), asked === null ? undefined : Number(asked), call);
  return reply(call, { [set]: { item: page.items }, nextToken: page.next });
}

/** `Name.1`, `Name.2`, ... of the EC2 query protocol. */
function numbered(fields: URLSearchParams, name: string): readonly string[] {
  const values: string[] = [];
  for (let index = 1; fields.has(`${name}.${index}`); index++) values.push(fields.get(`${name}.${index}`) ?? '');
  return values;
}

/** Applies the filters of the request that the stand-in knows; `*` in a filter value is a wildcard, as in EC2. */
function matches(call: LoopbackCall, row: Readonly<Record<string, readonly string[]>>): boolean {
  for (let index = 1; call.fields.has(`Filter.${index}.Name`); index++) {
    const values = row[call.fields.get(`Filter.${index}.Name`) ?? ''];
    const wanted = numbered(call.fields, `Filter.${index}.Value`);
    if (values && !wanted.some((pattern) => values.some((value) => wildcard(pattern).test(value)))) return false;
  }
  return true;
}

function wildcard(pattern: string): RegExp {
  return new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  );
}

function reply(call: LoopbackCall, result: Readonly<Record<string, XmlValue>>): LoopbackAnswer {
  const body = xmlDocument(`${call.operation}Response`, namespace, { requestId, ...result });
  return { status: 200, contentType: 'text/xml;charset=UTF-8', body };
}

function error({ status, code, message }: AwsError): LoopbackAnswer {
  const body = xmlDocument('Response', '', {
    Errors: { Error: { Code: code, Message: message } },
    RequestID: requestId,
  });
  return { status, contentType: 'text/xml;charset=UTF-8', body: body.replace(' xmlns=""', '') };
}

function faults(
  kind: 'deny' | 'throttle' | 'expire' | 'unavailable',
  call: LoopbackCall,
  state: LoopbackState,
): AwsError {
  const arn = `arn:${state.partition}:sts::${state.account}:assumed-role/regional-sts-reader/stand-in`;
  const why = `because no identity-based policy allows the ec2:${call.operation} action`;
  const errors: Record<typeof kind, AwsError> = {
    deny: {
      status: 403,
      code: 'UnauthorizedOperation',
      message: `You are not authorized to perform this operation. User: ${arn} is not authorized to perform: ec2:${call.operation} ${why}`,
    },
    throttle: { status: 503, code: 'RequestLimitExceeded', message: 'Request limit exceeded.' },
    expire: { status: 400, code: 'RequestExpired', message: 'Request has expired.' },
    unavailable: { status: 503, code: 'Unavailable', message: 'The service is unavailable. Please try again shortly.' },
  };
  return errors[kind];
}
