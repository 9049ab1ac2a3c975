import type { IncomingMessage } from 'node:http';
import type { LoopbackCall, LoopbackService } from './protocol.ts';

interface Scope {
  readonly region: string;
  readonly service: string;
}

/**
 * Reads a request and finds its service and operation: the service from the credential scope of the signature, the
 * operation from `X-Amz-Target` (JSON), the form's `Action` (query) or method and path (REST).
 */
export async function readCall(
  request: IncomingMessage,
  services: readonly LoopbackService[],
  pageSize: number,
): Promise<{ readonly call: LoopbackCall; readonly service: LoopbackService | undefined }> {
  const body = await readBody(request);
  const address = new URL(request.url ?? '/', 'http://127.0.0.1');
  const method = request.method ?? 'GET';
  const target = headerOf(request, 'x-amz-target');
  const isForm = headerOf(request, 'content-type').startsWith('application/x-www-form-urlencoded');
  const fields = isForm ? new URLSearchParams(body) : address.searchParams;
  const action = fields.get('Action') ?? '';
  const scope = scopeOf(headerOf(request, 'authorization'));
  const service = services.find((one) => one.id === scope?.service) ?? ownerOf(services, action);
  const operation =
    target.split('.').pop() || action || service?.route?.(method, address.pathname) || `${method} ${address.pathname}`;
  const call: LoopbackCall = {
    service: service?.id ?? scope?.service ?? 'unknown',
    operation,
    region: scope?.region ?? 'us-east-1',
    method,
    path: address.pathname,
    fields,
    json: target === '' ? undefined : parseJson(body),
    pageSize,
  };
  return { call, service };
}

/** Unsigned requests, such as AssumeRoleWithWebIdentity, name no service: whoever has the action. */
function ownerOf(services: readonly LoopbackService[], action: string): LoopbackService | undefined {
  return action === '' ? undefined : services.find((one) => action in one.operations);
}

/** `Credential=<key>/<date>/<region>/<service>/aws4_request`; the key is not kept. */
function scopeOf(authorization: string): Scope | undefined {
  const match = /Credential=[^/,\s]+\/\d{8}\/([a-z0-9-]+)\/([a-z0-9-]+)\/aws4_request/.exec(authorization);
  const [, region, service] = match ?? [];
  return region === undefined || service === undefined ? undefined : { region, service };
}

function headerOf(request: IncomingMessage, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
