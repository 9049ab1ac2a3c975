import { isIP } from 'node:net';
import type { StsCallSummary } from '../facts/types.generated.ts';
import { classifyHost } from '../sts/classify.ts';
import type { StsEvent } from './record.ts';

export interface CalledEndpoint {
  readonly host: string;
  readonly endpointType: StsCallSummary['endpointType'];
  readonly evidence: StsCallSummary['evidence'];
  readonly calledRegion: string;
  readonly servingRegion: string;
}

/**
 * Why an event is not a call of ours, or undefined. Calls that AWS makes are told by identity, address and user agent, never
 * by missing TLS details: sign-in calls from `AWS Internal` carry a host, Roles Anywhere ones a VPC endpoint.
 * Source: facts/cloudtrail-fields.json, classification 2 and 3.
 */
export function exclusionOf(event: StsEvent): 'aws' | 'console' | undefined {
  const { identity, sourceAddress, userAgent } = event;
  if (identity.type === 'AWSService' || identity.invokedBy !== '') return 'aws';
  if (sourceAddress !== '' && isIP(sourceAddress) === 0) return 'aws';
  if (userAgent.toLowerCase().startsWith('aws-internal')) return 'aws';
  return event.fromConsole ? 'console' : undefined;
}

/** Which endpoint was called, by the order of evidence in facts/cloudtrail-fields.json (5 to 10). */
export function endpointOf(event: StsEvent): CalledEndpoint {
  const known = event.host === '' ? undefined : classifyHost(event.host);
  const host = known?.host || 'unknown';
  const hostRegion = known?.isSts ? (known.region ?? '') : '';
  const served = event.servingRegion || hostRegion;
  const make = (
    endpointType: CalledEndpoint['endpointType'],
    evidence: CalledEndpoint['evidence'],
    inferred = '',
  ): CalledEndpoint => ({
    host,
    endpointType,
    evidence,
    calledRegion: endpointType === 'global' ? 'none' : hostRegion || event.servingRegion || inferred || 'unknown',
    servingRegion: served || inferred || 'unknown',
  });
  if (event.endpointType === 'global' || event.endpointType === 'regional') {
    return make(event.endpointType, 'endpoint-type', event.endpointType === 'regional' ? loggedIn(event) : '');
  }
  if (known?.isSts && known.scope !== 'custom') return make(known.scope, 'host-header');
  // Events of the global host only ever land in us-east-1.
  const region = loggedIn(event);
  if (region !== '' && region !== 'us-east-1') return make('regional', 'region', region);
  return make('unknown', 'none');
}

function loggedIn(event: StsEvent): string {
  return event.awsRegion === 'global' ? '' : event.awsRegion;
}
