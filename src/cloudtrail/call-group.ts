import type { StsCallSummary } from '../facts/types.generated.ts';

/** What calls have in common that are counted together; `sessions`, operations and samples are gathered on the way. */
export interface CallGroup {
  readonly key: string;
  readonly base: GroupBase;
  readonly sessions: string[];
  readonly operations: Set<string>;
  userAgent: string;
  address: string;
}

export type GroupBase = Pick<
  StsCallSummary,
  | 'principal'
  | 'principalType'
  | 'account'
  | 'client'
  | 'clientName'
  | 'clientVersion'
  | 'host'
  | 'endpointType'
  | 'evidence'
  | 'calledRegion'
  | 'servingRegion'
  | 'loggedRegion'
  | 'network'
  | 'networkDetail'
  | 'blastRadius'
>;

/** The smaller of two texts, the empty one last: samples do not depend on the order of arrival. */
export function smaller(one: string, other: string): string {
  if (one === '' || other === '') return one || other;
  return one < other ? one : other;
}

/** Keeps the first `limit` different texts in sorted order. */
export function keepSample(list: string[], text: string, limit: number): void {
  if (text === '' || list.includes(text)) return;
  const last = list[list.length - 1];
  if (list.length >= limit && last !== undefined && text > last) return;
  list.push(text);
  list.sort();
  if (list.length > limit) list.pop();
}
