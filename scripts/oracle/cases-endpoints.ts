/** Cases about configured endpoints, FIPS and dual stack, and arguments in code. */
import { endpoints, oddBooleans } from './case-groups.ts';
import type { Draft } from './case-types.ts';
import { both, loadConfig, modes, profile } from './case-types.ts';

export function* endpointVariables(): Iterable<Draft> {
  const region = both('eu-west-1');
  for (const url of endpoints) {
    yield { env: { ...region, AWS_ENDPOINT_URL: url } };
    yield { env: { ...region, AWS_ENDPOINT_URL_STS: url } };
    yield { env: { AWS_ENDPOINT_URL_STS: url } };
    yield { env: region, code: { endpoint: url } };
    yield { code: { endpoint: url } };
    yield { env: { ...region, ...loadConfig }, config: profile(`endpoint_url = ${url}`) };
    yield {
      env: { ...region, ...loadConfig },
      config: `${profile('services = mine')}\n[services mine]\nsts =\n  endpoint_url = ${url}\n`,
    };
  }
  const sts = 'https://sts.eu-central-1.amazonaws.com';
  const all = 'https://sts.eu-north-1.amazonaws.com';
  yield { env: { ...region, AWS_ENDPOINT_URL: all, AWS_ENDPOINT_URL_STS: sts } };
  yield { env: { ...region, AWS_ENDPOINT_URL: all, AWS_ENDPOINT_URL_STS: '' } };
  yield { env: { ...region, AWS_ENDPOINT_URL_S3: all } };
  yield { env: { ...region, AWS_STS_ENDPOINT: all } };
  for (const mode of modes) {
    yield { env: { ...region, ...mode, AWS_ENDPOINT_URL_STS: sts } };
    yield { env: { ...region, ...mode, AWS_ENDPOINT_URL_STS: 'https://sts.amazonaws.com' } };
    yield { env: { ...region, ...mode, AWS_ENDPOINT_URL_STS: sts }, code: { endpoint: all } };
  }
  for (const value of oddBooleans) {
    const ignore = { ...region, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: value };
    yield { env: { ...ignore, AWS_ENDPOINT_URL_STS: sts } };
    yield { env: { ...region, AWS_ENDPOINT_URL: all }, config: profile(`ignore_configured_endpoint_urls = ${value}`) };
  }
  yield { env: { ...region, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' }, code: { endpoint: sts } };
  yield { env: { ...region, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' }, config: profile(`endpoint_url = ${sts}`) };
  yield {
    env: { ...region, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'false', AWS_ENDPOINT_URL_STS: sts },
    config: profile('ignore_configured_endpoint_urls = true'),
  };
}

export function* endpointConfig(): Iterable<Draft> {
  const sts = 'https://sts.eu-central-1.amazonaws.com';
  const all = 'https://sts.eu-north-1.amazonaws.com';
  const services = (name: string, lines: string): string => `\n[services ${name}]\n${lines}`;
  const texts = [
    profile(`services = mine\nendpoint_url = ${all}`) + services('mine', `sts =\n  endpoint_url = ${sts}\n`),
    profile('services = mine') + services('mine', 's3 =\n  endpoint_url = http://localhost:4566\n'),
    profile(`services = mine\nendpoint_url = ${all}`) +
      services('mine', 's3 =\n  endpoint_url = http://localhost:4566\n'),
    profile('services = mine') +
      services('mine', `s3 =\n  endpoint_url = http://localhost:4566\nsts =\n  endpoint_url = ${sts}\n`),
    profile('services = missing') + services('mine', `sts =\n  endpoint_url = ${sts}\n`),
    profile('output = json') + services('mine', `sts =\n  endpoint_url = ${sts}\n`),
    profile(`sts =\n  endpoint_url = ${sts}`),
    profile('services = mine') + services('mine', `STS =\n  endpoint_url = ${sts}\n`),
    profile('services = mine') + services('mine', `sts =\n  ENDPOINT_URL = ${sts}\n`),
    profile('services = mine') + services('mine', `endpoint_url = ${sts}\n`),
    services('mine', `sts =\n  endpoint_url = ${sts}\n`) + profile('services = mine'),
    `${profile('output = json')}\n[profile other]\nendpoint_url = ${sts}\n`,
  ];
  for (const config of texts) {
    yield { env: { ...both('eu-west-1') }, config };
    yield { env: { ...both('eu-west-1'), ...loadConfig }, config };
    yield { env: { ...both('eu-west-1'), AWS_ENDPOINT_URL: 'https://sts.us-west-2.amazonaws.com' }, config };
  }
  yield { env: { ...both('eu-west-1'), AWS_PROFILE: 'other' }, config: texts.at(-1) ?? '' };
  yield { env: { ...both('eu-west-1') }, config: texts.at(-1) ?? '', code: { profile: 'other' } };
}

export function* variants(): Iterable<Draft> {
  const some = [
    'us-east-1',
    'eu-west-1',
    'us-gov-west-1',
    'cn-north-1',
    'us-iso-east-1',
    'eusc-de-east-1',
    'ap-southeast-7',
    'mars-north-1',
    'aws-global',
    'us-east-1-fips',
  ];
  const fips = { AWS_USE_FIPS_ENDPOINT: 'true' };
  const dual = { AWS_USE_DUALSTACK_ENDPOINT: 'true' };
  for (const region of [...some.map(both), {}]) {
    for (const mode of [{}, { AWS_STS_REGIONAL_ENDPOINTS: 'regional' }]) {
      yield { env: { ...region, ...mode, ...fips } };
      yield { env: { ...region, ...mode, ...dual } };
      yield { env: { ...region, ...mode, ...fips, ...dual } };
    }
    yield { env: { ...region }, code: { useFips: true } };
    yield { env: { ...region }, code: { useDualstack: true } };
  }
  for (const value of oddBooleans) {
    const region = both('us-east-2');
    yield { env: { ...region, AWS_USE_FIPS_ENDPOINT: value } };
    yield { env: { ...region, AWS_USE_DUALSTACK_ENDPOINT: value } };
    yield { env: { ...region, ...loadConfig }, config: profile(`use_fips_endpoint = ${value}`) };
    yield { env: { ...region, ...loadConfig }, config: profile(`use_dualstack_endpoint = ${value}`) };
  }
  const region = both('us-east-2');
  yield {
    env: { ...region, AWS_USE_FIPS_ENDPOINT: 'false', ...loadConfig },
    config: profile('use_fips_endpoint = true'),
  };
  yield { env: { ...region }, config: profile('use_fips_endpoint = true') };
  yield { env: { ...region, ...fips }, code: { useFips: false } };
  yield { env: { ...region, ...fips }, code: { endpoint: 'https://sts.eu-central-1.amazonaws.com' } };
  yield { env: { ...region, ...dual }, code: { endpoint: 'https://sts.eu-central-1.amazonaws.com' } };
  yield { env: { ...region, ...fips, AWS_ENDPOINT_URL_STS: 'https://sts.eu-central-1.amazonaws.com' } };
  yield { env: { ...region, ...dual, AWS_ENDPOINT_URL_STS: 'https://sts.eu-central-1.amazonaws.com' } };
}

export function* codeArguments(): Iterable<Draft> {
  for (const value of ['legacy', 'regional', 'Regional', 'LEGACY', 'nonsense', '']) {
    yield { env: both('eu-west-1'), code: { stsRegionalEndpoints: value } };
    yield {
      env: { ...both('eu-west-1'), AWS_STS_REGIONAL_ENDPOINTS: 'regional' },
      code: { stsRegionalEndpoints: value },
    };
    yield { code: { stsRegionalEndpoints: value } };
    yield { code: { stsRegionalEndpoints: value, region: 'eu-south-1' } };
  }
  for (const useGlobalEndpoint of [true, false]) {
    for (const region of ['eu-west-1', 'us-east-1', 'ap-east-1', 'cn-north-1', 'us-gov-west-1', 'aws-global']) {
      yield { code: { useGlobalEndpoint, region } };
    }
    yield { code: { useGlobalEndpoint } };
    yield { env: both('eu-west-1'), code: { useGlobalEndpoint, useFips: true } };
    yield { env: both('eu-west-1'), code: { useGlobalEndpoint, endpoint: 'https://sts.eu-central-1.amazonaws.com' } };
  }
  yield { env: both('eu-west-1'), code: { useFips: true, useDualstack: true } };
  yield { code: { region: 'eu-west-1', endpoint: 'https://sts.amazonaws.com' } };
}
