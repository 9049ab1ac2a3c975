import type { ClientTable } from '../traits.ts';
import { inferred, modern, read, run } from './base.ts';

const defaults = 'aws/aws-sdk-go aws/endpoints/defaults.go';

export const goV1: ClientTable = {
  title: 'The SDK for Go v1',
  packages: [{ ecosystem: 'go', name: 'github.com/aws/aws-sdk-go' }],
  features: {
    legacy: run('Legacy by default in every version', null),
    loadConfig: run('The shared config file and AWS_DEFAULT_REGION are read only with AWS_SDK_LOAD_CONFIG', null, true),
    setting: run('AWS_STS_REGIONAL_ENDPOINTS is understood, in any case', '1.25.18'),
    ownReader: read(
      'The config file is read by the SDK itself; before, by go-ini, which refuses stray lines',
      '1.15.59',
      'aws/aws-sdk-go pull request 2210',
    ),
    byteOrderMark: read('A byte order mark is an error', '1.25.4', 'aws/aws-sdk-go pull request 2860'),
    apEast: read('ap-east-1 has a host of its own', '1.19.18', defaults),
    meSouth: read('me-south-1 has a host of its own', '1.21.7', defaults),
    webIdentity: read('The web-identity provider', '1.20.22', 'aws/aws-sdk-go pull request 2667'),
    codeMode: read(
      'The mode of the code counts; before, it was lost',
      '1.25.35',
      'aws/aws-sdk-go commit a12a1902b',
      true,
    ),
    govFips: read('us-gov-west-1-fips is a row of the endpoint table', '1.31.6', defaults),
    label: read('Region names that are no host label are refused', '1.32.5', 'aws/aws-sdk-go pull request 3330'),
    iso: read('Hosts of the partitions aws-iso and aws-iso-b', '1.23.15', defaults),
    isoE: read('Hosts of the partition aws-iso-e', '1.44.257', defaults),
    isoF: read('Hosts of the partition aws-iso-f', '1.44.283', defaults),
    spacedFlags: read(
      'use_fips_endpoint and use_dualstack_endpoint count with a space after the value; before, such a value was lost',
      '1.45.15',
      'aws/aws-sdk-go commit 0508d4b7c',
      true,
    ),
    globalFallback: read(
      'Without a Region the global host is called; before, an error',
      '1.25.20',
      'aws/aws-sdk-go pull request 2911',
    ),
    credentialVariants: inferred(
      'Credential providers obey the FIPS and dual-stack switches',
      '1.44.200',
      'run at 1.44.130 and 1.44.334',
    ),
    variants: read('FIPS and dual-stack switches', '1.42.0', 'aws/aws-sdk-go pull request 3938'),
  },
  traits: (reached) => ({
    ...modern,
    file: 'load-config',
    dialect: reached('spacedFlags')
      ? 'go-v1'
      : reached('byteOrderMark')
        ? 'go-v1-spaced'
        : reached('ownReader')
          ? 'go-v1-lenient'
          : 'go-ini',
    bareProfiles: true,
    missingProfile: 'ignore',
    fipsNames: reached('variants'),
    fipsTable: reached('govFips') ? 'rows' : 'us-rows',
    provider: { ...modern.provider, noVariants: !reached('credentialVariants'), webIdentity: reached('webIdentity') },
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
      list: reached('setting') ? 'listed' : 'commercial',
      inFile: true,
      byDefaultsMode: false,
      noRegionWhenRegional: 'global',
      skippedByEndpoint: false,
      fileAlwaysChecked: true,
      ownHosts: reached('setting')
        ? []
        : [
            'ap-northeast-2',
            ...(reached('apEast') ? ['ap-east-1'] : []),
            ...(reached('meSouth') ? ['me-south-1'] : []),
          ],
      understood: reached('setting'),
      codeIgnored: !reached('codeMode'),
      lastWins: false,
    },
    configuredEndpoints: false,
    endpointCheck: 'none',
    endpointWithVariant: 'endpoint',
    variants: reached('variants')
      ? { truth: 'error-in-env', inFile: true, alwaysInFile: false, needsRegion: false }
      : null,
    partitions: modern.partitions.filter(
      (name) =>
        name !== 'aws-eusc' &&
        (!['aws-iso', 'aws-iso-b'].includes(name) || reached('iso')) &&
        (name !== 'aws-iso-e' || reached('isoE')) &&
        (name !== 'aws-iso-f' || reached('isoF')),
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
    rules: inferred(
      'Endpoint rules: no variant beside an endpoint, providers obey the variants, pseudo Regions of all partitions',
      '1.20.0',
      'run at 1.16.2 and 1.21.2; service/sts 1.20.0 of July 2023',
    ),
    spacedFlags: read(
      'use_fips_endpoint and use_dualstack_endpoint count with a space after the value; before, such a value was lost',
      '1.21.1',
      'aws/aws-sdk-go-v2 config 1.18.42',
      true,
    ),
    profileCase: read('Profile names keep their case', '1.6.0', 'aws/aws-sdk-go-v2 config 1.3.0', true),
    missingProfile: read('A profile that is not there is an error', '1.21.2', 'aws/aws-sdk-go-v2 config 1.18.45'),
    newReader: read(
      'A lenient reader of the config file; before, a byte order mark or an open section header was an error',
      '1.22.2',
      'aws/aws-sdk-go-v2 internal/ini 1.7.0',
    ),
    trailingComments: read(
      'A # or ; inside a value belongs to it unless a blank stands before it',
      '1.23.1',
      'aws/aws-sdk-go-v2 internal/ini 1.7.1',
    ),
    namedServices: read(
      'Only the services section that the profile names counts; before, none, and any before 1.22.2',
      '1.24.0',
      'aws/aws-sdk-go-v2 config 1.26.1, internal/ini 1.7.2',
      true,
    ),
    endpointAlone: read(
      'An endpoint in code or settings needs no Region',
      '1.25.1',
      'aws/aws-sdk-go-v2 service/sts 1.27.1',
    ),
    defaultsMode: inferred('A defaults mode that is none is an error', '1.11.2', 'run at 1.7.1 and 1.16.2'),
    label: read('Region names that are no host label are refused', '1.40.0', 'aws/aws-sdk-go-v2 service/sts 1.40.1'),
    isoDualstack: inferred('Dual-stack hosts in the isolated partitions', '1.34.0', 'aws partitions data of July 2025'),
    isoF: inferred('Hosts of the partitions aws-iso-e and aws-iso-f', '1.24.0', 'aws partitions data of 2023'),
    sovereign: inferred('Hosts of the European sovereign partition', '1.33.20', 'aws partitions data of spring 2025'),
    endpointUrl: read('AWS_ENDPOINT_URL and its kin', '1.22.1', 'aws/aws-sdk-go-v2 pull request 2328, November 2023'),
  },
  traits: (reached) => ({
    ...modern,
    fipsNames: reached('variants'),
    fipsTable: 'rows',
    dialect: reached('newReader')
      ? reached('trailingComments')
        ? 'go-v2'
        : 'go-v2-cut'
      : reached('endpointUrl')
        ? 'go-v2-nested'
        : reached('spacedFlags')
          ? 'go-v2-old'
          : 'go-v2-spaced',
    lowerProfiles: !reached('profileCase'),
    missingServices: reached('namedServices') ? 'ignore' : 'any-section',
    // The first versions of the lenient reader lose what is nested, services sections with it.
    servicesSection: reached('namedServices') || !reached('newReader'),
    pseudoRegions: reached('rules'),
    endpointWithVariant: reached('rules') ? 'error' : 'endpoint',
    missingProfile: reached('missingProfile') ? 'error-unless-default-variable' : 'ignore',
    defaultsMode: reached('defaultsMode') ? 'error-unless-empty' : 'ignore',
    emptyEndpoint: 'error',
    regionCheck: reached('label') ? 'dotted-labels' : 'none',
    emptyServicesEndpoint: 'error',
    ignoreTruth: 'error-in-env',
    endpointNeedsRegion: reached('rules') && !reached('endpointAlone'),
    provider: { ...modern.provider, genericEndpoint: false, noVariants: !reached('rules') },
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
