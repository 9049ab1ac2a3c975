import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STSClient } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accountState, environmentFor, openAt } from '../../__tests__/support/loopback-account.ts';
import type { Fault } from '../loopback/protocol.ts';
import { type Loopback, startLoopback } from '../loopback/server.ts';
import { steppedClock } from './clock.ts';
import type { Environment } from './environment.ts';
import { redirectedTo, redirectingVariables } from './environment.ts';
import { firstRegion, isRegionName } from './regions.ts';
import { openAccess } from './session.ts';

let loopback: Loopback | undefined;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'session-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await loopback?.close();
  loopback = undefined;
});

async function urlWith(...faults: readonly Fault[]): Promise<string> {
  loopback = await startLoopback(accountState, { faults });
  return loopback.url;
}

function openWith(env: Environment, regions: readonly string[] | null = null): ReturnType<typeof openAccess> {
  const clock = steppedClock('2026-11-23T12:00:00Z');
  const window = { from: clock.now(), to: clock.now() };
  const options = { lookupCalls: null, lookupSeconds: null, events: [], sources: {} };
  const none = { AWS_CONFIG_FILE: join(folder, 'config'), AWS_SHARED_CREDENTIALS_FILE: join(folder, 'credentials') };
  return openAccess({ env: { ...none, ...env }, regions, window, options, clock, progress: () => undefined });
}

describe('opening an account', () => {
  it('finds the account, the partition and the enabled Regions', async () => {
    const { access, gaps } = await openAt(await urlWith());
    expect(access).toMatchObject({ account: '111122223333', partition: 'aws', regions: ['eu-west-1', 'us-east-1'] });
    expect(gaps).toEqual([]);
    expect(loopback?.requests.map((one) => `${one.service}:${one.operation} ${one.region}`)).toEqual([
      'sts:GetCallerIdentity us-east-1',
      'ec2:DescribeRegions us-east-1',
    ]);
  });

  it('asks for no list when Regions are given, and drops what is no Region', async () => {
    const { access, gaps } = await openAt(await urlWith(), ['eu-west-1', 'mars-1; rm']);
    expect(access?.regions).toEqual(['eu-west-1']);
    expect(gaps).toMatchObject([{ reason: 'undetermined' }]);
    expect(loopback?.requests.map((one) => one.operation)).toEqual(['GetCallerIdentity']);
  });

  it('reads the current Region alone when the list is denied, and says so', async () => {
    const { access, gaps } = await openAt(await urlWith({ operation: 'ec2:DescribeRegions', kind: 'deny' }));
    expect(access?.regions).toEqual(['us-east-1']);
    expect(gaps).toMatchObject([
      { reason: 'denied', permissions: ['ec2:DescribeRegions'], kinds: ['vpc', 'vpc-endpoint', 'private-hosted-zone'] },
    ]);
  });

  it.each([
    ['expire', 'expired'],
    ['throttle', 'throttled'],
    ['html-500', 'malformed'],
    ['drop', 'unreachable'],
  ] as const)('STS answers with %s: no access and a gap', async (kind, reason) => {
    const { access, gaps } = await openAt(await urlWith({ operation: 'sts:GetCallerIdentity', kind }));
    expect(access).toBeUndefined();
    expect(gaps).toMatchObject([{ reason, kinds: expect.arrayContaining(['vpc', 'sts-call-summary']) }]);
    expect(JSON.stringify(gaps)).not.toMatch(/AKIA|EXAMPLEKEY/);
  });

  it('nobody listens: unreachable', async () => {
    const { access, gaps } = await openAt('http://127.0.0.1:9');
    expect(access).toBeUndefined();
    expect(gaps[0]?.reason).toBe('unreachable');
  });

  it('no credentials: a gap, and no call at all', async () => {
    const url = await urlWith();
    const { access, gaps } = await openWith({ AWS_ENDPOINT_URL: url, AWS_REGION: 'us-east-1' });
    expect(access).toBeUndefined();
    expect(gaps).toMatchObject([{ reason: 'no-credentials' }]);
    expect(loopback?.requests).toEqual([]);
  });

  it('takes a profile from the files that the environment names', async () => {
    writeFileSync(join(folder, 'config'), '[profile reader]\nregion = eu-west-1\n');
    writeFileSync(join(folder, 'credentials'), '[reader]\naws_access_key_id = a\naws_secret_access_key = b\n');
    const { access } = await openWith({ AWS_PROFILE: 'reader', AWS_ENDPOINT_URL: await urlWith() });
    expect(access?.account).toBe('111122223333');
    expect(loopback?.requests[0]?.region).toBe('eu-west-1');
  });

  it('refuses a profile that leads to instance metadata', async () => {
    writeFileSync(
      join(folder, 'config'),
      '[profile reader]\nrole_arn = arn:aws:iam::111122223333:role/r\ncredential_source = Ec2InstanceMetadata\n',
    );
    const { access, gaps } = await openWith({ AWS_PROFILE: 'reader', AWS_ENDPOINT_URL: await urlWith() });
    expect(access).toBeUndefined();
    expect(gaps).toMatchObject([{ reason: 'no-credentials', detail: expect.stringContaining('instance metadata') }]);
    expect(loopback?.requests).toEqual([]);
  });

  it('exchanges a web identity token at the Regional endpoint', async () => {
    const tokenFile = join(folder, 'token');
    writeFileSync(tokenFile, 'not.a.token');
    const roleArn = 'arn:aws:iam::111122223333:role/r';
    const env = { AWS_WEB_IDENTITY_TOKEN_FILE: tokenFile, AWS_ROLE_ARN: roleArn, AWS_REGION: 'us-east-1' };
    const { access } = await openWith({ ...env, AWS_ENDPOINT_URL: await urlWith() });
    expect(access?.account).toBe('111122223333');
    expect(loopback?.requests.map((one) => one.operation)).toEqual([
      'AssumeRoleWithWebIdentity',
      'GetCallerIdentity',
      'DescribeRegions',
    ]);
  });

  it('a token file that is not there: a gap', async () => {
    const env = { AWS_WEB_IDENTITY_TOKEN_FILE: join(folder, 'none'), AWS_ROLE_ARN: 'arn:aws:iam::111122223333:role/r' };
    const { access, gaps } = await openWith({ ...env, AWS_ENDPOINT_URL: await urlWith() });
    expect(access).toBeUndefined();
    expect(gaps).toHaveLength(1);
  });

  it('takes the credentials of a container', async () => {
    const server = await metadataOfContainer();
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const url = `http://127.0.0.1:${port}/creds`;
    const { access } = await openWith({ AWS_CONTAINER_CREDENTIALS_FULL_URI: url, AWS_ENDPOINT_URL: await urlWith() });
    server.close();
    expect(access?.account).toBe('111122223333');
  });
});

function metadataOfContainer(): Promise<Server> {
  const body = { AccessKeyId: 'a', SecretAccessKey: 'b', Token: 'c', Expiration: '2099-01-01T00:00:00Z' };
  const server = createServer((_request, response) => void response.end(JSON.stringify(body)));
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

describe('the host of STS', () => {
  it.each(['us-east-1', 'eu-west-1', 'ap-east-1'])('is Regional in %s, whatever the default Region', async (region) => {
    const { access } = await openAt(await urlWith(), [...Object.keys(accountState.regions)]);
    const settings = access?.client(region);
    if (settings === undefined) throw new Error('not opened');
    const hosts: string[] = [];
    const client = new STSClient(settings);
    client.middlewareStack.add(
      () => (args) => {
        const request: unknown = args.request;
        if (typeof request === 'object' && request !== null && 'hostname' in request)
          hosts.push(String(request.hostname));
        return Promise.reject(new Error('seen'));
      },
      { step: 'finalizeRequest', priority: 'low' },
    );
    const { GetCallerIdentityCommand } = await import('@aws-sdk/client-sts');
    await expect(client.send(new GetCallerIdentityCommand({}))).rejects.toThrow('seen');
    expect(hosts).toEqual([`sts.${region}.amazonaws.com`]);
  });

  it('a pseudo Region never becomes the global host', () => {
    expect(isRegionName('aws-global')).toBe(false);
    expect(firstRegion([], { AWS_REGION: 'aws-global' }, undefined).region).toBe('us-east-1');
    expect(firstRegion([], { AWS_DEFAULT_REGION: 'eu-west-1' }, 'us-west-2').region).toBe('eu-west-1');
    expect(firstRegion([], {}, 'us-gov-west-1').region).toBe('us-gov-west-1');
  });
});

describe('redirected clients', () => {
  it('names the variables that lead our clients elsewhere', () => {
    const env = { AWS_ENDPOINT_URL_EC2: 'http://127.0.0.1:1', AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:2' };
    expect(redirectingVariables(env)).toEqual(['AWS_ENDPOINT_URL_EC2']);
    expect(redirectingVariables({ ...env, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' })).toEqual([]);
  });

  it('prefers the variable of the service', () => {
    const env = { ...environmentFor('http://127.0.0.1:1'), AWS_ENDPOINT_URL_ROUTE_53: 'http://127.0.0.1:2' };
    expect(redirectedTo(env, 'route53')).toBe('http://127.0.0.1:2');
    expect(redirectedTo(env, 'sts')).toBe('http://127.0.0.1:1');
  });
});
