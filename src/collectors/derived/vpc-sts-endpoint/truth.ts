/** What is known of a yes-or-no question. */
export type Truth = boolean | 'unknown';

/** True when all are; false when one is false, whatever the others are. */
export function all(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes('unknown') ? 'unknown' : true;
}

/** True when one is, whatever the others are; false when all are false. */
export function any(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes('unknown') ? 'unknown' : false;
}
