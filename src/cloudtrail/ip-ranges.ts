import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';

/** What the file calls the Region of addresses that serve all of them. */
export const noRegion = 'GLOBAL';

/** AWS Regions by address, from the published file `ip-ranges.json`; `GLOBAL` is AWS, but no Region. */
export interface AddressBook {
  regionOf(address: string): string | undefined;
}

let last: { readonly path: string; readonly book: AddressBook } | undefined;

/** The address book of a file, read once; undefined without one. Throws when the file cannot be read as one. */
export function addressBookAt(path: string | null | undefined): AddressBook | undefined {
  if (path === null || path === undefined) return undefined;
  if (last?.path !== path) last = { path, book: readAddressBook(JSON.parse(readFileSync(path, 'utf8'))) };
  return last.book;
}

/** Reads the published address ranges. Throws a TypeError when the document has another shape. */
export function readAddressBook(document: unknown): AddressBook {
  const byBits = new Map<string, Map<bigint, string>>();
  const members = document as { prefixes?: unknown; ipv6_prefixes?: unknown };
  if (!Array.isArray(members?.prefixes)) throw new TypeError('expected an object with the array `prefixes`');
  const rows: unknown[] = [...members.prefixes, ...(Array.isArray(members.ipv6_prefixes) ? members.ipv6_prefixes : [])];
  for (const row of rows) {
    const { ip_prefix, ipv6_prefix, region } = (row ?? {}) as Record<string, unknown>;
    const [net, bits] = String(ip_prefix ?? ipv6_prefix).split('/');
    const family = isIP(net ?? '');
    if (net === undefined || family === 0 || typeof region !== 'string') continue;
    const size = family === 4 ? 32 : 128;
    const key = `${family}/${bits}`;
    const table = byBits.get(key) ?? new Map<bigint, string>();
    table.set(numberOf(net) >> BigInt(size - Number(bits)), region);
    byBits.set(key, table);
  }
  const tables = [...byBits].map(([key, table]) => ({ family: Number(key[0]), bits: Number(key.slice(2)), table }));
  tables.sort((a, b) => b.bits - a.bits);
  const search = (address: string): string | undefined => {
    const family = isIP(address);
    if (family === 0) return undefined;
    const value = numberOf(address);
    const size = family === 4 ? 32 : 128;
    for (const { family: of, bits, table } of tables) {
      const region = of === family ? table.get(value >> BigInt(size - bits)) : undefined;
      if (region !== undefined) return region;
    }
    return undefined;
  };
  const known = new Map<string, string | undefined>();
  return {
    regionOf(address) {
      if (known.has(address)) return known.get(address);
      const region = search(address);
      if (known.size < addressesKept) known.set(address, region);
      return region;
    },
  };
}

/** Callers come back from the same few addresses. */
const addressesKept = 20_000;

function numberOf(address: string): bigint {
  if (!address.includes(':')) return address.split('.').reduce((sum, part) => (sum << 8n) + BigInt(part), 0n);
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  const text = dotted === null ? address : `${dotted[1]}${hex(dotted[2], dotted[3])}:${hex(dotted[4], dotted[5])}`;
  const [head = '', tail] = text.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const middle = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...middle, ...right].reduce((sum, part) => (sum << 16n) + BigInt(`0x${part}`), 0n);
}

function hex(high = '0', low = '0'): string {
  return (Number(high) * 256 + Number(low)).toString(16);
}
