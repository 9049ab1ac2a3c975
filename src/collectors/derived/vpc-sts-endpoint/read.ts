import {
  type AnyFact,
  type Fact,
  type FactDataByKind,
  type Gap,
  groundOf,
  isKind,
  makeFact,
} from '../../../model/index.ts';
import { about } from './index.ts';
import { all, any, type Truth } from './truth.ts';

type Derived = FactDataByKind['vpc-sts-endpoint'];
type Endpoint = Fact<'vpc-endpoint'>;
type Zone = Fact<'private-hosted-zone'>;

// From best to worst; what stands further right cannot answer for what stands further left.
const states = [
  'available',
  'partial',
  'pending',
  'pendingacceptance',
  'failed',
  'rejected',
  'expired',
  'deleting',
  'deleted',
];

/** One fact a VPC: its own endpoints, and the private hosted zones by which a hub serves it. */
export function* read(facts: readonly AnyFact[]): Iterable<Fact | Gap> {
  const endpoints = facts.filter((fact) => isKind(fact, 'vpc-endpoint'));
  const zones = facts.filter((fact) => isKind(fact, 'private-hosted-zone'));
  for (const vpc of facts) {
    if (!isKind(vpc, 'vpc')) continue;
    const { vpcId, region } = vpc.data;
    const own = endpoints.filter(({ data }) => data.vpcId === vpcId && data.region === region && isUsable(data));
    const near = zones.filter(({ data }) => data.vpcId === vpcId && data.region === region);
    const data = conclude(vpc, own, near);
    const from = [vpc, ...own, ...near].map((fact) => fact.id);
    const label = `STS in ${vpc.label}`;
    yield makeFact({
      kind: 'vpc-sts-endpoint',
      key: 'sts',
      label,
      data,
      place: { origin: 'derived', at: groundOf(vpc.place), from },
    });
    if (data.servedBy === 'unknown' && data.inUse !== false) yield undetermined(vpc, near);
  }
}

/** Other types than interface endpoints do not serve STS, and a deleted one is gone. */
function isUsable({ type, state }: Endpoint['data']): boolean {
  return type === 'Interface' && state !== 'deleted' && state !== 'deleting';
}

function conclude(vpc: Fact<'vpc'>, own: readonly Endpoint[], near: readonly Zone[]): Derived {
  const { vpcId, account, region, shared, interfaces, dnsSupport, dnsHostnames, endpointsRead } = vpc.data;
  const dnsAttributes = all([dnsSupport, dnsHostnames]);
  const zoneServes = any([
    ...near.map(({ data }) => data.servesRegionalName),
    vpc.data.hostedZonesRead ? false : 'unknown',
  ]);
  const common = {
    vpcId,
    account,
    region,
    inUse: interfaces === 'unknown' ? ('unknown' as const) : interfaces > 0,
    endpoints: own.map(({ data }) => data.endpointId).sort(),
    dnsAttributes,
    hostedZones: near
      .filter(({ data }) => data.servesRegionalName === true)
      .map(({ data }) => data.zoneId)
      .sort(),
    rests: 'live' as const,
  };
  if (own.length > 0)
    return { ...common, servedBy: 'own-endpoint', ...ofEndpoints(vpc, own, dnsAttributes, zoneServes) };
  const hub = all([dnsAttributes, zoneServes]);
  const unseen = shared || !endpointsRead;
  return {
    ...common,
    servedBy: hub === true ? 'hub' : unseen || hub === 'unknown' ? 'unknown' : 'none',
    state: unseen ? 'unknown' : 'none',
    privateDns: 'not-applicable',
    spansZones: 'not-applicable',
    missingZones: [],
    zoneCount: unseen ? 'unknown' : 0,
    allowsHttps: 'not-applicable',
  };
}

type EndpointPart = Pick<Derived, 'state' | 'privateDns' | 'spansZones' | 'missingZones' | 'zoneCount' | 'allowsHttps'>;

/** Judges by the endpoints in the best state: a failed one beside an available one takes nothing away. */
function ofEndpoints(
  vpc: Fact<'vpc'>,
  own: readonly Endpoint[],
  dnsAttributes: Truth,
  zoneServes: Truth,
): EndpointPart {
  const rank = ({ data }: Endpoint): number =>
    (states.indexOf(data.state) + 1 || states.length + 1) + (data.fips ? 0.5 : 0);
  const best = Math.min(...own.map(rank));
  const judged = own.filter((one) => rank(one) === best);
  const zones = unionOf(judged.map(({ data }) => data.zones));
  const missing = missingOf(vpc.data.zonesInUse, zones);
  // An endpoint for the FIPS service answers the FIPS name, not the Regional one.
  const byEndpoint = any(judged.map(({ data }) => (data.fips ? false : data.privateDns)));
  const state = judged[0]?.data.state ?? 'unknown';
  // Where the list broke off, a better endpoint may stand in what was not read: only good news is certain.
  const cautious = (truth: Truth): Truth => (truth === false && !vpc.data.endpointsRead ? 'unknown' : truth);
  const spansZones = cautious(missing === 'unknown' ? 'unknown' : missing.length === 0);
  return {
    state: state === 'available' || vpc.data.endpointsRead ? state : 'unknown',
    privateDns: all([dnsAttributes, cautious(any([byEndpoint, zoneServes]))]),
    spansZones,
    missingZones: spansZones === 'unknown' ? 'unknown' : missing,
    zoneCount: zones === 'unknown' || spansZones === 'unknown' ? 'unknown' : zones.length,
    allowsHttps: cautious(all(judged.map(({ data }) => data.allowsHttps))),
  };
}

function unionOf(lists: readonly (readonly string[] | 'unknown')[]): readonly string[] | 'unknown' {
  const zones = new Set<string>();
  for (const list of lists) {
    if (list === 'unknown') return 'unknown';
    for (const zone of list) zones.add(zone);
  }
  return [...zones].sort();
}

function missingOf(inUse: readonly string[] | 'unknown', served: readonly string[] | 'unknown'): string[] | 'unknown' {
  if (inUse === 'unknown' || served === 'unknown') return 'unknown';
  return inUse.filter((zone) => !served.includes(zone));
}

function undetermined({ data }: Fact<'vpc'>, near: readonly Zone[]): Gap {
  const { vpcId, account, region, shared } = data;
  const missing = [
    ...(shared ? [`it belongs to ${data.ownerId}`] : []),
    ...(!shared && !data.endpointsRead ? ['its endpoints were not all read'] : []),
    ...(!shared && !data.hostedZonesRead ? ['its private hosted zones were not all read'] : []),
    ...near
      .filter((zone) => zone.data.servesRegionalName === 'unknown')
      .map((zone) => `whether the hosted zone ${zone.data.zoneId} (${zone.data.name}) holds the name was not read`),
  ];
  return {
    collector: about.id,
    kinds: about.emits,
    where: { account, region, subject: vpcId },
    reason: 'undetermined',
    detail: `what serves STS in ${vpcId} is not known: ${missing.join('; ') || 'its DNS attributes were not read'}`,
  };
}
