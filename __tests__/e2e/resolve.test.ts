// `resolve` as a person uses it, and what it says to input that makes no sense: an answer with a reason or a usage message, never a guess.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { ResolveAnswer } from '../../src/sts/types.ts';
import { tool } from '../support/tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'regional-sts-resolve-'));
let files = 0;

function file(text: string): string {
  const path = join(folder, `config-${files++}`);
  writeFileSync(path, text);
  return path;
}

async function answer(client: string, ...options: string[]): Promise<ResolveAnswer> {
  const ran = await tool(['resolve', '--client', client, '--format', 'json', ...options]);
  expect(ran.stderr).toBe('');
  expect(ran.code).toBe(0);
  return JSON.parse(ran.stdout) as ResolveAnswer;
}

const reads = (config: string): readonly string[] => ['--aws-config', file(config), '--env', 'AWS_SDK_LOAD_CONFIG=1'];
const everyClient = [
  'boto3@1.26.27',
  'boto3@1.42.0',
  'aws-cli@2.15.0',
  'aws-sdk-js-v2@2.1500.0',
  'aws-sdk-js-v3@3.600.0',
  'aws-sdk-go-v1@1.44.0',
  'aws-sdk-go-v2@1.30.0',
  'aws-sdk-java-v1@1.12.700',
  'aws-sdk-java-v2@2.25.0',
  'aws-sdk-php@3.300.0',
  'aws-sdk-ruby@3.200.0',
  'aws-sdk-net@3.7.300',
  'aws-sdk-rust@1.5.0',
  'aws-sdk-cpp@1.11.300',
  'aws-sdk-kotlin@1.2.0',
  'aws-sdk-swift@1.0.0',
  'aws-tools-powershell@4.1.500',
];

describe('what makes no sense', () => {
  it('refuses an unknown client, naming those it knows and the one that is meant by a package', async () => {
    const unknown = await answer('boto4@1.2.3');
    expect(unknown).toMatchObject({ scope: 'error', decidedBy: 'client' });
    expect(unknown.chain[0]).toContain('Known: boto3, aws-cli');
    expect((await answer('awscli@1.22.34')).chain[0]).toContain('of the client aws-cli');
  });

  it.each(['banana', '1.x', '..', '1.2.3.4.5.6'])('refuses %s for a version', async (version) => {
    expect(await answer(`boto3@${version}`)).toMatchObject({
      scope: 'error',
      decidedBy: 'version',
      chain: [`${JSON.stringify(version)} is no version of boto3.`],
    });
  });

  it.each(
    everyClient,
  )('%s: a profile that does not exist is an error or ignored, as the client has it', async (client) => {
    const { scope, chain } = await answer(
      client,
      ...reads('[default]\nregion = eu-west-1\n'),
      '--env',
      'AWS_PROFILE=nope',
    );
    if (scope === 'error') expect(chain.join(' ')).toMatch(/profile "nope"|finds no Region/);
    else expect(scope).toMatch(/global|regional/);
  });

  it.each(everyClient)('%s: an endpoint that is no URL', async (client) => {
    for (const endpoint of ['not a url', '://', 'ht!tp://x', 'sts.eu-west-1.amazonaws.com']) {
      const { scope, host, chain } = await answer(client, '--region', 'eu-west-1', '--endpoint', endpoint);
      expect(chain.length).toBeGreaterThan(0);
      if (scope === 'error') expect(host).toBeUndefined();
      else expect(host).toMatch(/\S/);
    }
  });

  it.each(everyClient)('%s: never prints the credentials of a URL', async (client) => {
    const url = 'https://me:hunter2@sts.eu-west-1.amazonaws.com/';
    const nested = `[default]\nregion = eu-west-1\nendpoint_url = ${url}\nservices = mine\n[services mine]\nsts =\n  endpoint_url = ${url}\n`;
    for (const options of [
      ['--region', 'eu-west-1', '--endpoint', url],
      ['--region', 'eu-west-1', '--endpoint', 'me:hunter2@not a url'],
      [
        '--env',
        `AWS_ENDPOINT_URL_STS=${url}`,
        '--env',
        'AWS_REGION=eu-west-1',
        '--env',
        'AWS_DEFAULT_REGION=eu-west-1',
      ],
      ['--env', `AWS_ENDPOINT_URL=${url}`],
      [...reads(nested)],
    ])
      expect(JSON.stringify(await answer(client, ...options))).not.toContain('hunter2');
  });
});

const strange: readonly (readonly [name: string, config: string])[] = [
  ['duplicated sections', '[default]\nregion = eu-west-1\n[default]\nregion = eu-west-2\n'],
  ['duplicated keys', '[default]\nregion = eu-west-1\nregion = eu-west-2\n'],
  ['nested keys', '[default]\nregion = eu-west-1\ns3 =\n  region = eu-west-2\n  sts_regional_endpoints = legacy\n'],
  ['tabs', '[default]\n\tregion\t=\teu-west-1\t\n'],
  ['a byte order mark', '\uFEFF[default]\nregion = eu-west-1\n'],
  ['CRLF', '[default]\r\nregion = eu-west-1\r\nsts_regional_endpoints = regional\r\n'],
  ['a line of 10 MB', `[default]\nregion = ${'x'.repeat(10_000_000)}\n`],
  ['a comment of 10 MB', `[default]\nregion = eu-west-1\n#${'x'.repeat(10_000_000)}\n`],
  ['no section', 'region = eu-west-1\n'],
  ['a header that is not closed', '[default\nregion = eu-west-1\n'],
  ['bytes that are no text', '[default]\nregion = \u0000\u0001\n'],
  ['nothing', ''],
];

describe.each(strange)('a config file with %s', (name, config) => {
  it.each(everyClient)('%s answers, with a reason', async (client) => {
    const { scope, host, chain } = await answer(client, ...reads(config));
    expect(['global', 'regional', 'custom', 'error']).toContain(scope);
    expect(scope === 'error').toBe(host === undefined);
    expect(chain.length).toBeGreaterThan(0);
    // No reader takes a Region out of a nested key, but that of C++, to which indentation means nothing (recorded).
    const region = client.startsWith('aws-sdk-cpp') ? 'eu-west-2' : 'eu-west-1';
    if (name === 'nested keys' && scope === 'regional') expect(host).toBe(`sts.${region}.amazonaws.com`);
    expect(chain.join('').length).toBeLessThan(5_000);
  });
});

describe('usage', () => {
  it.each([
    [[], 'say which client'],
    [['--client', 'boto3@1.40.0', '--env', 'AWS_REGION'], 'NAME=VALUE'],
    [['--client', 'boto3@1.40.0', '--aws-config', join(folder, 'nowhere')], 'cannot read'],
    [['--client', 'boto3@1.40.0', '--via', 'magic'], '--via does not take "magic"'],
    [['--client', 'boto3@1.40.0', '--regoin', 'eu-west-1'], 'unknown option --regoin'],
    [['--batch', join(folder, 'nowhere')], 'cannot read'],
  ])('%j is refused with exit code 2', async (options, message) => {
    const { code, stdout, stderr } = await tool(['resolve', ...options]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
  });

  it('answers bad lines of a batch with their number, and goes on', async () => {
    const batch = file(
      ['{', '{"id":1,"client":{"name":"boto3","version":"1.42.0"},"env":{"AWS_DEFAULT_REGION":"eu-west-1"}}', '7'].join(
        '\n',
      ),
    );
    const { code, stdout } = await tool(['resolve', '--batch', batch]);
    expect(code).toBe(0);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as ResolveAnswer);
    expect(answers.map(({ scope }) => scope)).toEqual(['error', 'regional', 'error']);
    expect(answers[2]?.chain).toEqual(['Line 3: not a JSON object.']);
  });
});

describe('sentences', () => {
  it('explains a mode that does not help, as one would say it', async () => {
    const { chain, scope } = await answer(
      'boto3@1.26.27',
      '--env',
      'AWS_REGION=eu-west-1',
      '--env',
      'AWS_STS_REGIONAL_ENDPOINTS=regional',
    );
    expect(scope).toBe('global');
    expect(chain).toEqual([
      'AWS_REGION is set, but boto3 does not read it.',
      'AWS_STS_REGIONAL_ENDPOINTS=regional is set, but boto3 finds no Region in AWS_DEFAULT_REGION or the profile, and without one it calls the global host in every mode -> sts.amazonaws.com',
    ]);
  });

  it.each(everyClient)('%s: every sentence is one', async (client) => {
    const situations: readonly (readonly string[])[] = [
      [],
      ['--env', 'AWS_REGION=eu-west-1', '--env', 'AWS_DEFAULT_REGION=eu-west-1'],
      ['--env', 'AWS_REGION=eu-west-1', '--env', 'AWS_STS_REGIONAL_ENDPOINTS=Nonsense'],
      ['--region', 'eu-west-1', '--endpoint', 'https://sts.eu-west-1.amazonaws.com'],
      ['--region', 'us-east-1', '--env', 'AWS_USE_FIPS_ENDPOINT=true'],
      ['--region', 'bad region'],
      [...reads('[profile x]\nregion = eu-west-1\n'), '--env', 'AWS_PROFILE=x'],
    ];
    for (const situation of situations) {
      const { chain } = await answer(client, ...situation);
      for (const sentence of chain) {
        expect(sentence).toMatch(/^[A-Za-z"].*(\.|-> .+)$/);
        expect(sentence).not.toMatch(/undefined|\bcode\.|[^.:?!] The SDK|\s{2}/);
      }
    }
  });
});
