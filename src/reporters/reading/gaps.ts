import type { Gap, IamAction } from '../../model/index.ts';

/** Where something could not be looked at: file and line, or account, Region and subject. Not escaped. */
export function describeWhere({ where }: Gap): string {
  const file = where.path === undefined ? [] : [where.line === undefined ? where.path : `${where.path}:${where.line}`];
  const cloud = [where.account, where.region, where.subject].filter((part) => part !== undefined);
  return [...file, ...(cloud.length === 0 ? [] : [cloud.join(' ')])].join(', ');
}

/** Every IAM action that is missing, sorted. Only what has the form of an action. */
export function missingPermissions(gaps: readonly Gap[]): readonly IamAction[] {
  const actions = new Set(gaps.flatMap((gap) => gap.permissions ?? []));
  return [...actions].filter((action) => /^[a-z0-9-]+:[A-Za-z0-9*]+$/.test(action)).sort();
}

/** The least IAM policy that would close the gaps, as JSON. Reading calls of these services take no resource. */
export function iamPolicy(actions: readonly IamAction[]): string {
  const statement = { Sid: 'RegionalStsRead', Effect: 'Allow', Action: actions, Resource: '*' };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, null, 2);
}
