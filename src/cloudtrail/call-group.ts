import type { StsCallSummary } from '../facts/types.generated.ts';

/** What calls have in common that are counted together; `sessions`, operations and samples are gathered on the way. */
export interface CallGroup {
  readonly key: string;
  readonly base: GroupBase;
  readonly sessions: string[];
  readonly operations: Set<string>;
  readonly workflowRuns: string[];
  userAgent: string;
  address: string;
}

export type GroupBase = Pick<
  StsCallSummary,
  | 'principal'
  | 'principalType'
  | 'callerKind'
  | 'callerName'
  | 'callerWorkflow'
  | 'account'
  | 'client'
  | 'clientName'
  | 'clientVersion'
  | 'tool'
  | 'host'
  | 'endpointType'
  | 'evidence'
  | 'calledRegion'
  | 'servingRegion'
  | 'loggedRegion'
  | 'network'
  | 'networkDetail'
  | 'blastRadius'
  | 'impact'
>;

/** What tells groups apart. */
export function keyOf(base: GroupBase): string {
  return [
    base.principal,
    base.principalType,
    base.callerKind,
    base.callerName,
    base.callerWorkflow,
    base.client,
    base.tool,
    base.host,
    base.endpointType,
    base.evidence,
    base.calledRegion,
    base.servingRegion,
    base.network,
    base.networkDetail,
    base.blastRadius,
    base.account,
    base.loggedRegion,
  ].join('|');
}

/** The smaller of two texts, the empty one last: samples do not depend on the order of arrival. */
export function smaller(one: string, other: string): string {
  if (one === '' || other === '') return one || other;
  return one < other ? one : other;
}

/** Keeps the first `limit` different texts in sorted order. */
export function keepSample(list: string[], text: string, limit: number): void {
  const last = list[list.length - 1];
  if (list.length >= limit && last !== undefined && text > last) return;
  if (text === '' || list.includes(text)) return;
  list.push(text);
  list.sort();
  if (list.length > limit) list.pop();
}

/** Keeps the `limit` largest of different numbers written in digits, largest first: runs of workflows grow. */
export function keepNewest(list: string[], digits: string, limit: number): void {
  if (digits === '' || list.includes(digits)) return;
  list.push(digits);
  list.sort((a, b) => b.length - a.length || (a < b ? 1 : -1));
  if (list.length > limit) list.pop();
}

/** Adds what another thread has gathered for the same group. */
export function joinGroup(into: CallGroup, from: CallGroup): void {
  into.userAgent = smaller(into.userAgent, from.userAgent);
  into.address = smaller(into.address, from.address);
  for (const operation of from.operations) into.operations.add(operation);
  for (const session of from.sessions) keepSample(into.sessions, session, sessionsKept);
  for (const run of from.workflowRuns) keepNewest(into.workflowRuns, run, workflowRunsKept);
}

/** Samples of a group that a fact shows. */
export const sessionsKept = 5;
export const workflowRunsKept = 3;
