/**
 * The members of a record that `readRecord` reads; a test holds the two together. Texts unless said otherwise. `addendum`
 * stands for all that is in it: it is rare, and such a record is parsed.
 */
export const recordPaths = [
  'eventSource',
  'eventTime',
  'eventID',
  'sharedEventID',
  'requestID',
  'addendum',
  'eventType',
  'eventName',
  'awsRegion',
  'sourceIPAddress',
  'userAgent',
  'errorCode',
  'recipientAccountId',
  'vpcEndpointId',
  'sessionCredentialFromConsole',
  'userIdentity.type',
  'userIdentity.arn',
  'userIdentity.principalId',
  'userIdentity.userName',
  'userIdentity.accountId',
  'userIdentity.identityProvider',
  'userIdentity.invokedBy',
  'userIdentity.sessionContext.sessionIssuer.arn',
  'requestParameters.roleArn',
  'requestParameters.roleSessionName',
  'additionalEventData.RequestDetails.endpointType',
  'additionalEventData.RequestDetails.awsServingRegion',
  'tlsDetails.clientProvidedHostHeader',
] as const;

export type RecordPath = (typeof recordPaths)[number];

/** Place of a path in the list. */
export function indexOfPath(path: RecordPath): number {
  return recordPaths.indexOf(path);
}

/** A member of an object. */
export interface Member {
  /** The name and the quote behind it. */
  readonly bytes: Uint8Array;
  /** Place in the list of paths, or what is known of the members below; undefined when it does not matter. */
  readonly target: number | MemberTable | undefined;
  /** The member that came behind it the last time: records are alike. */
  next: Member | undefined;
}

/** Names that do not matter are remembered too, up to so many. */
const mostNames = 128;
const longestName = 64;

/** Members of one object by name, looked up by bytes: without making a text of each name. */
export class MemberTable {
  /** Stands for the brace, before the first member. */
  readonly start: Member = { bytes: new Uint8Array(), target: undefined, next: undefined };
  readonly #buckets: Member[][] = Array.from({ length: 64 }, () => []);
  #names = 0;

  constructor(below: ReadonlyMap<string, number | MemberTable>) {
    for (const [name, target] of below) this.#add(Buffer.from(`${name}"`), target);
  }

  /** What is known of the name that the bytes from `start` to `end` spell. */
  find(bytes: Uint8Array, start: number, end: number): Member | undefined {
    const bucket = this.#buckets[bucketOf(bytes, start, end)] ?? [];
    for (let i = 0; i < bucket.length; i++) {
      const member = bucket[i];
      if (member !== undefined && sameBytes(member.bytes, bytes, start, end + 1)) return member;
    }
    if (this.#names >= mostNames || end - start > longestName) return undefined;
    return this.#add(bytes.slice(start, end + 1), undefined);
  }

  #add(bytes: Uint8Array, target: Member['target']): Member {
    const member: Member = { bytes: Uint8Array.from(bytes), target, next: undefined };
    this.#buckets[bucketOf(member.bytes, 0, bytes.length - 1)]?.push(member);
    this.#names++;
    return member;
  }
}

function bucketOf(bytes: Uint8Array, start: number, end: number): number {
  return ((end - start) * 5 + (bytes[start] ?? 0) + (bytes[end - 1] ?? 0) * 3) & 63;
}

/** Whether `one` stands in `bytes` from `start` to `end`. */
export function sameBytes(one: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (one.length !== end - start) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== bytes[start + i]) return false;
  return true;
}

/** The members at the top of a record. */
export const topMembers: MemberTable = tableOf(recordPaths.map((path, index) => [path.split('.'), index]));

function tableOf(paths: readonly (readonly [readonly string[], number])[]): MemberTable {
  const below = new Map<string, number | MemberTable>();
  for (const [[name = '', ...rest], index] of paths) {
    if (rest.length === 0) below.set(name, index);
    else if (!below.has(name)) {
      const inside = paths.filter(([[other]]) => other === name).map(([[, ...tail], at]) => [tail, at] as const);
      below.set(name, tableOf(inside));
    }
  }
  return new MemberTable(below);
}
