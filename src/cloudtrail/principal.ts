import type { StsEvent } from './record.ts';

export interface Caller {
  readonly principal: string;
  /** Session name or identity subject; empty when there is none. */
  readonly session: string;
}

const assumedRole = /^arn:(aws[a-z-]*):sts::(\d{12}):assumed-role\/([^/]+)\/(.*)$/;

/** Who called: the role, user or account, without the session; for federated calls the role that they ask for. */
export function callerOf({ identity, roleArn, roleSession }: StsEvent): Caller {
  const session = assumedRole.exec(identity.arn);
  switch (identity.type) {
    case 'AssumedRole':
    case 'Role':
      return {
        principal: identity.issuerArn || roleOf(session) || plain(identity.principalId),
        session: session?.[4] ?? '',
      };
    case 'WebIdentityUser':
    case 'SAMLUser':
      return {
        principal: roleArn || identity.identityProvider || 'unknown',
        session: identity.userName || roleSession,
      };
    case 'AWSAccount':
      return { principal: identity.arn || plain(identity.principalId), session: afterColon(identity.principalId) };
    default:
      return { principal: identity.arn || identity.userName || plain(identity.principalId), session: '' };
  }
}

function roleOf(match: RegExpExecArray | null): string {
  return match === null ? '' : `arn:${match[1]}:iam::${match[2]}:role/${match[3]}`;
}

function plain(principalId: string): string {
  return principalId.split(':', 1)[0] || 'unknown';
}

function afterColon(text: string): string {
  const at = text.indexOf(':');
  return at < 0 ? '' : text.slice(at + 1);
}
