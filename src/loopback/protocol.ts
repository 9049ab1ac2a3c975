import type { LoopbackState } from './state.ts';

/** A request, read from the wire and routed. */
export interface LoopbackCall {
  /** Signing name, such as `ec2`. */
  readonly service: string;
  readonly operation: string;
  /** Region of the signature. */
  readonly region: string;
  readonly method: string;
  /** Path without the query. */
  readonly path: string;
  /** Fields of the form (query protocols) or of the address (REST). */
  readonly fields: URLSearchParams;
  /** The parsed body of a JSON request; undefined elsewhere. */
  readonly json: unknown;
  /** Largest page that the stand-in gives, whatever the caller asks for. */
  readonly pageSize: number;
}

export interface LoopbackAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error as the services name it, before a protocol wraps it. */
export interface AwsError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

export type FaultKind = 'deny' | 'throttle' | 'expire' | 'unavailable' | 'hang' | 'drop' | 'html-500';

/** What goes wrong, and when. */
export interface Fault {
  /** `ec2:DescribeVpcs`: signing name and operation; `*` for any operation of the service. */
  readonly operation: string;
  /** Only in this Region. */
  readonly region?: string;
  readonly kind: FaultKind;
  /** How many matching requests are answered first (a page sequence that breaks off). */
  readonly after?: number;
  /** How many requests fail; all from there on where absent. */
  readonly times?: number;
}

export type Operation = (call: LoopbackCall, state: LoopbackState) => LoopbackAnswer | Promise<LoopbackAnswer>;

/** One AWS service of the stand-in. */
export interface LoopbackService {
  /** Signing name, as it stands in the credential scope. */
  readonly id: string;
  readonly operations: Readonly<Record<string, Operation>>;
  /** REST services: the operation of a method and path. */
  readonly route?: (method: string, path: string) => string | undefined;
  /** An error in the protocol of the service. */
  readonly error: (error: AwsError) => LoopbackAnswer;
  /** What this service says for `deny`, `throttle`, `expire` and `unavailable`. */
  readonly faults: (
    kind: 'deny' | 'throttle' | 'expire' | 'unavailable',
    call: LoopbackCall,
    state: LoopbackState,
  ) => AwsError;
}

/** Thrown by an operation; the server wraps it in the protocol of the service. */
export class LoopbackError extends Error {
  readonly error: AwsError;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.error = { status, code, message };
  }
}

/** One page of a list: what it holds and the token of the next one. */
export function pageOf<T>(
  all: readonly T[],
  token: string | null | undefined,
  asked: number | undefined,
  call: LoopbackCall,
): { readonly items: readonly T[]; readonly next: string | undefined } {
  const start = token ? Number(/^page-(\d+)$/.exec(token)?.[1] ?? Number.NaN) : 0;
  if (!Number.isInteger(start)) throw new LoopbackError(400, 'InvalidNextToken', `The token '${token}' is invalid`);
  const end = start + Math.min(asked ?? call.pageSize, call.pageSize);
  return { items: all.slice(start, end), next: end < all.length ? `page-${end}` : undefined };
}
