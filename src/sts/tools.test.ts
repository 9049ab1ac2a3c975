import { describe, expect, it } from '@jest/globals';
import { resolve } from './resolve.ts';
import { tools } from './tools.ts';
import { clientNames, type ResolveRequest, toolNames } from './types.ts';
import { parseVersion } from './versions.ts';

type Given = Omit<ResolveRequest, 'client'>;
const region = { code: { region: 'eu-west-1' } };
const regional = 'sts.eu-west-1.amazonaws.com';
const global = 'sts.amazonaws.com';

describe('tools', () => {
  it.each<readonly [name: string, version: string, given: Given, host: string | undefined]>([
    ['configure-aws-credentials', '1.0.1', region, global],
    ['configure-aws-credentials', '1.1.0', region, global],
    ['configure-aws-credentials', '1.1.0', { ...region, via: 'assume-role' }, regional],
    ['configure-aws-credentials', '1.3.1', region, regional],
    ['configure-aws-credentials', '1.7.0', { ...region, env: { AWS_STS_REGIONAL_ENDPOINTS: 'legacy' } }, regional],
    ['configure-aws-credentials', '4.0.0', { env: { AWS_REGION: 'eu-west-1' } }, regional],
    ['configure-aws-credentials', '4.0.0', {}, undefined],
    [
      'configure-aws-credentials',
      '6.1.0',
      { code: { region: 'eu-west-1', endpoint: 'https://example.com' } },
      regional,
    ],
    [
      'configure-aws-credentials',
      '6.2.0',
      { code: { region: 'eu-west-1', endpoint: 'https://example.com' } },
      'example.com',
    ],
    ['terraform-s3-backend', '0.12.31', { ...region, env: { AWS_STS_REGIONAL_ENDPOINTS: 'regional' } }, global],
    ['terraform-s3-backend', '1.5.7', { ...region, env: { AWS_STS_REGIONAL_ENDPOINTS: 'regional' } }, regional],
    ['terraform-s3-backend', '1.5.7', region, global],
    ['terraform-s3-backend', '1.5.7', { ...region, env: { AWS_STS_ENDPOINT: `https://${regional}` } }, regional],
    ['terraform-s3-backend', '1.5.7', { ...region, env: { AWS_ENDPOINT_URL_STS: `https://${regional}` } }, global],
    ['terraform-s3-backend', '1.6.0', { ...region, env: { AWS_STS_REGIONAL_ENDPOINTS: 'legacy' } }, regional],
    ['terraform-provider-aws', '3.76.1', region, global],
    [
      'terraform-provider-aws',
      '3.76.1',
      { config: '[default]\nregion = eu-west-1\nsts_regional_endpoints = regional\n' },
      regional,
    ],
    ['terraform-provider-aws', '4.67.0', region, regional],
    [
      'terraform-provider-aws',
      '5.31.0',
      { code: { region: 'eu-west-1', endpoint: 'https://example.com/sts' } },
      'example.com',
    ],
  ])('%s %s with %j calls %s', (name, version, given, host) => {
    const answer = resolve({ ...given, client: { name, version } });
    expect(answer.host).toBe(host);
    expect(answer.chain[0]).toMatch(
      host === undefined ? /asks for a Region and stops/ : /at this version runs on the SDK for/,
    );
  });

  it('guesses no version: it answers where all of them agree', () => {
    expect(resolve({ client: { name: 'terraform-s3-backend' }, ...region })).toMatchObject({
      scope: 'error',
      decidedBy: 'version',
    });
    expect(resolve({ client: { name: 'terraform-s3-backend' }, code: { region: 'us-gov-west-1' } }).host).toBe(
      'sts.us-gov-west-1.amazonaws.com',
    );
    expect(resolve({ client: { name: 'terraform-s3-backend', version: 'banana' } }).decidedBy).toBe('version');
  });

  it.each(toolNames)('%s: rows in order, of clients that are known', (name) => {
    const versions = tools[name].embeds.map(({ since }) => parseVersion(since) ?? []);
    const key = (version: readonly number[]): string => version.map((one) => String(one).padStart(6, '0')).join('.');
    expect(versions.map(key)).toEqual(versions.map(key).sort());
    for (const { client, version } of tools[name].embeds) {
      expect(clientNames).toContain(client);
      expect(parseVersion(version)).toBeDefined();
    }
  });
});
