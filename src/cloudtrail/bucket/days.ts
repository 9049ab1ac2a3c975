import type { Window } from '../../aws/access.ts';

const day = 86_400_000;
/** A day that has only just begun need not have a log file yet. */
const young = 3_600_000;

/** The days for which log files were seen, by their keys: a trail of an account in use writes some every day. */
export class DaysSeen {
  readonly #days = new Set<string>();

  see(key: string): void {
    const found = /\/(\d{4})\/(\d{2})\/(\d{2})\/[^/]+$/.exec(key);
    if (found !== null) this.#days.add(`${found[1]}-${found[2]}-${found[3]}`);
  }

  /** Days of the window without any, `YYYY-MM-DD`. */
  missing({ from, to }: Window): readonly string[] {
    const first = Math.floor(from.getTime() / day);
    const last = Math.floor((to.getTime() - young) / day);
    const all = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
      new Date((first + index) * day).toISOString().slice(0, 10),
    );
    return all.filter((one) => !this.#days.has(one));
  }
}

/** `2026-11-18, 2026-11-19 to 2026-11-25`. */
export function daysText(days: readonly string[]): string {
  const spans: { first: string; last: string }[] = [];
  for (const one of days) {
    const span = spans.at(-1);
    if (span !== undefined && Date.parse(one) - Date.parse(span.last) === day) span.last = one;
    else spans.push({ first: one, last: one });
  }
  const texts = spans.map(({ first, last }) => (first === last ? first : `${first} to ${last}`));
  return texts.length > 4 ? `${texts.slice(0, 3).join(', ')} and ${texts.length - 3} more stretches` : texts.join(', ');
}
