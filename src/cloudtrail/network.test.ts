import { describe, expect, it } from '@jest/globals';
import { endpointOf } from './classify-call.ts';
import { readAddressBook } from './ip-ranges.ts';
import { blastRadiusOf, impactOf, originOf } from './network.ts';
import { readRecord, type StsEvent } from './record.ts';
import { type EventParts, sampleEvent } from './sample-events.ts';

const book = readAddressBook({
  prefixes: [
    { ip_prefix: '198.51.100.0/26', region: 'us-east-1' },
    { ip_prefix: '198.51.100.64/26', region: 'eu-west-1' },
    { ip_prefix: '198.51.100.128/26', region: 'ap-east-1' },
    { ip_prefix: '192.0.2.0/24', region: 'GLOBAL' },
  ],
});
const virginia = '198.51.100.1';
const ireland = '198.51.100.65';
const hongKong = '198.51.100.129';

function event(parts: EventParts): StsEvent {
  const read = readRecord(sampleEvent(1, parts));
  if (read === undefined || read === 'malformed') throw new Error('not an STS event');
  return read;
}

describe('originOf', () => {
  it.each<[EventParts, string]>([
    [{ vpcEndpointId: 'vpce-0123', sourceIPAddress: '10.0.0.1' }, 'vpc-endpoint vpce-0123'],
    [{ vpcEndpointId: '-', sourceIPAddress: '10.0.0.1' }, 'private '],
    [{ sourceIPAddress: '172.31.255.255' }, 'private '],
    [{ sourceIPAddress: '::ffff:10.0.0.1' }, 'private '],
    [{ sourceIPAddress: '172.32.0.0' }, 'public '],
    [{ sourceIPAddress: '192.168.1.1' }, 'private '],
    [{ sourceIPAddress: '100.64.0.1' }, 'private '],
    [{ sourceIPAddress: 'fd00::1' }, 'private '],
    [{ sourceIPAddress: '203.0.113.7' }, 'public '],
    [{ sourceIPAddress: ireland }, 'aws-region eu-west-1'],
    [{ sourceIPAddress: '192.0.2.1' }, 'public '],
    [{ sourceIPAddress: undefined }, 'unknown '],
    [{ sourceIPAddress: 'AWS Internal' }, 'unknown '],
  ])('%j is %s', (parts, expected) => {
    const { network, detail } = originOf(event(parts), book);
    expect(`${network} ${detail}`).toBe(expected);
  });

  it('knows no Region without the published ranges', () => {
    expect(originOf(event({ sourceIPAddress: ireland }))).toEqual({ network: 'public', detail: '' });
  });
});

describe('blastRadiusOf', () => {
  const at = (endpointType: string, served: string | undefined, parts: EventParts): EventParts => ({
    additionalEventData: { RequestDetails: { endpointType, ...(served && { awsServingRegion: served }) } },
    tlsDetails: undefined,
    ...parts,
  });
  it.each<[string, EventParts, string]>([
    ['global, served at home', at('global', 'eu-west-1', { sourceIPAddress: ireland }), 'local'],
    ['global, served at home in us-east-1', at('global', 'us-east-1', { sourceIPAddress: virginia }), 'local'],
    ['global, served in a third Region', at('global', 'eu-north-1', { sourceIPAddress: ireland }), 'cross-region'],
    [
      'global, served in us-east-1 for another',
      at('global', 'us-east-1', { sourceIPAddress: ireland }),
      'foreign-resolver',
    ],
    ['global, from an opt-in Region', at('global', 'us-east-1', { sourceIPAddress: hongKong }), 'opt-in-region'],
    ['global, from outside AWS', at('global', 'us-east-1', { sourceIPAddress: '203.0.113.7' }), 'outside-aws'],
    ['global, from AWS without a Region', at('global', 'us-east-1', { sourceIPAddress: '192.0.2.1' }), 'unknown'],
    ['global, from an address brought to AWS', at('global', 'eu-west-1', { sourceIPAddress: '203.0.113.7' }), 'local'],
    ['global, from outside, served nobody knows where', at('global', undefined, {}), 'outside-aws'],
    ['global, private address, served elsewhere', at('global', 'eu-west-1', { sourceIPAddress: '10.0.0.1' }), 'local'],
    ['global, private address, us-east-1', at('global', 'us-east-1', { sourceIPAddress: '10.0.0.1' }), 'unknown'],
    ['global, served nobody knows where', at('global', undefined, { sourceIPAddress: virginia }), 'unknown'],
    ['Regional, at home', at('regional', 'eu-west-1', { sourceIPAddress: ireland }), 'none'],
    ['Regional, of another Region', at('regional', 'us-east-1', { sourceIPAddress: ireland }), 'cross-region'],
    ['Regional, by a VPC endpoint', at('regional', 'eu-west-1', { vpcEndpointId: 'vpce-0' }), 'none'],
    ['Regional, from nobody knows where', at('regional', 'eu-west-1', { sourceIPAddress: '10.0.0.1' }), 'unknown'],
    ['unknown, from an opt-in Region', at('', undefined, { sourceIPAddress: hongKong }), 'unknown'],
  ])('%s', (_, parts, expected) => {
    const one = event(parts);
    expect(blastRadiusOf(endpointOf(one), originOf(one, book))).toBe(expected);
  });

  it('does not call a public address outside of AWS when the ranges are not known', () => {
    const one = event({ sourceIPAddress: '203.0.113.7' });
    expect(blastRadiusOf(endpointOf(one), originOf(one))).toBe('unknown');
  });

  it.each<[string, EventParts, boolean, RegExp]>([
    [
      'local',
      at('global', 'eu-west-1', { sourceIPAddress: ireland }),
      true,
      /^Called from eu-west-1, answered there\.$/,
    ],
    ['local by inference', at('global', 'eu-west-1', {}), false, /^Answered in eu-west-1, where only callers/],
    ['no ranges', at('global', 'us-east-1', {}), false, /^Answered in us-east-1; .*not known.*--ip-ranges/],
    ['a private address', at('global', 'us-east-1', { sourceIPAddress: '10.0.0.1' }), true, /address does not say/],
    ['no serving Region', at('global', undefined, {}), false, /do not say where it was answered/],
    ['no endpoint', at('', undefined, {}), false, /do not say which endpoint/],
    ['outside of AWS', at('global', 'us-east-1', {}), true, /outside of AWS/],
    ['opt-in', at('global', 'us-east-1', { sourceIPAddress: hongKong }), true, /ap-east-1, which is not on by default/],
    ['another resolver', at('global', 'us-east-1', { sourceIPAddress: ireland }), true, /resolver/],
    ['Regional elsewhere', at('regional', 'us-east-1', { sourceIPAddress: ireland }), true, /endpoint of us-east-1/],
    ['a VPC endpoint', at('regional', 'eu-west-1', { vpcEndpointId: 'vpce-0' }), false, /VPC endpoint vpce-0/],
  ])('says what it rests on: %s', (_, parts, withBook, expected) => {
    const one = event(parts);
    const [called, origin, ranges] = [
      endpointOf(one),
      originOf(one, withBook ? book : undefined),
      withBook ? book : undefined,
    ];
    expect(impactOf(blastRadiusOf(called, origin), called, origin, ranges)).toMatch(expected);
  });
});
