import type { Fact } from '../model/index.ts';
import { partitionOf } from '../sts/partitions.ts';
import { clientOf } from '../sts/user-agent.ts';
import { type CountedGroup, factsOf } from './call-facts.ts';
import {
  type CallGroup,
  type GroupBase,
  joinGroup,
  keepNewest,
  keepSample,
  keyOf,
  sessionsKept,
  smaller,
  workflowRunsKept,
} from './call-group.ts';
import { type CallPage, CallStore, type UuidPlaces } from './call-store.ts';
import { endpointOf, exclusionOf } from './classify-call.ts';
import type { CountedCalls } from './counted-calls.ts';
import { type AddressBook, addressBookAt } from './ip-ranges.ts';
import { blastRadiusOf, impactOf, originOf } from './network.ts';
import { callerOf } from './principal.ts';
import { readRecord, type StsEvent } from './record.ts';

export interface TallyOptions {
  /** Only events in it count; `to` is exclusive. */
  readonly window?: { readonly from: Date; readonly to: Date };
  /** The published AWS address ranges: a file, or what was read of one. */
  readonly ipRanges?: string | null | undefined;
  readonly addresses?: AddressBook | undefined;
}

/** How many records there were of each sort. */
export interface TallyCounts {
  sts: number;
  byAws: number;
  fromConsole: number;
  outsideWindow: number;
  malformed: number;
}

/** What calls have in common that differ in time and ids alone; where they count is found out once. */
export interface CallKind {
  /** One of them; dropped once their place is known. */
  event: StsEvent | undefined;
  readonly eventName: string;
  readonly rank: number;
  place: CallPlace | undefined;
}

type CallPlace = 'aws' | 'console' | { readonly group: number; readonly error: number };

/** All that a tally has counted, to be handed from one thread to another. */
export interface TallyPart {
  readonly counts: TallyCounts;
  readonly partitions: ReadonlySet<string>;
  readonly groups: readonly CallGroup[];
  readonly errors: readonly string[];
  readonly pages: readonly CallPage[];
}

/** Counts STS calls from any source, in any order, into facts of the kind `sts-call-summary`. */
export class Tally {
  readonly counts: TallyCounts = { sts: 0, byAws: 0, fromConsole: 0, outsideWindow: 0, malformed: 0 };
  /** Partitions of the Regions that events came from. */
  readonly partitions: Set<string> = new Set();
  readonly #groups: CallGroup[] = [];
  readonly #groupNumbers = new Map<string, number>();
  readonly #errors: string[] = [];
  readonly #errorNumbers = new Map<string, number>();
  readonly #clients = new Map<string, ReturnType<typeof clientOf>>();
  readonly #store = new CallStore();
  readonly #counted: CountedGroup[] = [];
  readonly #options: TallyOptions;
  readonly #addresses: AddressBook | undefined;

  constructor(options: TallyOptions = {}) {
    this.#options = options;
    this.#addresses = options.addresses ?? addressBookAt(options.ipRanges);
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
    if (this.#isOutside(event.time)) return;
    const place = this.#placeOf(event);
    if (this.#counts(place)) this.#store.add(event, place.group, place.error);
  }

  /** Counts a call whose ids stand in `bytes`. */
  addLike(kind: CallKind, time: number, bytes: Uint8Array, ids: UuidPlaces): void {
    if (this.#isOutside(time)) return;
    let place = kind.place;
    if (place === undefined) {
      if (kind.event === undefined) return;
      place = this.#placeOf(kind.event);
      kind.place = place;
      kind.event = undefined;
    }
    if (this.#counts(place)) this.#store.addUuids(kind, place.group, place.error, time, bytes, ids);
  }

  /** Takes calls that an engine has counted; `record` is one of them, with the time of the first. */
  addCounted(record: unknown, calls: CountedCalls): void {
    const event = readRecord(record);
    if (event === 'malformed') this.counts.malformed += calls.count;
    if (event === undefined || event === 'malformed') return;
    const place = this.#placeOf(event);
    this.counts.sts += calls.count;
    if (place === 'aws') this.counts.byAws += calls.count;
    else if (place === 'console') this.counts.fromConsole += calls.count;
    else if (calls.count > 0) this.#counted.push({ ...place, first: event.time, calls });
  }

  #isOutside(time: number): boolean {
    const { window } = this.#options;
    const outside = window !== undefined && (time < window.from.getTime() || time >= window.to.getTime());
    if (outside) this.counts.outsideWindow++;
    return outside;
  }

  #placeOf(event: StsEvent): CallPlace {
    this.partitions.add(partitionOf(event.awsRegion).name);
    const group = exclusionOf(event) ?? this.#groupOf(event);
    if (typeof group === 'string') return group;
    return { group, error: numberIn(this.#errors, this.#errorNumbers, event.errorCode, event.errorCode) };
  }

  #counts(place: CallPlace): place is Exclude<CallPlace, string> {
    this.counts.sts++;
    if (place === 'aws') this.counts.byAws++;
    else if (place === 'console') this.counts.fromConsole++;
    return typeof place !== 'string';
  }

  /** What was counted so far. It stays joined to this tally: use one of them only. */
  part(): TallyPart {
    const { counts, partitions } = this;
    return { counts, partitions, groups: this.#groups, errors: this.#errors, pages: this.#store.pages };
  }

  /** Adds what another tally has counted. */
  takePart(part: TallyPart): void {
    for (const name of Object.keys(part.counts) as (keyof TallyCounts)[]) this.counts[name] += part.counts[name];
    for (const name of part.partitions) this.partitions.add(name);
    const errors = part.errors.map((code) => numberIn(this.#errors, this.#errorNumbers, code, code));
    const groups = part.groups.map((group) => {
      const number = numberIn(this.#groups, this.#groupNumbers, group.key, group);
      const own = this.#groups[number];
      if (own !== undefined && own !== group) joinGroup(own, group);
      return number;
    });
    this.#store.takePages(part.pages, groups, errors);
  }

  #groupOf(event: StsEvent): number {
    const addresses = this.#addresses;
    const client = this.#clientOf(event.userAgent);
    const caller = callerOf(event, client.runtime);
    const called = endpointOf(event);
    const origin = originOf(event, addresses);
    const blastRadius = blastRadiusOf(called, origin);
    const base: GroupBase = {
      principal: caller.principal,
      principalType: event.identity.type,
      callerKind: caller.kind,
      callerName: caller.name,
      callerWorkflow: caller.workflow,
      account: event.account || 'unknown',
      client: client.name === 'unknown' ? 'unknown' : `${client.name}@${client.version}`,
      clientName: client.name,
      clientVersion: client.version,
      tool: client.tool,
      ...called,
      loggedRegion: event.awsRegion || 'unknown',
      network: origin.network,
      networkDetail: origin.detail,
      blastRadius,
      impact: impactOf(blastRadius, called, origin, addresses),
    };
    const key = keyOf(base);
    const number = numberIn(this.#groups, this.#groupNumbers, key, {
      key,
      base,
      sessions: [],
      operations: new Set<string>(),
      workflowRuns: [],
      userAgent: '',
      address: '',
    });
    const group = this.#groups[number];
    if (group === undefined) return number;
    group.userAgent = smaller(group.userAgent, event.userAgent);
    group.address = smaller(group.address, event.sourceAddress);
    group.operations.add(event.eventName);
    keepSample(group.sessions, caller.session, sessionsKept);
    keepNewest(group.workflowRuns, client.workflowRun, workflowRunsKept);
    return number;
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
    return factsOf(this.#groups, this.#errors, this.#store, this.#counted, observedAt);
  }
}

/** The number of a thing in a list; it is added when its key is new. */
function numberIn<T>(list: T[], numbers: Map<string, number>, key: string, made: T): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, list.length);
  return list.push(made) - 1;
}
