/** A role by what tells it apart: its name is unique in an account, whatever its path. */
export interface RoleName {
  /** Null where the account is not written. */
  readonly account: string | null;
  readonly name: string;
}

/** Reads a role ARN, or a bare name; undefined for what names no role. */
export function roleIn(text: string): RoleName | undefined {
  const arn = /^arn:[a-z-]+:iam::(\d{12}):role\/(?:.+\/)?([^/]+)$/.exec(text);
  if (arn?.[1] !== undefined && arn[2] !== undefined) return { account: arn[1], name: arn[2] };
  return /^[\w+=,.@-]+$/.test(text) && text !== 'unknown' ? { account: null, name: text } : undefined;
}

/** Whether a caller is the role that a file names: `likely` when only the names agree, in another account or without one. */
export function sameRole(principal: RoleName, named: RoleName): 'certain' | 'likely' | 'no' {
  if (principal.name !== named.name) return 'no';
  return principal.account !== null && principal.account === named.account ? 'certain' : 'likely';
}
