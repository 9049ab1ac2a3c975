import { describe, expect, it } from '@jest/globals';
import { resolveBatch } from './batch.ts';
import { resolve } from './resolve.ts';

describe('resolve', () => {
  it('explains why a regional mode does not help boto3 without AWS_DEFAULT_REGION', () => {
    const answer = resolve({
      client: { name: 'boto3', version: '1.26.27' },
      env: { AWS_REGION: 'eu-west-1', AWS_STS_REGIONAL_ENDPOINTS: 'regional' },
    });
    expect(answer).toMatchObject({ scope: 'global', host: 'sts.amazonaws.com' });
    expect(answer.chain.join(' ')).toContain('AWS_REGION is set, but boto3 does not read it');
  });

  it('does not guess a version: it answers only when all versions agree', () => {
    expect(resolve({ client: { name: 'boto3' }, env: { AWS_DEFAULT_REGION: 'eu-west-1' } })).toMatchObject({
      scope: 'error',
      decidedBy: 'version',
    });
    expect(resolve({ client: { name: 'boto3' }, env: { AWS_DEFAULT_REGION: 'us-gov-west-1' } })).toMatchObject({
      scope: 'regional',
      region: 'us-gov-west-1',
    });
  });

  it.each([
    [{ name: 'boto4', version: '1.0.0' }, 'client'],
    [{ name: 'boto3', version: 'banana' }, 'version'],
  ])('refuses %j', (client, decidedBy) => {
    expect(resolve({ client })).toMatchObject({ scope: 'error', decidedBy });
  });

  it('never prints the credentials of an endpoint URL', () => {
    for (const name of ['boto3', 'aws-sdk-js-v2', 'aws-sdk-js-v3', 'aws-sdk-go-v2', 'aws-sdk-rust']) {
      const answer = resolve({
        client: { name, version: 'latest' },
        env: { AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-1' },
        code: { endpoint: 'https://me:hunter2@sts.eu-west-1.amazonaws.com/' },
      });
      expect(answer.host).toBe('sts.eu-west-1.amazonaws.com');
      expect(JSON.stringify(answer)).not.toContain('hunter2');
    }
  });

  it.each([
    '\uFEFF[default]\nregion = eu-west-1\n',
    '[default]\r\nregion\t=\teu-west-1\r\n',
    '[a]\n[a]\n',
    `[default]\nregion = ${'x'.repeat(10_000_000)}\n`,
    '[[[\n==\n',
    '\0\n',
  ])('survives a strange config file', (config) => {
    for (const name of ['boto3', 'aws-sdk-js-v2', 'aws-sdk-js-v3', 'aws-sdk-go-v1', 'aws-sdk-java-v2']) {
      const answer = resolve({ client: { name, version: 'latest' }, env: { AWS_SDK_LOAD_CONFIG: '1' }, config });
      expect(['global', 'regional', 'custom', 'error']).toContain(answer.scope);
      expect(answer.chain.length).toBeGreaterThan(0);
    }
  });
});

describe('resolveBatch', () => {
  it('answers a bad line with its number and goes on', () => {
    const lines = [
      'not json',
      '',
      '{"id":"a"}',
      '{"id":"b","client":{"name":"boto3","version":"1.44.5"},"env":{"AWS_DEFAULT_REGION":"eu-west-1"}}',
      '[]',
      '{"client":{"name":"boto3"},"env":{"A":1}}',
    ];
    const answers = [...resolveBatch(lines.join('\n'))];
    expect(answers.map((one) => one.scope)).toEqual(['error', 'error', 'regional', 'error', 'error']);
    expect(answers[0]?.chain).toEqual(['Line 1: not JSON.']);
    expect(answers[1]).toMatchObject({ id: 'a', decidedBy: 'input' });
    expect(answers[2]).toMatchObject({ id: 'b', host: 'sts.eu-west-1.amazonaws.com' });
  });

  it('answers 10,000 cases in one batch; bench/resolve.ts prints how fast', () => {
    const line = JSON.stringify({
      id: 'x',
      client: { name: 'boto3', version: '1.26.27' },
      env: { AWS_DEFAULT_REGION: 'eu-west-1' },
      config: '[default]\nregion = eu-west-2\n',
    });
    const count = [...resolveBatch(`${line}\n`.repeat(10_000))].length;
    expect(count).toBe(10_000);
  });
});
