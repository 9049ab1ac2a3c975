import { BlockList, isIP } from 'node:net';
import type { StsCallSummary } from '../facts/types.generated.ts';
import { legacyRegions } from '../sts/partitions.ts';
import type { CalledEndpoint } from './classify-call.ts';
import { type AddressBook, noRegion } from './ip-ranges.ts';
import type { StsEvent } from './record.ts';

export interface Origin {
  readonly network: StsCallSummary['network'];
  /** VPC endpoint id or AWS Region; empty where a sample address will stand. */
  readonly detail: string;
  /** Whether the published ranges show that the address is none of AWS's. */
  readonly outside?: true;
}

// RFC 1918, RFC 6598, loopback and link-local. An expression, since a BlockList takes as long as all else about a call.
const privateAddress =
  /^(?:10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;
// RFC 4193 and fe80::/10.
const privateRanges = new BlockList();
privateRanges.addSubnet('fc00::', 7, 'ipv6');
privateRanges.addSubnet('fe80::', 10, 'ipv6');

/** Where a call came from. `book` is given when a file of the published AWS address ranges was. */
export function originOf(event: StsEvent, book?: AddressBook): Origin {
  if (event.vpcEndpointId.startsWith('vpce-')) return { network: 'vpc-endpoint', detail: event.vpcEndpointId };
  // An IPv4 address that IPv6 carries is one of IPv4.
  const address = event.sourceAddress.replace(/^::ffff:(?=\d+\.)/i, '');
  const family = isIP(address);
  if (family === 0) return { network: 'unknown', detail: '' };
  const isPrivate = family === 4 ? privateAddress.test(address) : privateRanges.check(address, 'ipv6');
  if (isPrivate) return { network: 'private', detail: '' };
  const region = book?.regionOf(address);
  if (region !== undefined && region !== noRegion) return { network: 'aws-region', detail: region };
  const outside = book !== undefined && region === undefined;
  return { network: 'public', detail: '', ...(outside ? { outside } : {}) };
}

/** Regions enabled by default beside the legacy list (facts/README.md, section 2). */
const enabledByDefault = new Set([...legacyRegions, 'ap-northeast-2', 'ap-northeast-3']);

/**
 * What a call depends on. The global endpoint is served in the caller's Region when that is enabled by default and the
 * VPC's Amazon resolver gave the address; all else goes to us-east-1 (IAM user guide, Regions and endpoints).
 */
export function blastRadiusOf(called: CalledEndpoint, origin: Origin): StsCallSummary['blastRadius'] {
  const from = origin.network === 'aws-region' ? origin.detail : undefined;
  if (called.endpointType === 'unknown') return 'unknown';
  if (called.endpointType === 'regional') {
    if (origin.network === 'vpc-endpoint') return 'none';
    if (from === undefined || called.calledRegion === 'unknown') return 'unknown';
    return from === called.calledRegion ? 'none' : 'cross-region';
  }
  if (from !== undefined && !enabledByDefault.has(from)) return 'opt-in-region';
  // Nobody outside is led to another Region: there, an unlisted address is one that a customer brought to AWS.
  if (called.servingRegion !== 'us-east-1' && called.servingRegion !== 'unknown')
    return from === undefined || from === called.servingRegion ? 'local' : 'cross-region';
  if (origin.outside) return 'outside-aws';
  if (from === undefined || called.servingRegion === 'unknown') return 'unknown';
  return from === 'us-east-1' ? 'local' : 'foreign-resolver';
}

/** What a blast radius rests on, as a sentence; what is not known is said. */
export function impactOf(
  radius: StsCallSummary['blastRadius'],
  called: CalledEndpoint,
  origin: Origin,
  book?: AddressBook,
): string {
  const { servingRegion: served, calledRegion, endpointType } = called;
  switch (radius) {
    case 'none':
      return `Called from ${origin.network === 'vpc-endpoint' ? `the VPC endpoint ${origin.detail}` : calledRegion}, answered there.`;
    case 'local':
      return origin.network === 'aws-region'
        ? `Called from ${origin.detail}, answered there.`
        : `Answered in ${served}, where only callers of that Region are led to.`;
    case 'cross-region':
      return endpointType === 'regional'
        ? `Called from ${origin.detail} through the endpoint of ${calledRegion}.`
        : `Called from ${origin.detail}, answered in ${served}.`;
    case 'outside-aws':
      return 'Called from an address outside of AWS.';
    case 'opt-in-region':
      return `Called from ${origin.detail}, which is not on by default: its calls to the global endpoint go to us-east-1.`;
    case 'foreign-resolver':
      return `Called from ${origin.detail}, answered in us-east-1: the name was not resolved by Amazon's resolver there.`;
    case 'unknown':
      return whyUnknown(called, origin, book);
  }
}

function whyUnknown({ servingRegion, endpointType }: CalledEndpoint, origin: Origin, book?: AddressBook): string {
  if (endpointType === 'unknown') return 'The events do not say which endpoint was called.';
  const where =
    book === undefined && origin.network === 'public'
      ? 'whether the caller is there is not known without the published address ranges (--ip-ranges)'
      : 'its address does not say where the caller is';
  if (endpointType === 'regional') return 'Where it was called from is not known.';
  return servingRegion === 'unknown'
    ? 'The events do not say where it was answered.'
    : `Answered in ${servingRegion}; ${where}.`;
}
