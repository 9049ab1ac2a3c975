import type { ClientTable } from '../traits.ts';
import { modern, read, run } from './base.ts';

export const javascriptV2: ClientTable = {
  title: 'The SDK for JavaScript v2',
  packages: [{ ecosystem: 'npm', name: 'aws-sdk' }],
  features: {
    legacy: run(
      'Legacy by default in every version, and legacy sends every commercial Region to the global host, opt-in ones included',
      null,
      true,
    ),
    loadConfig: run('The shared config file is read only with AWS_SDK_LOAD_CONFIG', null, true),
    region: run('AWS_REGION and AMAZON_REGION are read, AWS_DEFAULT_REGION is not', null, true),
    empty: run('An empty AWS_STS_REGIONAL_ENDPOINTS is an error', null, true),
    setting: run('AWS_STS_REGIONAL_ENDPOINTS is understood', '2.525.0'),
    variants: run('FIPS and dual-stack switches', '2.1001.0'),
  },
  traits: (reached) => ({
    ...modern,
    file: 'load-config',
    dialect: 'js-v2',
    bareProfiles: true,
    missingProfile: 'ignore',
    regionEnv: ['AWS_REGION', 'AMAZON_REGION'],
    noRegion: 'global',
    mode: {
      fallback: 'legacy',
      match: 'ignore-case',
      invalid: reached('setting') ? 'error' : 'ignore',
      empty: reached('setting') ? 'error' : 'unset',
      list: 'commercial',
      inFile: reached('setting'),
      noRegionWhenRegional: 'error',
      skippedByEndpoint: false,
    },
    configuredEndpoints: false,
    endpointNeedsRegion: false,
    endpointCheck: 'none',
    endpointWithVariant: 'endpoint',
    variants: reached('variants') ? { truth: 'true-or-error', inFile: true } : null,
    profileOption: false,
    partitions: modern.partitions.filter((name) => name !== 'aws-eusc'),
  }),
};

export const javascriptV3: ClientTable = {
  title: 'The SDK for JavaScript v3',
  packages: ['@aws-sdk/client-sts', '@aws-sdk/credential-providers', '@aws-sdk/nested-clients'].map((name) => ({
    ecosystem: 'npm',
    name,
  })),
  features: {
    regional: run('Always regional; AWS_STS_REGIONAL_ENDPOINTS is not known', null),
    region: run('AWS_REGION is read, AWS_DEFAULT_REGION is not', null, true),
    variants: run('FIPS and dual-stack switches', '3.36.0'),
    rules: run('Endpoint rules and the argument useGlobalEndpoint', '3.186.0'),
    endpointUrl: run('AWS_ENDPOINT_URL and its kin', '3.427.0'),
    parentRegion: read(
      'Role assumption uses the Region of the client instead of us-east-1',
      '3.521.0',
      'facts/sdk-defaults.json',
      true,
    ),
  },
  traits: (reached) => ({
    ...modern,
    dialect: 'js-v3',
    bareProfiles: true,
    missingProfile: 'ignore',
    fipsNames: reached('variants'),
    configuredEndpoints: reached('endpointUrl'),
    variants: reached('variants') ? { truth: 'true-or-error', inFile: true } : null,
    globalFlag: reached('rules'),
    provider: reached('parentRegion') ? modern.provider : { clientRegion: false, noRegion: 'us-east-1' },
  }),
};
