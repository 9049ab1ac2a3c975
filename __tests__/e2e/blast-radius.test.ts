// Where calls through the global endpoint came from decides which policy speaks, and the configuration may decide otherwise.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sampleEvent } from '../../src/cloudtrail/sample-events.ts';
import { check, repository, tool } from '../support/tool.ts';

const ranges = {
  prefixes: [
    { ip_prefix: '198.51.100.0/26', region: 'us-east-1', service: 'AMAZON' },
    { ip_prefix: '198.51.100.64/26', region: 'eu-west-1', service: 'EC2' },
    { ip_prefix: '198.51.100.128/26', region: 'ap-east-1', service: 'EC2' },
    { ip_prefix: '192.0.2.0/24', region: 'GLOBAL', service: 'CLOUDFRONT' },
  ],
  ipv6_prefixes: [{ ipv6_prefix: '2001:db8::/32', region: 'eu-west-1', service: 'EC2' }],
};

/** Callers by the blast radius that the ranges tell; `without` is what is known without them. */
const callers: readonly {
  readonly role: string;
  readonly address: string;
  readonly served: string;
  readonly radius: string;
  readonly without: string;
}[] = [
  { role: 'home', address: '198.51.100.65', served: 'eu-west-1', radius: 'local', without: 'local' },
  { role: 'home-v6', address: '2001:db8::7', served: 'eu-west-1', radius: 'local', without: 'local' },
  { role: 'virginia', address: '198.51.100.7', served: 'us-east-1', radius: 'local', without: 'unknown' },
  { role: 'crossing', address: '198.51.100.65', served: 'eu-north-1', radius: 'cross-region', without: 'local' },
  { role: 'optional', address: '198.51.100.129', served: 'us-east-1', radius: 'opt-in-region', without: 'unknown' },
  { role: 'resolver', address: '198.51.100.65', served: 'us-east-1', radius: 'foreign-resolver', without: 'unknown' },
  { role: 'laptop', address: '203.0.113.7', served: 'us-east-1', radius: 'outside-aws', without: 'unknown' },
  { role: 'private', address: '10.0.0.7', served: 'us-east-1', radius: 'unknown', without: 'unknown' },
];

const policies: Readonly<Record<string, string>> = {
  local: 'sts-no-locally-served-global-calls',
  'cross-region': 'sts-no-cross-region-global-calls',
};
const gravest = 'sts-no-calls-to-global-endpoint';

function evidence(config = ''): { folder: string; args: string[]; rangesFile: string } {
  const folder = repository(config === '' ? { 'README.md': '' } : { '.github/regional-sts.yml': config });
  const arn = (role: string): string => `arn:aws:iam::111122223333:role/${role}`;
  const events = callers.map(({ role, address, served }, index) =>
    sampleEvent(index, {
      userIdentity: { type: 'AssumedRole', sessionContext: { sessionIssuer: { arn: arn(role) } } },
      sourceIPAddress: address,
      additionalEventData: { RequestDetails: { endpointType: 'global', awsServingRegion: served } },
    }),
  );
  const log = join(mkdtempSync(join(tmpdir(), 'regional-sts-log-')), 'log.json');
  writeFileSync(log, JSON.stringify({ Records: events }));
  const rangesFile = join(folder, 'ranges.json');
  writeFileSync(rangesFile, JSON.stringify(ranges));
  return { folder, args: ['--event-source', 'files', '--events', log], rangesFile };
}

/** Role -> policy that found its calls. */
async function found(folder: string, args: readonly string[]): Promise<Record<string, string>> {
  const { report } = await check(folder, args);
  return Object.fromEntries(
    report.findings
      .filter((finding) => finding.outcome === 'violation')
      .map(({ message, policy, severity }) => [
        /role\/([\w-]+)/.exec(message)?.[1] ?? message,
        `${policy} ${severity}`,
      ]),
  );
}

function expected(key: 'radius' | 'without'): Record<string, string> {
  const severities: Record<string, string> = { local: 'note', 'cross-region': 'warning' };
  return Object.fromEntries(
    callers.map((caller) => [caller.role, `${policies[caller[key]] ?? gravest} ${severities[caller[key]] ?? 'error'}`]),
  );
}

it('is told by the published ranges', async () => {
  const { folder, args, rangesFile } = evidence();
  expect(await found(folder, [...args, '--ip-ranges', rangesFile])).toEqual(expected('radius'));
});

it('is not guessed without them: what us-east-1 answered is of unknown origin, and grave', async () => {
  const { folder, args } = evidence();
  expect(await found(folder, args)).toEqual(expected('without'));
  const { report } = await check(folder, args);
  expect(report.findings.find((one) => one.message.includes('role/laptop'))?.why).toMatch(
    /^Answered in us-east-1; whether the caller is there is not known without the published address ranges \(--ip-ranges\)\./,
  );
});

it('takes the file from the configuration, relative to the checked directory', async () => {
  const { folder, args } = evidence('ip-ranges: ranges.json\n');
  expect(await found(folder, args)).toEqual(expected('radius'));
});

it('is weighed otherwise by parameters and severities of the configuration', async () => {
  const { folder, args, rangesFile } = evidence(`policies:
  ${gravest}:
    parameters: { blastRadius: [foreign-resolver, cross-region] }
  sts-no-cross-region-global-calls:
    severity: note
    parameters: { blastRadius: [outside-aws, opt-in-region] }
  sts-no-locally-served-global-calls:
    enabled: false
`);
  expect(await found(folder, [...args, '--ip-ranges', rangesFile])).toEqual({
    crossing: `${gravest} error`,
    resolver: `${gravest} error`,
    laptop: 'sts-no-cross-region-global-calls note',
    optional: 'sts-no-cross-region-global-calls note',
  });
});

describe('a wrong file of ranges or parameter stops the run', () => {
  it.each([
    ['no file', '/does/not/exist.json', /ENOENT/],
    ['no JSON', '[', /not the published AWS address ranges/],
    ['another document', '{"prefixes": 3}', /expected an object with the array `prefixes`/],
    ['null', 'null', /expected an object with the array `prefixes`/],
  ])('%s', async (_, content, message) => {
    const { folder, args, rangesFile } = evidence();
    if (!content.startsWith('/')) writeFileSync(rangesFile, content);
    const file = content.startsWith('/') ? content : rangesFile;
    const ran = await tool(['check', folder, ...args, '--ip-ranges', file]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(message);
    expect(ran.stdout).toBe('');
  });

  it('names the parameter and the nearest value', async () => {
    const { folder, args } = evidence(`policies:\n  ${gravest}:\n    parameters: { blastRadius: [outside-AWS] }\n`);
    const ran = await tool(['check', folder, ...args]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/blastRadius.*outside-aws/);
  });
});
