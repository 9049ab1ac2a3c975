import { createHash } from 'node:crypto';

/** A stable name for a finding: made of policy, fact id and pointer, so that moved lines do not change it. */
export function fingerprint(policy: string, fact: string, pointer: string): string {
  return createHash('sha256')
    .update(JSON.stringify([policy, fact, pointer]))
    .digest('hex')
    .slice(0, 32);
}
