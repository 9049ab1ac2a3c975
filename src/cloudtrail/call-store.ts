import type { CallGroup } from './call-group.ts';
import type { StsEvent } from './record.ts';

/** A column that grows by doubling. Columns, not objects: a year of an organisation has to fit. */
class Column {
  values: Float64Array<ArrayBuffer> = new Float64Array(1024);
  set(index: number, value: number): void {
    if (index >= this.values.length) {
      const longer = new Float64Array(this.values.length * 2);
      longer.set(this.values);
      this.values = longer;
    }
    this.values[index] = value;
  }
  at(index: number): number {
    return this.values[index] ?? 0;
  }
}

export interface KeptCall {
  readonly group: CallGroup;
  readonly time: number;
  readonly errorCode: string;
  readonly eventId: string;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;

/**
 * Remembers calls and leaves out copies: the same event delivered twice or logged in two accounts (`sharedEventID`), and
 * the same request logged twice (`requestID` and operation). Of copies the one that says most about the endpoint and the
 * caller is kept, whatever the order of arrival. Source: facts/cloudtrail-fields.json, classification 4.
 */
export class CallStore {
  readonly #groups: CallGroup[] = [];
  readonly #ids: string[] = [];
  readonly #errors: string[] = [];
  readonly #time = new Column();
  readonly #rank = new Column();
  readonly #shared = new Column();
  readonly #request = new Column();

  get size(): number {
    return this.#ids.length;
  }

  add(event: StsEvent, group: CallGroup): void {
    const index = this.#ids.length;
    this.#ids.push(event.eventId);
    this.#groups.push(group);
    this.#errors.push(event.errorCode);
    this.#time.set(index, event.time);
    this.#rank.set(index, rankOf(event));
    const first = event.sharedEventId || event.eventId;
    this.#shared.set(index, first === '' ? -index - 1 : hashOf(first));
    // Anonymised data sets put one constant everywhere; only a real id tells requests apart.
    const second = uuid.test(event.requestId) ? `${event.requestId}/${event.eventName}` : '';
    this.#request.set(index, second === '' ? -index - 1 : hashOf(second));
  }

  *kept(): Iterable<KeptCall> {
    const all = Array.from({ length: this.#ids.length }, (_, index) => index);
    for (const index of this.#best(this.#best(all, this.#shared), this.#request)) {
      const group = this.#groups[index];
      if (group === undefined) continue;
      yield {
        group,
        time: this.#time.at(index),
        errorCode: this.#errors[index] ?? '',
        eventId: this.#ids[index] ?? '',
      };
    }
  }

  #best(indexes: Iterable<number>, key: Column): Iterable<number> {
    const best = new Map<number, number>();
    for (const index of indexes) {
      const other = best.get(key.at(index));
      if (other === undefined || this.#precedes(index, other)) best.set(key.at(index), index);
    }
    return best.values();
  }

  #precedes(one: number, other: number): boolean {
    const ranks = this.#rank.at(one) - this.#rank.at(other);
    if (ranks !== 0) return ranks > 0;
    const [id, otherId] = [this.#ids[one] ?? '', this.#ids[other] ?? ''];
    return id === otherId ? (this.#groups[one]?.key ?? '') < (this.#groups[other]?.key ?? '') : id < otherId;
  }
}

function rankOf({ host, endpointType, identity }: StsEvent): number {
  return (endpointType === '' ? 0 : 4) + (host === '' ? 0 : 2) + (identity.type === 'AWSAccount' ? 0 : 1);
}

/** 53 bits of a text (cyrb53, public domain): enough to tell the calls of a window apart in eight bytes each. */
function hashOf(text: string): number {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ code, 2654435761);
    h2 = Math.imul(h2 ^ code, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return 4294967296 * (2097151 & h2) + (h1 >>> 0);
}
