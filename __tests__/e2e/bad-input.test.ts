// Malformed, huge, hostile, linked: a clear message or a gap; never a crash, a hang, or a silent pass.
import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, symlinkSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { check, repository, tool } from '../support/tool.ts';

const legacyCompose = 'services:\n  api:\n    image: x\n    environment:\n      AWS_STS_REGIONAL_ENDPOINTS: legacy\n';

describe('files', () => {
  it('fails on a legacy mode, with the line', async () => {
    const { code, report } = await check(repository({ 'compose.yaml': legacyCompose }));
    expect(code).toBe(1);
    expect(report.findings[0]?.primary).toMatchObject({ path: 'compose.yaml', span: { start: { line: 5 } } });
  });

  it('reads untracked files and leaves ignored ones out', async () => {
    const { report } = await check(
      repository({ '.gitignore': 'old/\n', 'old/compose.yaml': legacyCompose, 'new/compose.yaml': legacyCompose }),
    );
    expect(report.findings.map((finding) => (finding.primary as { path: string }).path)).toEqual(['new/compose.yaml']);
  });

  it('walks where there is no git, obeying ignore files', async () => {
    const { report } = await check(
      repository(
        { '.gitignore': 'old/\n', 'old/compose.yaml': legacyCompose, 'new/compose.yaml': legacyCompose },
        false,
      ),
    );
    expect(report.findings.map((finding) => (finding.primary as { path: string }).path)).toEqual(['new/compose.yaml']);
    expect(report.run.commit).toBeUndefined();
  });

  it('follows no link, neither of a file nor of a folder', async () => {
    const outside = repository({ 'compose.yaml': legacyCompose }, false);
    const folder = repository({ 'a.txt': 'x' });
    symlinkSync(join(outside, 'compose.yaml'), join(folder, 'compose.yaml'));
    symlinkSync(outside, join(folder, 'linked'));
    symlinkSync(folder, join(folder, 'cycle'));
    const { report } = await check(folder);
    expect(report.findings).toEqual([]);
  });

  it.each([
    ['utf16le', Buffer.from(`\ufeff${legacyCompose}`, 'utf16le')],
    ['utf16be', Buffer.from(`\ufeff${legacyCompose}`, 'utf16le').swap16()],
    ['utf8', Buffer.from(`\ufeff${legacyCompose.replaceAll('\n', '\r\n')}`)],
  ])('reads %s with a byte order mark, with the line', async (_, bytes) => {
    const { report } = await check(repository({ 'compose.yaml': bytes }));
    expect(report.findings[0]?.primary).toMatchObject({ path: 'compose.yaml', span: { start: { line: 5 } } });
  });

  it('reads a file that is larger than the first buffer whole', async () => {
    const { report } = await check(repository({ 'compose.yaml': `${'# filler\n'.repeat(100_000)}${legacyCompose}` }));
    expect(report.findings[0]?.primary).toMatchObject({ span: { start: { line: 100_005 } } });
  });

  it('does not wait for a named pipe', async () => {
    const folder = repository({ 'compose.yaml': legacyCompose }, false);
    execFileSync('mkfifo', [join(folder, 'Dockerfile')]);
    expect((await check(folder)).report.findings).toHaveLength(1);
  });

  it('makes a gap of a file that is too large to parse and names STS', async () => {
    const folder = repository({});
    const file = openSync(join(folder, 'compose.yaml'), 'w');
    // Across the border of two chunks of the search.
    writeSync(file, 'sts_regional_endpoints', 200 * 1024 * 1024 - 7);
    closeSync(file);
    const { report, code } = await check(folder, ['--fail-on-undecided']);
    expect(report.gaps[0]).toMatchObject({ reason: 'too-large', where: { path: 'compose.yaml' } });
    expect(report.verdict.outcome).toBe('undecided');
    expect(code).toBe(3);
  });

  it('makes a gap of a binary that has the name of a configuration file and names STS', async () => {
    const { report } = await check(
      repository({ 'compose.yml': Buffer.from('\0\u0001AWS_ENDPOINT_URL\0sts.amazonaws.com') }),
    );
    expect(report.gaps[0]).toMatchObject({ reason: 'malformed', where: { path: 'compose.yml' } });
    expect(report.verdict.outcome).toBe('undecided');
  });

  it.each([
    'with space',
    'quo\'te"s',
    'new\nline',
    '%0A::error::x',
    '::error::y',
    'ünïcode',
    '--option',
  ])('reads a path with %j in its name', async (name) => {
    const { report, stderr } = await check(repository({ [`${name}/compose.yaml`]: legacyCompose }));
    expect(report.findings[0]?.primary).toMatchObject({ path: `${name}/compose.yaml` });
    expect(stderr).not.toContain('::error::');
  });

  it('survives an alias bomb and a cyclic alias', async () => {
    const bomb = [
      'a: &a [AWS_STS_REGIONAL_ENDPOINTS]',
      ...'bcdefghij'
        .split('')
        .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(',')}]`),
    ].join('\n');
    const { report } = await check(
      repository({
        'compose.yaml': `${bomb}\nservices: *j\n`,
        'docker-compose.yaml':
          'services: &s\n  api: *s\n  b:\n    environment: [AWS_STS_REGIONAL_ENDPOINTS=regional]\n',
      }),
    );
    expect(report.problems).toEqual([]);
  });
});

describe('the command line and the configuration', () => {
  it.each([
    [['chek'], /unknown command "chek"; did you mean "check"\?/],
    [['check', '--fromat', 'json'], /unknown option --fromat; did you mean "--format"\?/],
    [['check', '--fail-on', 'eror'], /--fail-on does not take "eror"; did you mean "error"\?/],
    [['check', '--format', 'txt'], /no format "txt"; did you mean "text"\?/],
    [['check', '/does/not/exist'], /is not a directory/],
    [['check', '--window', '7x'], /window "7x" is not understood/],
    [['check', '--facts', '/does/not/exist.json'], /not a snapshot/],
    [['check', '--policies', '/does/not/exist'], /policy directory .* does not exist/],
    [['check', '--config', 'nope.yml'], /no such configuration file/],
  ])('%j is refused with exit code 2', async (args, message) => {
    const { code, stdout, stderr } = await tool(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it.each([
    ['fail-on: eror\n', /regional-sts\.yml:1:10 \/fail-on: expected one of .*did you mean "error"/],
    ['live: auto\nfailon: error\n', /regional-sts\.yml:2:9 .*unknown property "failon"; did you mean "fail-on"/],
    ['a: [\n', /not YAML/],
    [
      'policies:\n  sts-endpoint-is-regonal:\n    enabled: false\n',
      /no policy "sts-endpoint-is-regonal"; did you mean "sts-endpoint-is-regional"/,
    ],
    ['waivers:\n  - policy: sts-endpoint-is-regional\n', /property "reason" is missing/],
  ])('the configuration %j is refused', async (text, message) => {
    const { code, stderr } = await tool(['check', repository({ '.github/regional-sts.yml': text })]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  it('is broken, not passed, when every policy is off', async () => {
    const folder = repository({});
    const { report: all } = await check(folder);
    mkdirSync(join(folder, '.github'), { recursive: true });
    writeFileSync(
      join(folder, '.github/regional-sts.yml'),
      `policies:\n${all.policies.map(({ id }) => `  ${id}:\n    enabled: false\n`).join('')}`,
    );
    expect((await check(folder)).code).toBe(2);
  });

  it('waives with a reason until a day, and tells when that day is over', async () => {
    const waiver = (until: string): string =>
      `waivers:\n  - policy: sts-legacy-mode-is-not-asked-for\n    paths: [compose.yaml]\n    reason: moving in March\n    until: "${until}"\n`;
    const holding = await check(
      repository({ 'compose.yaml': legacyCompose, '.github/regional-sts.yml': waiver('2999-01-01') }),
    );
    expect(holding.code).toBe(0);
    expect(holding.report.findings[0]?.suppressed).toEqual({
      by: 'config',
      reason: 'moving in March',
      until: '2999-01-01',
    });
    const over = await check(
      repository({ 'compose.yaml': legacyCompose, '.github/regional-sts.yml': waiver('2020-01-01') }),
    );
    expect(over.code).toBe(1);
    expect(over.stderr).toMatch(/ended on 2020-01-01/);
  });

  it('judges a snapshot as it judges the repository', async () => {
    const folder = repository({ 'compose.yaml': legacyCompose, 'requirements.txt': 'boto3==1.26.27\n' });
    const file = join(mkdtempSync(join(tmpdir(), 'regional-sts-')), 'snapshot.json');
    expect((await tool(['collect', folder, '--output', file])).code).toBe(0);
    const [direct, again] = [await check(folder), await check(folder, ['--facts', file])];
    expect(again.report.findings).toEqual(direct.report.findings);
    expect(again.code).toBe(1);
  });

  it.each(['lookup', 'athena', 's3', 'logs-insights'])('demands the account with --event-source %s', async (source) => {
    const { code, report } = await check(repository({}), ['--event-source', source]);
    expect([code, report.verdict.outcome]).toEqual([3, 'undecided']);
  });

  it('demands the account with --live=true', async () => {
    const { code, report } = await check(repository({}), ['--live=true']);
    expect(report.gaps[0]).toMatchObject({ reason: 'no-credentials' });
    expect([code, report.verdict.outcome]).toEqual([3, 'undecided']);
  });

  it('fails never, and still reports fail', async () => {
    const { code, report } = await check(repository({ 'compose.yaml': legacyCompose }), ['--fail-on', 'never']);
    expect([code, report.verdict.outcome]).toEqual([0, 'fail']);
  });
});
