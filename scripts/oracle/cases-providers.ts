/** Cases in which a credential provider, not the client of the program, calls STS first. */
import { roleConfig, webIdentityEnv } from './case-groups.ts';
import type { Draft, Env } from './case-types.ts';
import { both, loadConfig, modes, profile } from './case-types.ts';

export function* assumeRole(): Iterable<Draft> {
  const role: Env = { AWS_PROFILE: 'role', ...loadConfig };
  const plain = roleConfig();
  for (const mode of modes) {
    for (const env of [
      {},
      both('eu-west-1'),
      both('cn-north-1'),
      both('ap-east-1'),
      { AWS_REGION: 'eu-west-1' },
      { AWS_DEFAULT_REGION: 'eu-west-2' },
    ]) {
      yield { via: 'assume-role', env: { ...role, ...env, ...mode }, config: plain };
    }
    yield { via: 'assume-role', env: { ...role, ...mode }, config: roleConfig('region = eu-west-3\n') };
    yield { via: 'assume-role', env: { ...role, ...mode }, config: roleConfig('', 'region = eu-north-1\n') };
    yield {
      via: 'assume-role',
      env: { ...role, ...mode },
      config: roleConfig('region = eu-west-3\n', 'region = eu-north-1\n'),
    };
    yield { via: 'assume-role', env: { ...role, ...mode }, config: plain, code: { region: 'eu-central-1' } };
    yield { via: 'assume-role', env: { AWS_PROFILE: 'role', ...both('eu-west-1'), ...mode }, config: plain };
  }
  const eu = { ...role, ...both('eu-west-1') };
  yield { via: 'assume-role', env: eu, config: roleConfig('sts_regional_endpoints = regional\n') };
  yield { via: 'assume-role', env: eu, config: roleConfig('', 'sts_regional_endpoints = regional\n') };
  yield { via: 'assume-role', env: eu, config: roleConfig('endpoint_url = https://sts.eu-central-1.amazonaws.com\n') };
  yield {
    via: 'assume-role',
    env: eu,
    config: roleConfig('', 'endpoint_url = https://sts.eu-central-1.amazonaws.com\n'),
  };
  yield {
    via: 'assume-role',
    env: eu,
    config: `${roleConfig('services = mine\n')}\n[services mine]\nsts =\n  endpoint_url = https://sts.eu-central-1.amazonaws.com\n`,
  };
  yield {
    via: 'assume-role',
    env: { ...eu, AWS_ENDPOINT_URL_STS: 'https://sts.eu-central-1.amazonaws.com' },
    config: plain,
  };
  yield {
    via: 'assume-role',
    env: { ...eu, AWS_ENDPOINT_URL: 'https://sts.eu-central-1.amazonaws.com' },
    config: plain,
  };
  yield { via: 'assume-role', env: { ...eu, AWS_USE_FIPS_ENDPOINT: 'true' }, config: plain };
  yield { via: 'assume-role', env: { ...eu, AWS_USE_DUALSTACK_ENDPOINT: 'true' }, config: plain };
  yield { via: 'assume-role', env: { ...eu, AWS_STS_REGIONAL_ENDPOINTS: 'nonsense' }, config: plain };
  yield { via: 'assume-role', env: { ...eu, AWS_DEFAULTS_MODE: 'standard' }, config: plain };
  yield { via: 'assume-role', env: { ...role, ...both('aws-global') }, config: plain };
  yield { via: 'assume-role', env: { ...loadConfig, ...both('eu-west-1') }, config: plain, code: { profile: 'role' } };
}

export function* webIdentity(): Iterable<Draft> {
  const inFile = `[profile web]\nrole_arn = ${webIdentityEnv.AWS_ROLE_ARN}\nweb_identity_token_file = ${webIdentityEnv.AWS_WEB_IDENTITY_TOKEN_FILE}\n`;
  for (const mode of modes) {
    for (const env of [
      {},
      both('eu-west-1'),
      both('us-gov-east-1'),
      both('ap-east-1'),
      { AWS_REGION: 'eu-west-1' },
      { AWS_DEFAULT_REGION: 'eu-west-2' },
    ]) {
      yield { via: 'web-identity', env: { ...webIdentityEnv, ...env, ...mode } };
    }
    yield {
      via: 'web-identity',
      env: { ...webIdentityEnv, ...mode, ...loadConfig },
      config: profile('region = eu-west-3'),
    };
    yield { via: 'web-identity', env: { ...webIdentityEnv, ...mode }, code: { region: 'eu-central-1' } };
    yield {
      via: 'web-identity',
      env: { AWS_PROFILE: 'web', ...mode, ...loadConfig, ...both('eu-west-1') },
      config: inFile,
    };
    yield {
      via: 'web-identity',
      env: { AWS_PROFILE: 'web', ...mode, ...loadConfig },
      config: `${inFile}region = eu-west-3\n`,
    };
  }
  const eu = { ...webIdentityEnv, ...both('eu-west-1') };
  yield { via: 'web-identity', env: { ...eu, AWS_ENDPOINT_URL_STS: 'https://sts.eu-central-1.amazonaws.com' } };
  yield { via: 'web-identity', env: { ...eu, AWS_ENDPOINT_URL: 'https://sts.eu-central-1.amazonaws.com' } };
  yield { via: 'web-identity', env: { ...eu, AWS_USE_FIPS_ENDPOINT: 'true' } };
  yield { via: 'web-identity', env: { ...eu, AWS_USE_DUALSTACK_ENDPOINT: 'true' } };
  yield { via: 'web-identity', env: { ...eu, AWS_STS_REGIONAL_ENDPOINTS: 'nonsense' } };
  yield { via: 'web-identity', env: { ...webIdentityEnv, ...both('aws-global') } };
}

export function* runtimes(): Iterable<Draft> {
  for (const region of ['eu-west-1', 'eu-south-1', 'cn-north-1']) {
    yield { runtime: 'lambda', env: both(region) };
    yield { runtime: 'lambda', env: { ...both(region), AWS_STS_REGIONAL_ENDPOINTS: 'regional' } };
    for (const via of ['client', 'web-identity'] as const) {
      yield {
        runtime: 'eks-irsa',
        via,
        env: { ...webIdentityEnv, ...both(region), AWS_STS_REGIONAL_ENDPOINTS: 'regional' },
      };
      yield { runtime: 'eks-irsa', via, env: { ...webIdentityEnv, ...both(region) } };
    }
  }
}
