import type { AwsError, LoopbackAnswer, LoopbackCall, LoopbackService } from './protocol.ts';
import type { LoopbackState } from './state.ts';
import { type XmlValue, xmlDocument } from './xml.ts';

const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/';

/** AWS STS, query protocol: GetCallerIdentity and AssumeRoleWithWebIdentity. */
export const sts: LoopbackService = {
  id: 'sts',
  operations: {
    GetCallerIdentity: (call, state) =>
      answer(call, {
        Arn: `arn:${state.partition}:sts::${state.account}:assumed-role/regional-sts-reader/stand-in`,
        UserId: 'AROAEXAMPLEEXAMPLE:stand-in',
        Account: state.account,
      }),
    AssumeRoleWithWebIdentity: (call) =>
      answer(call, {
        Credentials: {
          AccessKeyId: 'ASIAEXAMPLEEXAMPLE',
          SecretAccessKey: 'not-a-secret',
          SessionToken: 'not-a-token',
          Expiration: '2099-01-01T00:00:00Z',
        },
        AssumedRoleUser: {
          AssumedRoleId: 'AROAEXAMPLEEXAMPLE:stand-in',
          Arn: call.fields.get('RoleArn') ?? '',
        },
      }),
  },
  error,
  faults,
};

function answer(call: LoopbackCall, result: XmlValue): LoopbackAnswer {
  const body = xmlDocument(`${call.operation}Response`, namespace, {
    [`${call.operation}Result`]: result,
    ResponseMetadata: { RequestId: '00000000-0000-4000-8000-000000000000' },
  });
  return { status: 200, contentType: 'text/xml', body };
}

function error({ status, code, message }: AwsError): LoopbackAnswer {
  const body = xmlDocument('ErrorResponse', namespace, {
    Error: { Type: status < 500 ? 'Sender' : 'Receiver', Code: code, Message: message },
    RequestId: '00000000-0000-4000-8000-000000000000',
  });
  return { status, contentType: 'text/xml', body };
}

function faults(
  kind: 'deny' | 'throttle' | 'expire' | 'unavailable',
  call: LoopbackCall,
  state: LoopbackState,
): AwsError {
  const arn = `arn:${state.partition}:sts::${state.account}:assumed-role/regional-sts-reader/stand-in`;
  const errors: Record<typeof kind, AwsError> = {
    deny: {
      status: 403,
      code: 'AccessDenied',
      message: `User: ${arn} is not authorized to perform: sts:${call.operation}`,
    },
    throttle: { status: 400, code: 'Throttling', message: 'Rate exceeded' },
    expire: { status: 403, code: 'ExpiredToken', message: 'The security token included in the request is expired' },
    unavailable: { status: 503, code: 'ServiceUnavailable', message: 'Service is unable to handle request' },
  };
  return errors[kind];
}
