import type { StsCallSummary } from '../facts/types.generated.ts';
import type { StsEvent } from './record.ts';

export interface Caller {
  readonly principal: string;
  /** Session name or identity subject; empty when there is none. */
  readonly session: string;
  readonly kind: StsCallSummary['callerKind'];
  /** `owner/repository`, `namespace/name` of a service account, name of a function; empty for others. */
  readonly name: string;
  /** Workflow file or name, where the subject of a GitHub identity says it. */
  readonly workflow: string;
}

type Who = Pick<Caller, 'kind' | 'name' | 'workflow'>;

const assumedRole = /^arn:(aws[a-z-]*):sts::(\d{12}):assumed-role\/([^/]+)\/(.*)$/;

/**
 * Who called: the role, user or account, without the session; for federated calls the role that they ask for.
 *
 * @param runtime `AWS_EXECUTION_ENV`, as the user agent names it.
 */
export function callerOf(event: StsEvent, runtime = ''): Caller {
  const { identity, roleArn, roleSession } = event;
  const assumed = assumedRole.exec(identity.arn);
  switch (identity.type) {
    case 'AssumedRole':
    case 'Role': {
      const session = assumed?.[4] ?? '';
      const principal = identity.issuerArn || roleOf(assumed) || plain(identity.principalId);
      return { principal, session, ...named(whoHasRole(principal, runtime)) };
    }
    case 'WebIdentityUser':
    case 'SAMLUser':
      return {
        principal: roleArn || identity.identityProvider || 'unknown',
        session: identity.userName || roleSession,
        ...(identity.type === 'SAMLUser' ? named('saml') : federated(identity.identityProvider, identity.userName)),
      };
    case 'AWSAccount':
      return {
        principal: identity.arn || plain(identity.principalId),
        session: afterColon(identity.principalId),
        ...named('other-account'),
      };
    default:
      return {
        principal: identity.arn || identity.userName || plain(identity.principalId),
        session: '',
        ...named(kinds[identity.type] ?? 'unknown'),
      };
  }
}

const kinds: Readonly<Record<string, Caller['kind']>> = {
  IAMUser: 'user',
  Root: 'root',
  FederatedUser: 'user',
  IdentityCenterUser: 'identity-center',
};

function named(kind: Caller['kind'], name = '', workflow = ''): Who {
  return { kind, name, workflow };
}

/** An OIDC identity: GitHub and EKS are told by their issuer, which AWS has checked, never by the subject alone. */
function federated(provider: string, subject: string): Who {
  const issuer = provider.replace(/^arn:[^/]*:oidc-provider\//, '');
  if (/^(?:https:\/\/)?token\.actions\.githubusercontent\.com(?:\/|$)/.test(issuer)) {
    const repository = /^repo:([\w.-]+\/[\w.-]+):/.exec(subject)?.[1] ?? '';
    const file = /:job_workflow_ref:[^/:]+\/[^/:]+\/(\.github\/workflows\/[^@:]+)@/.exec(subject)?.[1];
    return named('github-actions', repository, file ?? /:workflow:([^:]+)/.exec(subject)?.[1] ?? '');
  }
  if (/^(?:https:\/\/)?oidc\.eks\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?\//.test(issuer)) {
    const account = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(subject);
    return named('eks-service-account', account ? `${account[1]}/${account[2]}` : '');
  }
  return named('web-identity');
}

function whoHasRole(principal: string, runtime: string): Caller['kind'] {
  if (/\/AWSReservedSSO_[^/]+$/.test(principal)) return 'identity-center';
  if (runtime.startsWith('AWS_Lambda_')) return 'lambda';
  if (runtime.startsWith('AWS_ECS_')) return 'ecs-task';
  return principal === 'unknown' ? 'unknown' : 'role';
}

const sessionForms: readonly (readonly [form: RegExp, kind: Caller['kind']])[] = [
  [/^i-(?:[0-9a-f]{8}|[0-9a-f]{17})$/, 'ec2-instance'],
  [/^eks-.+-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'eks-pod'],
  [/^[0-9a-f]{32}$/, 'ecs-task'],
];

/**
 * What the names of the sessions add: services name them in ways of their own (instance id, function,
 * `eks-<cluster>-<pod>-<uuid>`). Only when all of them agree, and after grouping, since engines count without sessions.
 */
export function withSessions<T extends Pick<StsCallSummary, 'callerKind' | 'callerName'>>(
  caller: T,
  sessions: readonly string[],
): T {
  const [first] = sessions;
  if (first === undefined) return caller;
  if (caller.callerKind === 'lambda') return sessions.length === 1 ? { ...caller, callerName: first } : caller;
  if (caller.callerKind !== 'role') return caller;
  const form = sessionForms.find(([pattern]) => sessions.every((session) => pattern.test(session)));
  return form === undefined ? caller : { ...caller, callerKind: form[1] };
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
