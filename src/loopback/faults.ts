import type { Fault, LoopbackCall } from './protocol.ts';

export interface FaultBook {
  /** The fault for this request, if it is its turn; counts the request. */
  strike(call: LoopbackCall): Fault | undefined;
  add(fault: Fault): void;
}

/** Keeps count of what shall go wrong. */
export function faultBook(faults: readonly Fault[]): FaultBook {
  const entries = faults.map((fault) => ({ fault, seen: 0 }));
  return {
    add: (fault) => void entries.push({ fault, seen: 0 }),
    strike(call) {
      for (const entry of entries) {
        if (!concerns(entry.fault, call)) continue;
        const turn = entry.seen++ - (entry.fault.after ?? 0);
        if (turn >= 0 && turn < (entry.fault.times ?? Number.POSITIVE_INFINITY)) return entry.fault;
      }
      return undefined;
    },
  };
}

function concerns(fault: Fault, call: LoopbackCall): boolean {
  if (fault.region !== undefined && fault.region !== call.region) return false;
  return fault.operation === `${call.service}:${call.operation}` || fault.operation === `${call.service}:*`;
}
