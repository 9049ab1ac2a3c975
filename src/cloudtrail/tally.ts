import type { StsCallSummary } from '../facts/types.generated.ts';
import { type Fact, makeFact } from '../model/index.ts';
import { partitionOf } from '../sts/partitions.ts';
import { clientOf } from '../sts/user-agent.ts';
import { type CallGroup, type GroupBase, keepSample, smaller } from './call-group.ts';
import { CallStore } from './call-store.ts';
import { endpointOf, exclusionOf } from './classify-call.ts';
import type { AddressBook } from './ip-ranges.ts';
import { blastRadiusOf, originOf } from './network.ts';
import { callerOf } from './principal.ts';
import { readRecord, type StsEvent } from './record.ts';

export interface TallyOptions {
  /** Only events in it count; `to` is exclusive. */
  readonly window?: { readonly from: Date; readonly to: Date };
  readonly addresses?: AddressBook;
}

/** How many records there were of each sort. */
export interface TallyCounts {
  sts: number;
  byAws: number;
  fromConsole: number;
  outsideWindow: number;
  malformed: number;
}

/** Counts STS calls from any source, in any order, into facts of the kind `sts-call-summary`. */
export class Tally {
  readonly counts: TallyCounts = { sts: 0, byAws: 0, fromConsole: 0, outsideWindow: 0, malformed: 0 };
  /** Partitions of the Regions that events came from. */
  readonly partitions: Set<string> = new Set();
  readonly #groups = new Map<string, CallGroup>();
  readonly #clients = new Map<string, ReturnType<typeof clientOf>>();
  readonly #store = new CallStore();
  readonly #options: TallyOptions;

  constructor(options: TallyOptions = {}) {
    this.#options = options;
  }

  /** Takes a parsed record of any service. Returns the STS event, if it is one. */
  add(record: unknown): StsEvent | undefined {
    const event = readRecord(record);
    if (event === undefined) return undefined;
    if (event === 'malformed') {
      this.counts.malformed++;
      return undefined;
    }
    this.#take(event);
    return event;
  }

  #take(event: StsEvent): void {
    const { window } = this.#options;
    if (window && (event.time < window.from.getTime() || event.time >= window.to.getTime())) {
      this.counts.outsideWindow++;
      return;
    }
    this.counts.sts++;
    this.partitions.add(partitionOf(event.awsRegion).name);
    const excluded = exclusionOf(event);
    if (excluded === 'aws') this.counts.byAws++;
    else if (excluded === 'console') this.counts.fromConsole++;
    else this.#store.add(event, this.#groupOf(event));
  }

  #groupOf(event: StsEvent): CallGroup {
    const { addresses } = this.#options;
    const caller = callerOf(event);
    const client = this.#clientOf(event.userAgent);
    const called = endpointOf(event);
    const origin = originOf(event, addresses);
    const base: GroupBase = {
      principal: caller.principal,
      principalType: event.identity.type,
      account: event.account || 'unknown',
      client: client.name === 'unknown' ? 'unknown' : `${client.name}@${client.version}`,
      clientName: client.name,
      clientVersion: client.version,
      ...called,
      loggedRegion: event.awsRegion || 'unknown',
      network: origin.network,
      networkDetail: origin.detail,
      blastRadius: blastRadiusOf(called, origin, addresses),
    };
    const key = keyOf(base);
    let group = this.#groups.get(key);
    if (group === undefined) {
      group = {
        key,
        base,
        sessions: [],
        operations: new Set(),
        userAgent: event.userAgent,
        address: event.sourceAddress,
      };
      this.#groups.set(key, group);
    }
    group.userAgent = smaller(group.userAgent, event.userAgent);
    group.address = smaller(group.address, event.sourceAddress);
    group.operations.add(event.eventName);
    keepSample(group.sessions, caller.session, 5);
    return group;
  }

  #clientOf(userAgent: string): ReturnType<typeof clientOf> {
    const known = this.#clients.get(userAgent);
    if (known !== undefined) return known;
    const client = clientOf(userAgent);
    if (this.#clients.size < 10_000) this.#clients.set(userAgent, client);
    return client;
  }

  /** The facts, sorted by id. */
  facts(observedAt: Date): readonly Fact<'sts-call-summary'>[] {
    const sums = new Map<CallGroup, Sum>();
    for (const { group, time, errorCode, eventId } of this.#store.kept()) {
      const sum = sums.get(group) ?? {
        count: 0,
        errors: 0,
        codes: new Set(),
        first: time,
        last: time,
        days: new Map(),
        ids: [],
      };
      sums.set(group, sum);
      sum.count++;
      if (errorCode !== '') {
        sum.errors++;
        sum.codes.add(errorCode);
      }
      sum.first = Math.min(sum.first, time);
      sum.last = Math.max(sum.last, time);
      const day = new Date(time).toISOString().slice(0, 10);
      sum.days.set(day, (sum.days.get(day) ?? 0) + 1);
      keepSample(sum.ids, eventId, 3);
    }
    return [...sums].map(([group, sum]) => factOf(group, sum, observedAt)).sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

interface Sum {
  count: number;
  errors: number;
  readonly codes: Set<string>;
  first: number;
  last: number;
  readonly days: Map<string, number>;
  readonly ids: string[];
}

function factOf(group: CallGroup, sum: Sum, observedAt: Date): Fact<'sts-call-summary'> {
  const { base } = group;
  const data: StsCallSummary = {
    ...base,
    networkDetail: base.networkDetail || group.address,
    sessions: group.sessions,
    userAgent: group.userAgent || 'unknown',
    operations: [...group.operations].sort(),
    count: sum.count,
    errors: sum.errors,
    errorCodes: [...sum.codes].sort(),
    firstSeen: new Date(sum.first).toISOString(),
    lastSeen: new Date(sum.last).toISOString(),
    days: Object.fromEntries([...sum.days].sort(([a], [b]) => (a < b ? -1 : 1))),
    sampleEventIds: sum.ids,
  };
  const place = {
    origin: 'live' as const,
    account: base.account,
    region: base.loggedRegion,
    subject: 'sts-calls',
    observedAt: observedAt.toISOString(),
  };
  const label = `${base.principal} with ${base.client} through ${base.host}`;
  return makeFact({ kind: 'sts-call-summary', key: group.key, label, data, place });
}

function keyOf(base: GroupBase): string {
  return [
    base.principal,
    base.principalType,
    base.client,
    base.host,
    base.endpointType,
    base.evidence,
    base.calledRegion,
    base.servingRegion,
    base.network,
    base.networkDetail,
    base.blastRadius,
    base.account,
    base.loggedRegion,
  ].join('|');
}
