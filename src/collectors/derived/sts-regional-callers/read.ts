import type { StsCallSummary, StsRegionalCaller } from '../../../facts/types.generated.ts';
import { type AnyFact, type Fact, groundOf, isKind, makeFact } from '../../../model/index.ts';

type Call = Fact<'sts-call-summary'>;

const samples = 5;
/** What runs in a VPC wherever it runs in AWS; functions need not. */
const inVpcs: ReadonlySet<StsCallSummary['callerKind']> = new Set([
  'ec2-instance',
  'ecs-task',
  'eks-pod',
  'eks-service-account',
]);

/** Gathers the Regional calls of each caller to each endpoint, and what is known of their origin. */
export function* read(facts: readonly AnyFact[]): Iterable<Fact> {
  const groups = new Map<string, Call[]>();
  for (const fact of facts) {
    if (!isKind(fact, 'sts-call-summary')) continue;
    const { endpointType, calledRegion, principal, account } = fact.data;
    if (endpointType !== 'regional' || calledRegion === 'unknown') continue;
    const key = `${account}/${calledRegion}/${principal}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fact]);
    else group.push(fact);
  }
  for (const [key, calls] of groups) {
    const [first] = calls;
    if (first === undefined) continue;
    const data = summed(first.data, calls);
    yield makeFact({
      kind: 'sts-regional-caller',
      key,
      label: `${data.principal} at ${data.calledRegion}`,
      place: { origin: 'derived', at: groundOf(first.place), from: calls.map((call) => call.id) },
      data,
    });
  }
}

function summed({ principal, account, calledRegion }: StsCallSummary, calls: readonly Call[]): StsRegionalCaller {
  const all = calls.map((call) => call.data);
  const known = all.filter((call) => regionOf(call) !== undefined);
  const other = known.filter((call) => regionOf(call) !== calledRegion);
  const through = all.filter((call) => call.network === 'vpc-endpoint');
  // No endpoint of another Region could have carried the others.
  const beside = all.filter(
    (call) => call.network === 'aws-region' && regionOf(call) === calledRegion && inVpcs.has(call.callerKind),
  );
  const fromVpc = countOf(through) + countOf(beside);
  return {
    principal,
    account,
    calledRegion,
    clients: sample(all.map((call) => call.client)),
    count: countOf(all),
    otherRegions: [...new Set(other.map((call) => regionOf(call) ?? ''))].sort(),
    fromOtherRegions: countOf(other),
    usesOwnRegion: known.length === 0 ? 'unknown' : other.length === 0,
    fromVpc,
    throughVpcEndpoint: countOf(through),
    vpcEndpointShare: fromVpc === 0 ? null : Math.floor((countOf(through) / fromVpc) * 100),
    vpcEndpoints: sample(through.map((call) => call.networkDetail)),
    firstSeen: all.map((call) => call.firstSeen).sort()[0] ?? '',
    lastSeen:
      all
        .map((call) => call.lastSeen)
        .sort()
        .at(-1) ?? '',
  };
}

/** The Region that a call came from; undefined when it is not known. */
function regionOf({ network, networkDetail, calledRegion }: StsCallSummary): string | undefined {
  if (network === 'vpc-endpoint') return calledRegion;
  return network === 'aws-region' ? networkDetail : undefined;
}

function countOf(calls: readonly StsCallSummary[]): number {
  return calls.reduce((sum, call) => sum + call.count, 0);
}

function sample(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort().slice(0, samples);
}
