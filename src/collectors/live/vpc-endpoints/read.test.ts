import { afterEach, describe, expect, it } from '@jest/globals';
import { accountState, openAt } from '../../../../__tests__/support/loopback-account.ts';
import { isInapplicable } from '../../../aws/access.ts';
import type { Fault } from '../../../loopback/protocol.ts';
import { type Loopback, startLoopback } from '../../../loopback/server.ts';
import type { LoopbackState } from '../../../loopback/state.ts';
import { type AnyFact, type Fact, type FactKind, type Gap, isGap } from '../../../model/index.ts';
import { read as derive } from '../../derived/vpc-sts-endpoint/read.ts';
import { read } from './read.ts';

let loopback: Loopback | undefined;
afterEach(async () => {
  await loopback?.close();
  loopback = undefined;
});

interface Seen {
  readonly facts: readonly AnyFact[];
  readonly gaps: readonly Gap[];
  readonly served: Readonly<Record<string, string>>;
}

interface Situation {
  readonly faults?: readonly Fault[];
  readonly state?: LoopbackState;
  readonly regions?: readonly string[];
  readonly pageSize?: number;
  readonly requestTimeout?: number;
}

/** Reads the account of the stand-in with the real SDK clients and derives what serves STS. */
async function look({
  faults = [],
  state = accountState,
  regions,
  pageSize = 1000,
  requestTimeout,
}: Situation): Promise<Seen> {
  loopback = await startLoopback(state, { faults, pageSize });
  const opened = await openAt(loopback.url, regions ?? ['us-east-1'], requestTimeout);
  const facts: AnyFact[] = [];
  const gaps: Gap[] = [...opened.gaps];
  if (opened.access === undefined) return { facts, gaps, served: {} };
  for await (const reading of read(opened.access)) {
    if (isInapplicable(reading)) continue;
    if (isGap(reading)) gaps.push(reading);
    else facts.push(reading as AnyFact);
  }
  const served: Record<string, string> = {};
  for (const one of derive(facts)) {
    if (isGap(one)) gaps.push(one);
    else if (one.kind === 'vpc-sts-endpoint') {
      const { data } = one as Fact<'vpc-sts-endpoint'>;
      served[data.vpcId] = data.servedBy;
    }
  }
  return { facts, gaps, served };
}

function dataOf<K extends FactKind>(facts: readonly AnyFact[], kind: K, subject: string): Fact<K>['data'] {
  const fact = facts.find((one) => one.kind === kind && one.id.includes(`/${subject}|`));
  if (fact === undefined) throw new Error(`no ${kind} of ${subject}`);
  return fact.data as Fact<K>['data'];
}

const withoutFaults = { 'vpc-0a': 'own-endpoint', 'vpc-0b': 'hub', 'vpc-0c': 'none', 'vpc-0d': 'none' };

describe('reading VPC endpoints through the real clients', () => {
  it('sees its own endpoint, the hub of another account, and nothing', async () => {
    const { served, gaps, facts } = await look({});
    expect(served).toEqual(withoutFaults);
    expect(gaps).toEqual([]);
    expect(dataOf(facts, 'vpc', 'vpc-0a')).toMatchObject({ interfaces: 2, zonesInUse: ['us-east-1a', 'us-east-1b'] });
    expect(dataOf(facts, 'vpc', 'vpc-0d')).toMatchObject({ interfaces: 0, isDefault: true });
    expect(dataOf(facts, 'vpc-endpoint', 'vpce-0a')).toMatchObject({
      state: 'available',
      privateDns: true,
      zones: ['us-east-1a'],
      allowsHttps: true,
      policy: 'full-access',
    });
    expect(facts.filter((fact) => fact.kind === 'private-hosted-zone').map((fact) => fact.label)).toEqual([
      'sts.us-east-1.amazonaws.com in vpc-0b',
      'sts.us-east-1.amazonaws.com in vpc-0c',
    ]);
  });

  it('reads lists page by page', async () => {
    const { served, gaps } = await look({ pageSize: 1 });
    expect(served).toEqual(withoutFaults);
    expect(gaps).toEqual([]);
    expect(loopback?.requests.filter((one) => one.operation === 'DescribeNetworkInterfaces')).toHaveLength(5);
  });

  it('does not judge a VPC that another account shares', async () => {
    const { served, gaps } = await look({ regions: ['us-east-1', 'eu-west-1'] });
    expect(served).toEqual({ ...withoutFaults, 'vpc-1a': 'unknown' });
    expect(gaps.map((gap) => [gap.reason, gap.where.subject])).toEqual([
      ['not-visible', 'vpc-1a'],
      ['undetermined', 'vpc-1a'],
    ]);
  });
});

interface Broken {
  readonly name: string;
  readonly kind: Fault['kind'];
  readonly reason: Gap['reason'];
  readonly permissions?: readonly string[];
}

describe('a call that fails ends in a gap, never in an absence', () => {
  const failing = (operation: string, kind: Fault['kind']): Fault => ({ operation: `ec2:${operation}`, kind });
  const cases: readonly Broken[] = [
    { name: 'denied', kind: 'deny', reason: 'denied', permissions: ['ec2:DescribeVpcEndpoints'] },
    { name: 'throttled', kind: 'throttle', reason: 'throttled' },
    { name: 'expired', kind: 'expire', reason: 'expired' },
    { name: 'answered with an HTML page', kind: 'html-500', reason: 'malformed' },
    { name: 'cut off', kind: 'drop', reason: 'unreachable' },
    { name: 'unavailable', kind: 'unavailable', reason: 'unreachable' },
  ];
  it.each(cases)('$name', async ({ kind, reason, permissions }) => {
    const { served, gaps } = await look({ faults: [failing('DescribeVpcEndpoints', kind)] });
    expect(served).toEqual({ 'vpc-0a': 'unknown', 'vpc-0b': 'hub', 'vpc-0c': 'unknown', 'vpc-0d': 'unknown' });
    const gap = gaps.find((one) => one.collector === 'vpc-endpoints');
    expect(gap).toMatchObject({
      reason,
      kinds: ['vpc-endpoint'],
      where: { account: '111122223333', region: 'us-east-1' },
    });
    expect(gap?.permissions).toEqual(permissions);
    expect(gap?.detail).toContain('ec2:DescribeVpcEndpoints in us-east-1: ');
  });

  it('timed out', async () => {
    const { served, gaps } = await look({ faults: [failing('DescribeVpcEndpoints', 'hang')], requestTimeout: 300 });
    expect(served['vpc-0c']).toBe('unknown');
    expect(gaps[0]).toMatchObject({ reason: 'timed-out' });
  });

  it('broken off between two pages', async () => {
    const state = withManyEndpoints(accountState);
    const fault: Fault = { ...failing('DescribeVpcEndpoints', 'deny'), after: 1 };
    const { served, gaps, facts } = await look({ state, faults: [fault], pageSize: 1 });
    expect(facts.filter((fact) => fact.kind === 'vpc-endpoint')).toHaveLength(1);
    expect(served).toMatchObject({ 'vpc-0a': 'own-endpoint', 'vpc-0c': 'unknown' });
    expect(gaps[0]).toMatchObject({ reason: 'incomplete', kinds: ['vpc-endpoint'] });
  });

  it('throttled for a moment only: tries again and knows', async () => {
    const { served, gaps } = await look({ faults: [{ ...failing('DescribeVpcEndpoints', 'throttle'), times: 2 }] });
    expect(served).toEqual(withoutFaults);
    expect(gaps).toEqual([]);
  });

  it('leaves unknown what a missing piece would have told', async () => {
    const faults = ['DescribeSubnets', 'DescribeNetworkInterfaces', 'DescribeSecurityGroups', 'DescribeVpcAttribute'];
    const { facts, gaps } = await look({ faults: faults.map((operation) => failing(operation, 'deny')) });
    expect(dataOf(facts, 'vpc', 'vpc-0a')).toMatchObject({
      subnets: 'unknown',
      zonesInUse: 'unknown',
      interfaces: 'unknown',
      dnsSupport: 'unknown',
      dnsHostnames: 'unknown',
    });
    expect(dataOf(facts, 'vpc-endpoint', 'vpce-0a')).toMatchObject({ zones: 'unknown', allowsHttps: 'unknown' });
    expect(new Set(gaps.flatMap((gap) => gap.permissions ?? []))).toEqual(new Set(faults.map((name) => `ec2:${name}`)));
  });

  it('no list of VPCs: nothing is said of any', async () => {
    const { facts, gaps } = await look({ faults: [failing('DescribeVpcs', 'deny')] });
    expect(facts).toEqual([]);
    expect(gaps).toMatchObject([{ reason: 'denied', kinds: ['vpc', 'vpc-endpoint', 'private-hosted-zone'] }]);
  });

  it('no hosted zones: a VPC without an endpoint may have a hub', async () => {
    const { served, gaps } = await look({ faults: [{ operation: 'route53:ListHostedZonesByVPC', kind: 'deny' }] });
    expect(served).toEqual({ 'vpc-0a': 'own-endpoint', 'vpc-0b': 'unknown', 'vpc-0c': 'unknown', 'vpc-0d': 'unknown' });
    expect(gaps[0]).toMatchObject({ reason: 'denied', permissions: ['route53:ListHostedZonesByVPC'] });
  });

  it('no records: a zone of that name may be empty', async () => {
    const { served } = await look({ faults: [{ operation: 'route53:ListResourceRecordSets', kind: 'throttle' }] });
    expect(served).toMatchObject({ 'vpc-0b': 'hub', 'vpc-0c': 'unknown' });
  });

  it('one Region that fails takes nothing from the other', async () => {
    const fault: Fault = { operation: 'ec2:*', region: 'eu-west-1', kind: 'deny' };
    const { served, gaps } = await look({ faults: [fault], regions: ['us-east-1', 'eu-west-1'] });
    expect(served).toEqual(withoutFaults);
    expect(gaps).toMatchObject([{ reason: 'denied', where: { region: 'eu-west-1' } }]);
  });

  it('never repeats a credential', async () => {
    const { gaps } = await look({ faults: [{ operation: 'ec2:*', kind: 'expire' }] });
    expect(JSON.stringify(gaps)).not.toMatch(/AKIA|EXAMPLEKEY/);
    expect(gaps.length).toBeGreaterThan(0);
  });
});

/** A second STS endpoint, so that the filtered list has two pages of one row. */
function withManyEndpoints(state: LoopbackState): LoopbackState {
  const region = state.regions['us-east-1'];
  const [first] = region?.endpoints ?? [];
  if (region === undefined || first === undefined) throw new Error('the state has no endpoint');
  const second = { ...first, endpointId: 'vpce-0c', vpcId: 'vpc-0c' };
  return { ...state, regions: { ...state.regions, 'us-east-1': { ...region, endpoints: [first, second] } } };
}
