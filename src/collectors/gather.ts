import type { AnyFact, Fact, Gap } from '../model/index.ts';
import { isGap } from '../model/index.ts';

/** Facts and gaps as they come from collectors, with ids made unique. */
export interface Gathered {
  readonly facts: AnyFact[];
  readonly gaps: Gap[];
}

/** Collects readings; facts with equal ids get the ordinals `~2`, `~3`, ... in the order of arrival. */
export class Gathering implements Gathered {
  readonly facts: AnyFact[] = [];
  readonly gaps: Gap[] = [];
  readonly #seen = new Map<string, number>();

  add(reading: Fact | Gap): void {
    if (isGap(reading)) {
      this.gaps.push(reading);
      return;
    }
    const count = (this.#seen.get(reading.id) ?? 0) + 1;
    this.#seen.set(reading.id, count);
    const fact = reading as AnyFact;
    this.facts.push(count === 1 ? fact : { ...fact, id: `${fact.id}~${count}` });
  }
}
