import { describe, expect, it } from '@jest/globals';
import { readRecord } from '../record.ts';
import { type EventParts, sampleEvent } from '../sample-events.ts';
import { Tally } from '../tally.ts';
import { recordPaths } from './record-paths.ts';
import { DocumentScanner } from './scan-document.ts';
import { LogFileReader } from './take.ts';

const now = new Date('2026-11-21T00:00:00Z');
const window = { from: new Date('2026-11-01T00:00:00Z'), to: new Date('2027-01-01T00:00:00Z') };

/** A generator of numbers below a bound: mulberry32, so that a failing seed can be run again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const texts = [
  'sts.amazonaws.com',
  'sts-global.eu-west-1.amazonaws.com',
  'sts.eu-west-1.amazonaws.com',
  's3.amazonaws.com',
  'AWS Internal',
  'aws-internal/3',
  '203.0.113.9',
  '10.0.0.1',
  '2001:db8::1',
  'Boto3/1.26.27 Python/3.9 Botocore/1.29.27',
  'arn:aws:sts::111122223333:assumed-role/orders/session-1',
  'arn:aws:iam::111122223333:role/billing',
  'AssumedRole',
  'AWSAccount',
  'AWSService',
  'WebIdentityUser',
  'AwsApiCall',
  'AwsVpceEvents',
  'GetCallerIdentity',
  'us-east-1',
  'eu-west-1',
  'global',
  'regional',
  'AccessDenied',
  'true',
  '2026-11-20T12:00:00Z',
  '2026-11-20T12:00:00.5Z',
  '2026-11-20 12:00',
  '2026-02-30T24:00:00Z',
  '2025-11-20T12:00:00Z',
  '00000000-0000-4000-8000-000000000007',
  '00000000-0000-4000-8000-00000000000A',
  'shared',
  '',
  'quote " backslash \\ brace } bracket ] {"eventSource":"sts.amazonaws.com"}',
  'line\nfeed\u2028 and \u0000 \u202e',
  'žluťoučký 😀 \ud800',
  'ASIAIOSFODNN7EXAMPLE',
];
const odd: readonly unknown[] = [
  null,
  7,
  1e300,
  true,
  [],
  ['sts.amazonaws.com'],
  {},
  { eventSource: 'sts.amazonaws.com' },
];

/** Changes the record in place: members set, removed, moved or repeated. Returns its text. */
function changed(record: Record<string, unknown>, pick: (below: number) => number): string {
  const extra: string[] = [];
  for (let changes = pick(4); changes > 0; changes--) {
    const path = (recordPaths[pick(recordPaths.length)] ?? 'eventID').split('.');
    if (path[0] === 'addendum' && pick(2) === 0) path.push('originalEventID');
    const value = pick(6) === 0 ? odd[pick(odd.length)] : texts[pick(texts.length)];
    if (pick(12) === 0) extra.push(`${JSON.stringify(path[0])}:${JSON.stringify(value)}`);
    else set(record, path, pick(6) === 0 ? undefined : value);
  }
  const entries = Object.entries(record);
  if (pick(4) === 0) entries.reverse();
  const indent = pick(5) === 0 ? 2 : undefined;
  const text = JSON.stringify(Object.fromEntries(entries), null, indent);
  return extra.length === 0 ? text : `${text.slice(0, -1)},${extra.join(',')}}`;
}

function set(record: Record<string, unknown>, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    record[name] = value;
    return;
  }
  const inside = record[name];
  const members = typeof inside === 'object' && inside !== null ? { ...inside } : {};
  record[name] = members;
  set(members, rest, value);
}

function recordText(id: number, pick: (below: number) => number): string {
  const kind = pick(12);
  if (kind === 0) return JSON.stringify({ eventVersion: '1.11', eventSource: 's3.amazonaws.com', resources: odd });
  if (kind === 1) return JSON.stringify(texts[pick(texts.length)]);
  const parts: EventParts =
    kind === 2
      ? { requestParameters: { list: [sampleEvent(id), { eventVersion: '1' }] }, eventSource: 'sqs.amazonaws.com' }
      : kind === 3
        ? { eventName: 'AssumeRole', responseElements: { credentials: { sessionToken: 'x"'.repeat(pick(3000)) } } }
        : {};
  return changed({ ...sampleEvent(pick(3) === 0 ? pick(20) : id, parts) }, pick);
}

function documentOf(seed: number): string {
  const pick = numbers(seed);
  // Without records that are none most documents are read by the scanner alone.
  const list = Array.from({ length: pick(30) }, (_, id) => recordText(id, pick)).filter(
    (text) => text.startsWith('{') || pick(20) === 0,
  );
  const space = ['', '', ' ', '\r\n\t'][pick(4)] ?? '';
  return `${space}{${space}"Records"${space}:${space}[${space}${list.join(`${space},${space}`)}${space}]${space}}${space}`;
}

function answerOf(tally: Tally): object {
  return { counts: tally.counts, partitions: [...tally.partitions].sort(), facts: tally.facts(now) };
}

function byParsing(text: string): object {
  const tally = new Tally({ window });
  for (const record of (JSON.parse(text) as { Records: readonly unknown[] }).Records) tally.add(record);
  return answerOf(tally);
}

/** Counts the calls that were not parsed. */
class WatchedTally extends Tally {
  fast = 0;
  override addLike(...call: Parameters<Tally['addLike']>): void {
    this.fast++;
    super.addLike(...call);
  }
}

describe('DocumentScanner', () => {
  it('says what JSON.parse says, or leaves it to JSON.parse', () => {
    let [taken, fast, all] = [0, 0, 0];
    for (let seed = 1; seed <= 600; seed++) {
      const text = documentOf(seed);
      const tally = new WatchedTally({ window });
      if (!new DocumentScanner(tally).take(Buffer.from(text))) {
        expect(tally.counts.sts).toBe(0);
        continue;
      }
      taken++;
      fast += tally.fast;
      all += tally.counts.sts;
      // As texts: comparing objects takes a hundred times as long.
      expect(JSON.stringify({ seed, ...answerOf(tally) })).toBe(JSON.stringify({ seed, ...byParsing(text) }));
    }
    expect(taken).toBeGreaterThan(400);
    expect(fast).toBeGreaterThan(all / 2);
  });

  it('keeps what it knows of calls from file to file, and joins what threads have counted', () => {
    const [one, other] = [new LogFileReader(new Tally({ window })), new LogFileReader(new Tally({ window }))];
    const all = new Tally({ window });
    for (let seed = 1; seed <= 100; seed++) {
      const text = documentOf(seed);
      (seed % 2 === 0 ? one : other).take({ bytes: Buffer.from(text) });
      for (const record of (JSON.parse(text) as { Records: readonly unknown[] }).Records) all.add(record);
    }
    const joined = new Tally({ window });
    joined.takePart(structuredClone(one.tally.part()));
    joined.takePart(structuredClone(other.tally.part()));
    expect(JSON.stringify(answerOf(joined))).toBe(JSON.stringify(answerOf(all)));
  });

  it('knows of every member that is read', () => {
    const read = new Set<string>();
    const watched = (value: unknown, path: string): unknown =>
      typeof value !== 'object' || value === null
        ? value
        : new Proxy(value, {
            get: (target, name) => {
              if (typeof name === 'symbol') return Reflect.get(target, name);
              read.add(path + name);
              return watched(Reflect.get(target, name), `${path}${name}.`);
            },
          });
    const record = structuredClone(sampleEvent(1));
    for (const path of recordPaths) if (path.includes('.')) set(record, path.split('.'), 'x');
    set(record, ['addendum', 'originalEventID'], 'x');
    readRecord(watched(record, ''));
    // Others stand in for these.
    readRecord(watched({ ...record, addendum: undefined, recipientAccountId: undefined }, ''));
    const leaves = [...read].filter((path) => ![...read].some((other) => other.startsWith(`${path}.`)));
    const addendum = (path: string): string => path.replace(/^addendum\..*/, 'addendum');
    expect([...new Set(leaves.map(addendum))].sort()).toEqual([...recordPaths].sort());
  });

  it.each([
    ['a document that breaks off', (text: string) => text.slice(0, -40)],
    ['a member behind the records', (text: string) => text.replace(/\]\s*\}\s*$/, '],"Records":[]}')],
    ['a comma too many', (text: string) => text.replace(/\]\s*\}\s*$/, ',]}')],
    ['a comma too few', (text: string) => text.replace('"eventName"', ' "x":1 "eventName"')],
    ['a line feed in a text', (text: string) => text.replace('GetCallerIdentity', 'Get\n')],
    ['text between members', (text: string) => text.replace('"eventName"', 'oops,"eventName"')],
    ['something behind it', (text: string) => `${text}{}`],
  ])('leaves %s alone', (_, change) => {
    const text = JSON.stringify({ Records: [sampleEvent(1), sampleEvent(2)] });
    const tally = new Tally();
    expect(new DocumentScanner(tally).take(Buffer.from(text))).toBe(true);
    expect(new DocumentScanner(tally).take(Buffer.from(change(text)))).toBe(false);
    expect(tally.counts.sts).toBe(2);
  });
});
