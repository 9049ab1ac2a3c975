import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { faultBook } from './faults.ts';
import { type Fault, type LoopbackAnswer, type LoopbackCall, LoopbackError, type LoopbackService } from './protocol.ts';
import { readCall } from './route.ts';
import { services as allServices } from './services.ts';
import type { LoopbackState } from './state.ts';

export interface LoopbackOptions {
  readonly faults?: readonly Fault[];
  /** Rows a page; 1000 where absent. */
  readonly pageSize?: number;
  readonly services?: readonly LoopbackService[];
}

/** A request that arrived, for tests and for the log of `demo`. Holds no credential. */
export interface LoopbackRequest {
  readonly service: string;
  readonly operation: string;
  readonly region: string;
  readonly host: string;
  readonly status: number | 'hang' | 'drop';
}

export interface Loopback {
  /** `http://127.0.0.1:<port>`: the value for `AWS_ENDPOINT_URL`. */
  readonly url: string;
  /** What arrived, in order. */
  readonly requests: readonly LoopbackRequest[];
  addFault(fault: Fault): void;
  close(): Promise<void>;
}

/** Starts the stand-in on a free port of 127.0.0.1. */
export function startLoopback(state: LoopbackState, options: LoopbackOptions = {}): Promise<Loopback> {
  const requests: LoopbackRequest[] = [];
  const book = faultBook(options.faults ?? []);
  const services = options.services ?? allServices;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { call, service } = await readCall(request, services, options.pageSize ?? 1000);
    const note = (status: LoopbackRequest['status']): void => {
      const { operation, region } = call;
      requests.push({ service: call.service, operation, region, host: request.headers.host ?? '', status });
    };
    const fault = book.strike(call)?.kind;
    if (fault === 'hang') return note('hang');
    if (fault === 'drop') {
      note('drop');
      request.socket.destroy();
      return;
    }
    const answer = fault === undefined ? await answerTo(call, service, state) : failWith(fault, call, service, state);
    note(answer.status);
    response.writeHead(answer.status, { 'content-type': answer.contentType, ...answer.headers });
    response.end(answer.body);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      // A bug of the stand-in itself: say so instead of hanging.
      response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(`stand-in failed: ${String(error)}`);
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      const close = (): Promise<void> =>
        new Promise((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      resolve({ url: `http://127.0.0.1:${port}`, requests, addFault: book.add, close });
    });
  });
}

async function answerTo(
  call: LoopbackCall,
  service: LoopbackService | undefined,
  state: LoopbackState,
): Promise<LoopbackAnswer> {
  const operation = service?.operations[call.operation];
  if (service === undefined || operation === undefined) {
    // As moto does for what it lacks; real services answer in their own protocol.
    return html(`The stand-in does not play ${call.service}:${call.operation}`);
  }
  try {
    if (!(call.region in state.regions)) {
      throw new LoopbackError(401, 'AuthFailure', `The Region ${call.region} is not enabled for this account`);
    }
    return await operation(call, state);
  } catch (error) {
    if (error instanceof LoopbackError) return service.error(error.error);
    throw error;
  }
}

function failWith(
  kind: 'deny' | 'throttle' | 'expire' | 'unavailable' | 'html-500',
  call: LoopbackCall,
  service: LoopbackService | undefined,
  state: LoopbackState,
): LoopbackAnswer {
  if (kind === 'html-500' || service === undefined) return html('Internal Server Error');
  return service.error(service.faults(kind, call, state));
}

function html(text: string): LoopbackAnswer {
  const body = `<!doctype html>\n<html lang=en>\n<title>500 Internal Server Error</title>\n<h1>${text}</h1>\n</html>\n`;
  return { status: 500, contentType: 'text/html; charset=utf-8', body };
}
