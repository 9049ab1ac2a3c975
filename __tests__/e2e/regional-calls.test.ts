// Regional calls of the Regions that were asked for, and what changed since an earlier reading, through the command line.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { sampleEvent } from '../../src/cloudtrail/sample-events.ts';
import { type Loopback, startLoopback } from '../../src/loopback/server.ts';
import { emptyState } from '../../src/loopback/state.ts';
import type { Report } from '../../src/model/index.ts';
import { environmentFor } from '../support/loopback-account.ts';
import { check, repository, tool } from '../support/tool.ts';

let loopback: Loopback | undefined;
afterEach(async () => {
  await loopback?.close();
  loopback = undefined;
});

let id = 0;
const hourAgo = new Date(Date.now() - 3_600_000).toISOString().replace(/\.\d+Z$/, 'Z');
const role = (name: string): string => `arn:aws:iam::111122223333:role/${name}`;

function call(name: string, parts: object): Record<string, unknown> {
  return sampleEvent(++id, {
    eventTime: hourAgo,
    userIdentity: {
      type: 'AssumedRole',
      arn: `arn:aws:sts::111122223333:assumed-role/${name}/i-0123456789abcdef0`,
      sessionContext: { sessionIssuer: { arn: role(name) } },
    },
    ...parts,
  });
}

function regional(name: string, region: string, parts: object): Record<string, unknown> {
  return call(name, {
    awsRegion: region,
    additionalEventData: { RequestDetails: { endpointType: 'regional', awsServingRegion: region } },
    tlsDetails: { clientProvidedHostHeader: `sts.${region}.amazonaws.com` },
    ...parts,
  });
}

const ireland = { sourceIPAddress: '198.51.100.70' };
const inside = { vpcEndpointId: 'vpce-0a', sourceIPAddress: '10.0.0.7' };

async function account(events: readonly Record<string, unknown>[]): Promise<Record<string, string>> {
  await loopback?.close();
  loopback = await startLoopback({ ...emptyState('111122223333', ['us-east-1', 'eu-west-1']), events });
  return environmentFor(loopback.url);
}

function outcomes(report: Report): Record<string, string> {
  const ids = [
    'sts-callers-use-their-own-region',
    'sts-vpc-calls-use-the-vpc-endpoint',
    'sts-no-calls-to-global-endpoint',
  ];
  return Object.fromEntries(report.policies.filter((one) => ids.includes(one.id)).map((one) => [one.id, one.outcome]));
}

describe('Regional calls', () => {
  const events = [
    regional('wrong', 'us-east-1', ireland),
    regional('beside', 'eu-west-1', ireland),
    regional('beside', 'eu-west-1', inside),
    regional('through', 'eu-west-1', inside),
  ];

  it('are judged for the Regions that are asked for, and are no calls to the global endpoint', async () => {
    const env = await account(events);
    const folder = repository({ 'README.md': '' });
    const ranges = join(folder, 'ranges.json');
    writeFileSync(ranges, JSON.stringify({ prefixes: [{ ip_prefix: '198.51.100.64/26', region: 'eu-west-1' }] }));
    const { report } = await check(folder, ['--live', 'true', '--regions', 'eu-west-1', '--ip-ranges', ranges], env);
    expect(outcomes(report)).toEqual({
      'sts-callers-use-their-own-region': 'fail',
      'sts-vpc-calls-use-the-vpc-endpoint': 'fail',
      'sts-no-calls-to-global-endpoint': 'pass',
    });
    expect(report.findings.map((finding) => finding.message.replace(/ until .*/, '')).sort()).toEqual(
      [
        `${role('wrong')} made 1 of 1 calls to the STS endpoint of us-east-1 from eu-west-1`,
        `1 of 2 calls of ${role('beside')} from a VPC to the STS endpoint of eu-west-1 came through a VPC endpoint (50 percent)`,
      ].sort(),
    );
    expect(report.calls?.counts).toEqual({ global: 0, regional: 4, unknown: 0 });
  });

  it('are not judged without Regions, and the report says so', async () => {
    const env = await account([call('global', {})]);
    const { report } = await check(repository({ 'README.md': '' }), ['--live', 'true'], env);
    expect(outcomes(report)).toEqual({
      'sts-callers-use-their-own-region': 'not-applicable',
      'sts-vpc-calls-use-the-vpc-endpoint': 'not-applicable',
      'sts-no-calls-to-global-endpoint': 'fail',
    });
  });
});

describe('the comparison', () => {
  const args = ['--live', 'true', '--regions', 'us-east-1'];
  const changes = (report: Report) =>
    Object.fromEntries((report.calls?.callers ?? []).map((one) => [one.principal.split('/')[1], one.change]));

  it('takes a snapshot and a report, and names who is new, gone, up', async () => {
    const folder = repository({ 'README.md': '' });
    const before = await account([call('stays', {}), call('goes', {})]);
    const snapshot = join(folder, 'snapshot.json');
    const earlier = join(folder, 'report.json');
    await tool(['collect', folder, ...args, '--output', snapshot], before);
    await tool(['check', folder, ...args, '--format', 'json', '--output', earlier], before);
    const env = await account([call('stays', {}), call('stays', {}), call('comes', {})]);
    for (const file of [snapshot, earlier]) {
      const { report } = await check(folder, [...args, '--compare', file], env);
      expect(changes(report)).toEqual({ stays: 'up', comes: 'new', goes: 'gone' });
    }
  });

  it('goes on when there is no earlier report yet, and stops at a file that is none', async () => {
    const folder = repository({ 'README.md': '', 'notes.txt': 'not JSON' });
    const env = await account([call('a', {})]);
    const { report } = await check(folder, [...args, '--compare', 'last.json'], env);
    expect(report.calls?.compared?.missing).toBe('there is no such file yet');
    const ran = await tool(['check', folder, ...args, '--compare', 'notes.txt'], env);
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringMatching(/nothing to compare with/)]);
  });
});
