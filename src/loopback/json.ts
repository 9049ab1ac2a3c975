import {
  type AwsError,
  type LoopbackAnswer,
  type LoopbackCall,
  LoopbackError,
  type LoopbackService,
} from './protocol.ts';
import type { LoopbackState } from './state.ts';

export type JsonRequest = Readonly<Record<string, unknown>>;

/** An answer in JSON 1.1. */
export function jsonAnswer(body: object, status = 200): LoopbackAnswer {
  return { status, contentType: 'application/x-amz-json-1.1', body: JSON.stringify(body) };
}

/** The body of a request. */
export function requestOf(call: LoopbackCall): JsonRequest {
  return typeof call.json === 'object' && call.json !== null ? (call.json as JsonRequest) : {};
}

/** A text of the request that has to be there. */
export function needed(request: JsonRequest, name: string): string {
  const value = request[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new LoopbackError(
    400,
    'ValidationException',
    `Value at '${name}' failed to satisfy constraint: must not be null`,
  );
}

/** How services of JSON 1.1 say that something went wrong. */
export const jsonErrors: Pick<LoopbackService, 'error' | 'faults'> = {
  error: ({ status, code, message }) => jsonAnswer({ __type: code, message }, status),
  faults,
};

function faults(
  kind: 'deny' | 'throttle' | 'expire' | 'unavailable',
  { service, operation }: LoopbackCall,
  state: LoopbackState,
): AwsError {
  const arn = `arn:${state.partition}:sts::${state.account}:assumed-role/regional-sts-reader/stand-in`;
  const errors: Record<typeof kind, AwsError> = {
    deny: {
      status: 400,
      code: 'AccessDeniedException',
      message: `User: ${arn} is not authorized to perform: ${service}:${operation}`,
    },
    throttle: { status: 400, code: 'ThrottlingException', message: 'Rate exceeded' },
    expire: {
      status: 400,
      code: 'ExpiredTokenException',
      message: 'The security token included in the request is expired',
    },
    unavailable: { status: 503, code: 'ServiceUnavailableException', message: 'Service is unable to handle request' },
  };
  return errors[kind];
}
