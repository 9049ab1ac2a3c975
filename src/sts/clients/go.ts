import type { ClientTable } from '../traits.ts';
import { modern, read, run } from './base.ts';

export const goV1: ClientTable = {
  title: 'The SDK for Go v1',
  packages: [{ ecosystem: 'go', name: 'github.com/aws/aws-sdk-go' }],
  features: {
    legacy: run('Legacy by default in every version', null),
    loadConfig: run('The shared config file and AWS_DEFAULT_REGION are read only with AWS_SDK_LOAD_CONFIG', null, true),
    setting: run('AWS_STS_REGIONAL_ENDPOINTS is understood, in any case', '1.25.18'),
    variants: run('FIPS and dual-stack switches', '1.41.0'),
  },
  traits: (reached) => ({
    ...modern,
    file: 'load-config',
    dialect: 'go-v1',
    bareProfiles: true,
    missingProfile: 'ignore',
    fipsNames: reached('variants'),
    regionCheck: 'label',
    pseudoRegions: false,
    firstDefault: true,
    literalProfiles: true,
    noDualstack: ['aws-iso', 'aws-iso-b'],
    profileEnv: ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'],
    regionEnvWithLoadConfig: ['AWS_DEFAULT_REGION'],
    noRegion: 'global',
    mode: {
      fallback: 'legacy',
      match: 'ignore-case',
      invalid: reached('setting') ? 'error' : 'ignore',
      empty: 'unset',
      list: 'listed',
      inFile: true,
      byDefaultsMode: false,
      noRegionWhenRegional: 'global',
      skippedByEndpoint: false,
      fileAlwaysChecked: true,
    },
    configuredEndpoints: false,
    endpointCheck: 'none',
    endpointWithVariant: 'endpoint',
    variants: reached('variants')
      ? { truth: 'error-in-env', inFile: true, alwaysInFile: false, needsRegion: false }
      : null,
    partitions: modern.partitions.filter((name) => name !== 'aws-eusc'),
  }),
};

export const goV2: ClientTable = {
  title: 'The SDK for Go v2',
  packages: ['service/sts', 'credentials', 'config'].map((name) => ({
    ecosystem: 'go',
    name: `github.com/aws/aws-sdk-go-v2/${name}`,
  })),
  features: {
    regional: read(
      'Always regional; AWS_STS_REGIONAL_ENDPOINTS is not known',
      null,
      'aws/aws-sdk-go-v2 service/sts/endpoints.go',
    ),
    region: read('AWS_REGION beats AWS_DEFAULT_REGION; both are read', null, 'aws/aws-sdk-go-v2 config/env_config.go'),
    variants: read('FIPS and dual-stack switches', '1.11.0', 'aws/aws-sdk-go-v2 changelog 2021-11'),
    endpointUrl: read('AWS_ENDPOINT_URL and its kin', '1.26.0', 'aws/aws-sdk-go-v2 pull request 2328, November 2023'),
  },
  traits: (reached) => ({
    ...modern,
    profileEnv: ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'],
    regionEnv: ['AWS_REGION', 'AWS_DEFAULT_REGION'],
    configuredEndpoints: reached('endpointUrl'),
    variants: reached('variants')
      ? { truth: 'true-or-error', inFile: true, alwaysInFile: false, needsRegion: false }
      : null,
  }),
};
