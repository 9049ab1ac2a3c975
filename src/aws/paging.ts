import type { Clock } from './access.ts';
import { ask } from './ask.ts';
import { explainFailure, type Failure } from './failure.ts';

export interface Page<T> {
  readonly items: readonly T[] | undefined;
  /** Token of the next page; undefined, null or empty on the last one. */
  readonly next: string | null | undefined;
}

/** What a list gave, and why it ended early if it did. */
export interface Gathered<T> {
  readonly items: readonly T[];
  /** Absent when every page was read. */
  readonly failure?: Failure;
}

/** Guards against a server that never ends its list. */
const maxPages = 10_000;

/** Reads all pages of a list. Never throws for what AWS or the network does: a list that breaks off says so. */
export async function gather<T>(
  clock: Clock,
  fetch: (token: string | undefined) => Promise<Page<T>>,
): Promise<Gathered<T>> {
  const items: T[] = [];
  const seen = new Set<string>();
  let token: string | undefined;
  for (let pages = 0; pages < maxPages; pages++) {
    try {
      const page = await ask(clock, () => fetch(token));
      items.push(...(page.items ?? []));
      if (!page.next) return { items };
      if (seen.has(page.next)) return { items, failure: endless(`page token came twice after ${pages + 1} pages`) };
      seen.add(page.next);
      token = page.next;
    } catch (error) {
      return { items, failure: brokenOff(explainFailure(error), pages) };
    }
  }
  return { items, failure: endless(`list had not ended after ${maxPages} pages`) };
}

/** A list of which something was read is incomplete, whatever stopped it. */
function brokenOff(failure: Failure, pages: number): Failure {
  if (pages === 0) return failure;
  return { ...failure, reason: 'incomplete', said: `the list broke off after ${pages} page(s): ${failure.said}` };
}

function endless(what: string): Failure {
  return { reason: 'incomplete', said: `the ${what}`, transient: false };
}
