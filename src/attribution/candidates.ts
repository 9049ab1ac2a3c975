import type { StsCallSummary } from '../facts/types.generated.ts';
import { type AnyFact, type Fact, groundOf, isKind, type RepoPlace } from '../model/index.ts';
import { type RoleName, roleIn, sameRole } from './role.ts';

/** A place of the repository that may have made a call. */
export interface Candidate {
  readonly place: RepoPlace;
  readonly label: string;
  /** Id of the workload that calls, or null when only the file is known. */
  readonly workload: string | null;
  readonly certainty: 'certain' | 'likely';
  /** It names the role, but is not of what makes such calls: the role may be handed on from there. */
  readonly handsOn?: true;
}

const workflows = /^\.github\/workflows\/[^/]+$/;

/** The facts among which a caller is looked for, read once for all calls. */
export interface Naming {
  readonly byRole: ReadonlyMap<string, readonly { readonly fact: Reference; readonly role: RoleName }[]>;
  /** Steps whose role is computed. */
  readonly computed: readonly Reference[];
  readonly accounts: readonly Fact<'eks-service-account'>[];
  readonly functions: readonly Fact<'workload'>[];
}

type Reference = Fact<'iam-role-reference'>;

export function namingIn(facts: readonly AnyFact[]): Naming {
  const byRole = new Map<string, { fact: Reference; role: RoleName }[]>();
  const naming = {
    byRole,
    computed: [] as Reference[],
    accounts: [] as Naming['accounts'][number][],
    functions: [] as Naming['functions'][number][],
  };
  for (const fact of facts) {
    if (isKind(fact, 'eks-service-account')) naming.accounts.push(fact);
    if (isKind(fact, 'workload') && fact.data.type === 'function') naming.functions.push(fact);
    if (!isKind(fact, 'iam-role-reference')) continue;
    if (fact.data.role === 'unknown' && fact.data.key === 'role-to-assume') naming.computed.push(fact);
    const role = roleIn(fact.data.role);
    if (role === undefined) continue;
    const same = byRole.get(role.name);
    if (same === undefined) byRole.set(role.name, [{ fact, role }]);
    else same.push({ fact, role });
  }
  return naming;
}

/**
 * Places that may have made the calls of a summary: those that name its role, then, where none does, those that fit what
 * made the call (a computed role of a workflow, a service account or a function of that name).
 */
export function candidatesFor(call: StsCallSummary, facts: Naming): readonly Candidate[] {
  const naming = namingRole(call, facts);
  const others = naming.filter((one) => !one.handsOn);
  // Where a role is made is told only when nothing says where it is used.
  const named = others.length > 0 ? others : naming;
  const fitting = named.filter((one) => !one.handsOn && fits(call, one));
  if (fitting.length > 0) return best(fitting);
  if (named.length > 0) return best(named).map((one) => ({ ...one, certainty: 'likely', handsOn: true }));
  return byNature(call, facts);
}

function namingRole(call: StsCallSummary, { byRole }: Naming): readonly Candidate[] {
  const principal = roleIn(call.principal);
  if (principal?.account == null) return [];
  return (byRole.get(principal.name) ?? []).flatMap(({ fact, role }): Candidate[] => {
    const certainty = sameRole(principal, role);
    if (certainty === 'no') return [];
    const made = fact.data.workload === null && ['name', 'RoleName'].includes(fact.data.key);
    return candidate(fact, fact.data.workload, certainty).map((one) => (made ? { ...one, handsOn: true } : one));
  });
}

function candidate(fact: Fact, workload: string | null, certainty: Candidate['certainty']): Candidate[] {
  const place = groundOf(fact.place);
  return place.origin === 'repo' ? [{ place, label: fact.label, workload, certainty }] : [];
}

/** Whether a place can be what made the call, as far as identity and user agent say what it was. */
function fits(call: StsCallSummary, { place, workload }: Candidate): boolean {
  const ofWorkflow = workflows.test(place.path);
  const ofAccount = workload?.startsWith('service-account:') === true;
  switch (callerOf(call)) {
    case 'github-actions':
      return ofWorkflow && (!workflows.test(call.callerWorkflow) || call.callerWorkflow === place.path);
    case 'eks-service-account':
    case 'eks-pod':
      return !ofWorkflow;
    case 'lambda':
    case 'ecs-task':
    case 'ec2-instance':
      return !ofWorkflow && !ofAccount;
    default:
      return true;
  }
}

/** The credentials action runs in workflows alone, and so do the sessions that it names. */
function callerOf({ callerKind, tool, sessions }: StsCallSummary): StsCallSummary['callerKind'] {
  const ofAction = tool.startsWith('configure-aws-credentials') || sessions.every((name) => name === 'GitHubActions');
  return callerKind === 'role' && sessions.length > 0 && ofAction ? 'github-actions' : callerKind;
}

function best(all: readonly Candidate[]): readonly Candidate[] {
  const certain = all.filter((one) => one.certainty === 'certain');
  return certain.length > 0 ? certain : all;
}

function byNature(call: StsCallSummary, { computed, accounts, functions }: Naming): readonly Candidate[] {
  const likely = (fact: Fact, workload: string | null): Candidate[] => candidate(fact, workload, 'likely');
  switch (call.callerKind) {
    case 'github-actions':
      return computed.flatMap((fact) => likely(fact, fact.data.workload)).filter((one) => fits(call, one));
    case 'eks-service-account':
      return accounts
        .filter(({ data }) => data.roleArn === null || roleIn(data.roleArn) === undefined)
        .filter(({ data }) => data.serviceAccount === call.callerName.split('/').at(-1))
        .flatMap((fact) => likely(fact, fact.data.workload));
    case 'lambda':
      return functions
        .filter(({ data }) => call.callerName !== '' && isCalled(data.workload, call.callerName))
        .flatMap((fact) => likely(fact, fact.data.workload));
    default:
      return [];
  }
}

/** A function by its logical name, or by the name that CloudFormation makes of it: `<stack>-<logical name>-<random>`. */
function isCalled(workload: string, name: string): boolean {
  const logical = /[#.]([\w-]+)$/.exec(workload)?.[1];
  if (logical === undefined) return false;
  return name === logical || new RegExp(`^.+-${logical}-[0-9A-Za-z]{12,13}$`).test(name);
}
