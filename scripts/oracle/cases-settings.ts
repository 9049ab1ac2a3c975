/** Cases about where the Region, the mode and the profile come from. */
import { oddModes, oddRegions, profilesConfig, regions, syntaxTexts } from './case-groups.ts';
import type { Draft, Env } from './case-types.ts';
import { both, loadConfig, modes, profile } from './case-types.ts';

export function* everyRegion(): Iterable<Draft> {
  for (const region of regions) for (const mode of modes) yield { env: { ...both(region), ...mode } };
}

export function* strangeRegions(): Iterable<Draft> {
  for (const region of oddRegions) {
    for (const mode of modes) yield { env: { ...both(region), ...mode } };
    yield { code: { region } };
    yield { env: { ...loadConfig }, config: profile(`region = ${region}`) };
  }
}

export function* regionSources(): Iterable<Draft> {
  const sources: readonly Draft[] = [
    {},
    { env: { AWS_REGION: 'eu-west-1' } },
    { env: { AWS_DEFAULT_REGION: 'eu-west-2' } },
    { env: { AMAZON_REGION: 'eu-west-3' } },
    { env: { AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-2' } },
    { env: { AWS_REGION: '', AWS_DEFAULT_REGION: 'eu-west-2' } },
    { env: { AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: '' } },
    { config: profile('region = eu-west-3') },
    { env: { AWS_REGION: 'eu-west-1' }, config: profile('region = eu-west-3') },
    { env: { AWS_DEFAULT_REGION: 'eu-west-2' }, config: profile('region = eu-west-3') },
    { env: { AWS_PROFILE: 'other' }, config: profilesConfig },
    { code: { region: 'eu-central-1' } },
    { env: both('eu-west-1'), code: { region: 'eu-central-1' } },
    { code: { region: 'af-south-1' }, config: profile('region = eu-west-3') },
  ];
  for (const source of sources) {
    for (const mode of modes) {
      yield { ...source, env: { ...source.env, ...mode } };
      yield { ...source, env: { ...source.env, ...mode, ...loadConfig } };
    }
  }
}

export function* modeValues(): Iterable<Draft> {
  for (const value of oddModes) {
    for (const region of [{}, both('eu-west-1'), both('eu-south-1')]) {
      yield { env: { ...region, AWS_STS_REGIONAL_ENDPOINTS: value } };
      yield { env: { ...region, ...loadConfig }, config: profile(`sts_regional_endpoints = ${value}`) };
    }
    yield { env: { ...both('eu-west-1') }, config: profile(`sts_regional_endpoints = ${value}`) };
    yield {
      env: { ...both('eu-west-1'), ...loadConfig, AWS_STS_REGIONAL_ENDPOINTS: value },
      config: profile('sts_regional_endpoints = regional'),
    };
    yield {
      env: { ...both('eu-west-1'), AWS_STS_REGIONAL_ENDPOINTS: value },
      code: { endpoint: 'https://sts.eu-central-1.amazonaws.com' },
    };
    yield { env: { ...both('cn-north-1'), AWS_STS_REGIONAL_ENDPOINTS: value } };
  }
  for (const inEnv of ['legacy', 'regional']) {
    for (const inFile of ['legacy', 'regional', 'nonsense']) {
      const env = { ...both('us-west-2'), AWS_STS_REGIONAL_ENDPOINTS: inEnv };
      yield { env, config: profile(`sts_regional_endpoints = ${inFile}`) };
      yield { env: { ...env, ...loadConfig }, config: profile(`sts_regional_endpoints = ${inFile}`) };
    }
  }
}

export function* profiles(): Iterable<Draft> {
  const chosen: readonly Env[] = [
    {},
    { AWS_PROFILE: 'other' },
    { AWS_PROFILE: 'missing' },
    { AWS_PROFILE: '' },
    { AWS_PROFILE: 'default' },
    { AWS_PROFILE: 'noregion' },
    { AWS_PROFILE: 'bare' },
    { AWS_PROFILE: 'profile other' },
    { AWS_PROFILE: 'Other' },
    { AWS_DEFAULT_PROFILE: 'other' },
    { AWS_DEFAULT_PROFILE: 'missing' },
    { AWS_PROFILE: 'other', AWS_DEFAULT_PROFILE: 'default' },
    { AWS_PROFILE: 'default', AWS_DEFAULT_PROFILE: 'other' },
  ];
  for (const choice of chosen) {
    for (const region of [{}, both('us-west-2')]) {
      yield { env: { ...choice, ...region }, config: profilesConfig };
      yield { env: { ...choice, ...region, ...loadConfig }, config: profilesConfig };
    }
  }
  for (const name of ['other', 'missing', 'noregion', 'default', 'bare']) {
    for (const region of [{}, both('us-west-2')]) {
      yield { env: { ...region, ...loadConfig }, config: profilesConfig, code: { profile: name } };
    }
    yield { env: { ...loadConfig, AWS_PROFILE: 'noregion' }, config: profilesConfig, code: { profile: name } };
  }
  yield { env: { AWS_PROFILE: 'missing', ...both('us-west-2') } };
  yield { env: { AWS_PROFILE: 'missing', ...both('us-west-2'), ...loadConfig } };
}

export function* defaultsModes(): Iterable<Draft> {
  for (const value of [
    'legacy',
    'standard',
    'in-region',
    'cross-region',
    'mobile',
    'auto',
    'Standard',
    'nonsense',
    '',
  ]) {
    yield { env: { ...both('eu-west-1'), AWS_DEFAULTS_MODE: value } };
    yield { env: { ...both('eu-west-1'), AWS_DEFAULTS_MODE: value, AWS_STS_REGIONAL_ENDPOINTS: 'legacy' } };
    yield { env: { ...both('eu-west-1'), ...loadConfig }, config: profile(`defaults_mode = ${value}`) };
    yield { env: { AWS_DEFAULTS_MODE: value } };
  }
  yield { env: { ...both('eu-west-1'), AWS_DEFAULTS_MODE: 'legacy' }, config: profile('defaults_mode = standard') };
  yield {
    env: { ...both('eu-west-1'), AWS_DEFAULTS_MODE: 'standard' },
    config: profile('sts_regional_endpoints = legacy'),
  };
}

export function* configSyntax(): Iterable<Draft> {
  for (const config of Object.values(syntaxTexts)) {
    yield { env: {}, config };
    yield { env: { ...loadConfig }, config };
    yield { env: { ...loadConfig, ...both('us-west-2') }, config };
  }
}
