// A run over an account in order: it passes, and whatever is not seen of it makes it undecided with exit 3, never a pass.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { steppedClock } from '../../src/aws/clock.ts';
import { loadSettings } from '../../src/config/load.ts';
import type { Fault } from '../../src/loopback/protocol.ts';
import { type Loopback, startLoopback } from '../../src/loopback/server.ts';
import type { LoopbackState } from '../../src/loopback/state.ts';
import type { Report } from '../../src/model/index.ts';
import { run } from '../../src/run.ts';
import { accountState, openAt } from '../support/loopback-account.ts';

let loopback: Loopback | undefined;
afterEach(async () => {
  await loopback?.close();
  loopback = undefined;
});

/** Only the VPC with an endpoint of its own, in every zone in use, and one that nobody uses. */
function inOrder(): LoopbackState {
  const region = accountState.regions['us-east-1'];
  if (region === undefined) throw new Error('the account has no us-east-1');
  const ids = ['vpc-0a', 'vpc-0d'];
  const endpoints = region.endpoints
    .filter((one) => ids.includes(one.vpcId))
    .map((one) => ({ ...one, subnetIds: ['subnet-a1', 'subnet-a2'] }));
  const vpcs = region.vpcs.filter((one) => ids.includes(one.vpcId));
  const interfaces = region.interfaces.filter((one) => ids.includes(one.vpcId));
  return { ...accountState, regions: { 'us-east-1': { ...region, vpcs, endpoints, interfaces } } };
}

async function check(faults: readonly Fault[], pageSize = 1000): Promise<Report> {
  const server = await startLoopback(inOrder(), { faults, pageSize });
  loopback = server;
  const directory = mkdtempSync(join(tmpdir(), 'account-'));
  const settings = loadSettings(directory, { live: true, regions: ['us-east-1'] });
  return run(settings, {
    version: '0.0.0',
    clock: steppedClock('2026-11-23T12:00:00Z'),
    progress: () => undefined,
    live: {
      intent: { look: true, because: 'live is demanded' },
      redirectedBy: ['AWS_ENDPOINT_URL'],
      open: () => openAt(server.url, ['us-east-1'], 400),
      offline: () => {
        throw new Error('nothing reads files alone here');
      },
    },
  });
}

it('passes where everything was seen', async () => {
  const report = await check([]);
  expect(report.gaps).toEqual([]);
  expect(report.verdict).toMatchObject({ outcome: 'pass', exitCode: 0 });
  expect(report.policies.find((one) => one.id === 'sts-vpc-has-endpoint')).toMatchObject({ outcome: 'pass', facts: 1 });
});

const faults: readonly {
  readonly name: string;
  readonly fault: Fault;
  readonly pageSize?: number;
  readonly reason: string;
}[] = [
  { name: 'access denied', fault: { operation: 'ec2:DescribeVpcEndpoints', kind: 'deny' }, reason: 'denied' },
  { name: 'throttled', fault: { operation: 'ec2:DescribeVpcs', kind: 'throttle' }, reason: 'throttled' },
  {
    name: 'half-paged',
    fault: { operation: 'ec2:DescribeVpcs', kind: 'throttle', after: 1 },
    pageSize: 1,
    reason: 'incomplete',
  },
  { name: 'timed out', fault: { operation: 'ec2:DescribeNetworkInterfaces', kind: 'hang' }, reason: 'timed-out' },
  { name: 'expired on the way', fault: { operation: 'route53:*', kind: 'expire' }, reason: 'expired' },
  { name: 'expired at the start', fault: { operation: 'sts:GetCallerIdentity', kind: 'expire' }, reason: 'expired' },
  {
    name: 'something else answers',
    fault: { operation: 'ec2:DescribeVpcEndpoints', kind: 'html-500' },
    reason: 'malformed',
  },
];

describe('what was not seen', () => {
  it.each(faults)('$name: undecided, exit 3', async ({ fault, pageSize, reason }) => {
    const report = await check([fault], pageSize);
    expect(report.gaps.map((gap) => gap.reason)).toContain(reason);
    expect(report.findings.filter((finding) => finding.outcome === 'violation')).toEqual([]);
    expect(report.verdict).toMatchObject({ outcome: 'undecided', exitCode: 3 });
    expect(JSON.stringify(report)).not.toMatch(/AKIA|EXAMPLEKEY/);
  });
});
