import type { ClientTable } from '../traits.ts';
import { inferred, modern, read, run } from './base.ts';

export const goV1: ClientTable = {
  title: 'The SDK for Go v1',
  packages: [{ ecosystem: 'go', name: 'github.com/aws/aws-sdk-go' }],
  features: {
    legacy: run('Legacy by default in every version', null),
    loadConfig: run('The shared config file and AWS_DEFAULT_REGION are read only with AWS_SDK_LOAD_CONFIG', null, true),
    setting: run('AWS_STS_REGIONAL_ENDPOINTS is understood, in any case', '1.25.18'),
    label: inferred('Region names that are no host label are refused', '1.34.0', 'run at 1.25.19 and 1.34.28'),
    isoE: inferred('Hosts of the partition aws-iso-e', '1.44.200', 'aws/aws-sdk-go aws/endpoints/defaults.go'),
    isoF: inferred('Hosts of the partition aws-iso-f', '1.44.300', 'aws/aws-sdk-go aws/endpoints/defaults.go'),
    globalFallback: inferred(
      'Without a Region the global host is called; before, an error',
      '1.26.0',
      'run at 1.25.19 and 1.34.28',
    ),
    credentialVariants: inferred(
      'Credential providers obey the FIPS and dual-stack switches',
      '1.44.200',
      'run at 1.44.130 and 1.44.334',
    ),
    variants: run('FIPS and dual-stack switches', '1.41.0'),
  },
  traits: (reached) => ({
    ...modern,
    file: 'load-config',
    dialect: 'go-v1',
    bareProfiles: true,
    missingProfile: 'ignore',
    fipsNames: reached('variants'),
    fipsTable: 'rows',
    provider: { ...modern.provider, noVariants: !reached('credentialVariants') },
    regionCheck: reached('label') ? 'label' : 'none',
    badHost: 'cut-no-space',
    pseudoRegions: false,
    firstDefault: true,
    literalProfiles: true,
    noDualstack: ['aws-iso', 'aws-iso-b'],
    profileEnv: ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'],
    regionEnvWithLoadConfig: ['AWS_DEFAULT_REGION'],
    noRegion: reached('globalFallback') || !reached('setting') ? 'global' : 'error',
    mode: {
      fallback: 'legacy',
      match: 'ignore-case',
      invalid: reached('setting') ? 'error' : 'ignore',
      empty: 'unset',
      list: reached('setting') ? 'listed' : 'old-table',
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
    partitions: modern.partitions.filter(
      (name) =>
        name !== 'aws-eusc' && (name !== 'aws-iso-e' || reached('isoE')) && (name !== 'aws-iso-f' || reached('isoF')),
    ),
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
    label: inferred('Region names that are no host label are refused', '1.40.0', 'run at 1.22.1 and 1.47.7'),
    isoDualstack: inferred('Dual-stack hosts in the isolated partitions', '1.34.0', 'aws partitions data of July 2025'),
    isoF: inferred('Hosts of the partitions aws-iso-e and aws-iso-f', '1.24.0', 'aws partitions data of 2023'),
    sovereign: inferred('Hosts of the European sovereign partition', '1.33.20', 'aws partitions data of spring 2025'),
    endpointUrl: read('AWS_ENDPOINT_URL and its kin', '1.22.1', 'aws/aws-sdk-go-v2 pull request 2328, November 2023'),
  },
  traits: (reached) => ({
    ...modern,
    fipsNames: true,
    dialect: 'go-v2',
    missingProfile: 'error-unless-default-variable',
    defaultsMode: 'error-unless-empty',
    emptyEndpoint: 'error',
    regionCheck: reached('label') ? 'dotted-labels' : 'none',
    emptyServicesEndpoint: 'error',
    ignoreTruth: 'error-in-env',
    endpointNeedsRegion: !reached('endpointUrl'),
    provider: { ...modern.provider, genericEndpoint: false },
    noDualstack: reached('isoDualstack') ? [] : ['aws-iso', 'aws-iso-b'],
    badHost: 'cut-no-space',
    partitions: modern.partitions.filter(
      (name) =>
        (name !== 'aws-eusc' || reached('sovereign')) &&
        (!['aws-iso-e', 'aws-iso-f'].includes(name) || reached('isoF')),
    ),
    profileEnv: ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'],
    regionEnv: ['AWS_REGION', 'AWS_DEFAULT_REGION'],
    configuredEndpoints: reached('endpointUrl'),
    variants: reached('variants')
      ? { truth: 'error-in-env', inFile: true, alwaysInFile: false, needsRegion: false }
      : null,
  }),
};
