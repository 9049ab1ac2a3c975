import type { StsCallSummary } from '../facts/types.generated.ts';
import { type AnyFact, type Fact, groundOf, isKind, type RepoPlace } from '../model/index.ts';
import { roleIn, sameRole } from './role.ts';

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

/**
 * Places that may have made the calls of a summary: those that name its role, then, where none does, those that fit what
 * made the call (a computed role of a workflow, a service account or a function of that name).
 */
export function candidatesFor(call: StsCallSummary, facts: readonly AnyFact[]): readonly Candidate[] {
  const naming = namingRole(call, facts);
  const others = naming.filter((one) => !one.handsOn);
  // Where a role is made is told only when nothing says where it is used.
  const named = others.length > 0 ? others : naming;
  const fitting = named.filter((one) => !one.handsOn && fits(call, one));
  if (fitting.length > 0) return best(fitting);
  if (named.length > 0) return best(named).map((one) => ({ ...one, certainty: 'likely', handsOn: true }));
  return byNature(call, facts);
}

function namingRole(call: StsCallSummary, facts: readonly AnyFact[]): readonly Candidate[] {
  const principal = roleIn(call.principal);
  if (principal?.account == null) return [];
  return facts.flatMap((fact): Candidate[] => {
    if (!isKind(fact, 'iam-role-reference')) return [];
    const role = roleIn(fact.data.role);
    const certainty = role === undefined ? 'no' : sameRole(principal, role);
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

function byNature(call: StsCallSummary, facts: readonly AnyFact[]): readonly Candidate[] {
  return facts.flatMap((fact): Candidate[] => {
    if (call.callerKind === 'github-actions' && isKind(fact, 'iam-role-reference')) {
      const computed = fact.data.role === 'unknown' && fact.data.key === 'role-to-assume';
      return computed ? candidate(fact, fact.data.workload, 'likely').filter((one) => fits(call, one)) : [];
    }
    if (call.callerKind === 'eks-service-account' && isKind(fact, 'eks-service-account')) {
      const open = fact.data.roleArn === null || roleIn(fact.data.roleArn) === undefined;
      const same = fact.data.serviceAccount === call.callerName.split('/').at(-1);
      return open && same ? candidate(fact, fact.data.workload, 'likely') : [];
    }
    if (call.callerKind === 'lambda' && isKind(fact, 'workload') && fact.data.type === 'function') {
      return call.callerName !== '' && isCalled(fact.data.workload, call.callerName)
        ? candidate(fact, fact.data.workload, 'likely')
        : [];
    }
    return [];
  });
}

/** A function by its logical name, or by the name that CloudFormation makes of it: `<stack>-<logical name>-<random>`. */
function isCalled(workload: string, name: string): boolean {
  const logical = /[#.]([\w-]+)$/.exec(workload)?.[1];
  if (logical === undefined) return false;
  return name === logical || new RegExp(`^.+-${logical}-[0-9A-Za-z]{12,13}$`).test(name);
}
