import { describe, expect, it } from '@jest/globals';
import { readAddressBook } from './ip-ranges.ts';

const book = readAddressBook({
  syncToken: '1',
  prefixes: [
    { ip_prefix: '203.0.112.0/20', region: 'us-east-1', service: 'AMAZON' },
    { ip_prefix: '203.0.113.0/24', region: 'eu-west-1', service: 'EC2' },
    { ip_prefix: '198.51.100.7/32', region: 'ap-south-2' },
    { ip_prefix: '192.0.2.0/24', region: 'GLOBAL' },
    { ip_prefix: 'nonsense/8', region: 'us-east-1' },
    null,
    'text',
  ],
  ipv6_prefixes: [
    { ipv6_prefix: '2001:db8::/32', region: 'us-west-2' },
    { ipv6_prefix: '2001:db8:1::/48', region: 'eu-north-1' },
  ],
});

describe('readAddressBook', () => {
  it.each([
    ['203.0.113.7', 'eu-west-1'],
    ['203.0.112.255', 'us-east-1'],
    ['203.0.127.255', 'us-east-1'],
    ['203.0.128.0', undefined],
    ['198.51.100.7', 'ap-south-2'],
    ['198.51.100.6', undefined],
    ['192.0.2.1', 'GLOBAL'],
    ['2001:db8::1', 'us-west-2'],
    ['2001:db8:1::', 'eu-north-1'],
    ['2001:0db8:0001:0000:0000:0000:0000:0001', 'eu-north-1'],
    ['2001:db9::', undefined],
    ['::', undefined],
    ['::ffff:203.0.113.7', undefined],
    ['not an address', undefined],
    ['', undefined],
  ])('%s is in %p', (address, region) => {
    expect(book.regionOf(address)).toBe(region);
  });

  it.each([null, undefined, [], {}, { prefixes: {} }, 'text'])('refuses %p', (document) => {
    expect(() => readAddressBook(document)).toThrow(new TypeError('expected an object with the array `prefixes`'));
  });
});
