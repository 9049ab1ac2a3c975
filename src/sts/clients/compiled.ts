import type { ClientTable, ModeTraits } from '../traits.ts';
import { inferred, modern, read, run } from './base.ts';

const netMode: ModeTraits = {
  fallback: 'legacy',
  match: 'ignore-case',
  invalid: 'error',
  empty: 'unset',
  list: 'listed',
  inFile: true,
  byDefaultsMode: false,
  noRegionWhenRegional: 'global',
  skippedByEndpoint: true,
  fileAlwaysChecked: false,
  ownHosts: [],
  understood: true,
  codeIgnored: false,
  lastWins: false,
};
const net3 = 'aws/aws-sdk-net sdk/src/Core and AWSSDK.Core changelog';

export const net: ClientTable = {
  title: 'The SDK for .NET',
  packages: ['AWSSDK.SecurityToken', 'AWSSDK.Core', 'AWSSDK'].map((name) => ({ ecosystem: 'nuget', name })),
  features: {
    setting: read('AWS_STS_REGIONAL_ENDPOINTS is understood, in any case', '3.3.103', net3),
    variants: read('FIPS and dual-stack switches', '3.7.100', net3),
    endpointUrl: inferred('AWS_ENDPOINT_URL and its kin', '3.7.200', net3),
    regional: read('Regional by default (AWSSDK.Core 3.7.500)', '3.7.500', 'aws/aws-sdk-net changelog 2025-07-31'),
    four: read('Version 4: always regional, the setting is gone', '4.0.0', 'aws/aws-sdk-net pull request 3236'),
  },
  traits: (reached) => ({
    ...modern,
    bareProfiles: true,
    missingProfile: 'ignore',
    noRegion: 'error',
    mode: reached('four')
      ? null
      : {
          ...netMode,
          fallback: reached('regional') ? 'regional' : 'legacy',
          invalid: reached('setting') ? 'error' : 'ignore',
        },
    configuredEndpoints: reached('endpointUrl'),
    variants: reached('variants') ? modern.variants : null,
    profileOption: false,
  }),
};

export const powershell: ClientTable = {
  title: 'AWS Tools for PowerShell',
  packages: ['AWS.Tools.SecurityToken', 'AWS.Tools.Common', 'AWSPowerShell', 'AWSPowerShell.NetCore'].map((name) => ({
    ecosystem: 'psgallery',
    name,
  })),
  features: {
    regional: read('Regional by default', '4.1.869', 'AWS Tools for PowerShell changelog 2025-07-31'),
    five: inferred('Version 5 is built on .NET v4: always regional', '5.0.0', 'aws/aws-sdk-net v4'),
  },
  traits: (reached) => ({
    ...modern,
    bareProfiles: true,
    mode: reached('five') ? null : { ...netMode, fallback: reached('regional') ? 'regional' : 'legacy' },
  }),
};

export const rust: ClientTable = {
  title: 'The SDK for Rust',
  packages: ['aws-sdk-sts', 'aws-config'].map((name) => ({ ecosystem: 'cargo', name })),
  features: {
    regional: run('Always regional; AWS_STS_REGIONAL_ENDPOINTS is not known', null),
    region: run('AWS_REGION beats AWS_DEFAULT_REGION; both are read', null),
    endpointUrl: run('AWS_ENDPOINT_URL and endpoint_url (version of aws-config)', '1.1.9'),
    serviceUrl: read(
      'AWS_ENDPOINT_URL_STS and services sections (run at 1.1.9 and 1.8.16)',
      '1.1.10',
      'aws-config 1.1.10',
    ),
    ignoreAll: read(
      'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS withdraws settings for STS too (run at 1.8.16 and 1.13.0)',
      '1.9.0',
      'smithy-lang/smithy-rs pull request 4730',
    ),
    foldedKeys: inferred('Keys of the config file count in any case', '1.1.0', 'run at 1.0.1 and 1.1.8'),
    isoParts: inferred('Hosts of the partitions aws-iso-e and aws-iso-f', '1.1.0', 'run at 1.0.1 and 1.1.8'),
    newParts: inferred(
      'Newer partitions, dual stack in aws-iso, checked Region names',
      '1.5.0',
      'run at 1.1.9 and 1.8.16',
    ),
  },
  traits: (reached) => ({
    ...modern,
    dialect: reached('foldedKeys') ? 'rust' : 'rust-old',
    brokenFile: 'ignore',
    missingProfile: 'ignore',
    sourceRegion: true,
    emptyProfile: 'value',
    partitions: modern.partitions.filter((name) =>
      name === 'aws-eusc' ? reached('newParts') : reached('isoParts') || !['aws-iso-e', 'aws-iso-f'].includes(name),
    ),
    noDualstack: reached('newParts') ? [] : ['aws-iso', 'aws-iso-b'],
    emptyRegion: 'value',
    emptyEndpoint: 'error-always',
    emptyConfigured: reached('serviceUrl') ? 'error' : 'unset-like-no-url',
    regionEnv: ['AWS_REGION', 'AWS_DEFAULT_REGION'],
    configuredEndpoints: reached('endpointUrl'),
    serviceEndpoint: reached('serviceUrl'),
    ignoresGenericOnly: reached('serviceUrl') && !reached('ignoreAll'),
    regionCheck: reached('newParts') ? 'dotted-labels' : 'none',
    badHost: reached('newParts') ? 'refuse' : 'cut-unquoted',
    provider: { ...modern.provider, genericEndpoint: reached('serviceUrl') },
  }),
};

export const cpp: ClientTable = {
  title: 'The SDK for C++',
  packages: [
    { ecosystem: 'vcpkg', name: 'aws-sdk-cpp' },
    { ecosystem: 'conan', name: 'aws-sdk-cpp' },
  ],
  features: {
    regional: run('Regional; AWS_STS_REGIONAL_ENDPOINTS is not known', null),
    noSwitches: run('AWS_USE_FIPS_ENDPOINT and AWS_USE_DUALSTACK_ENDPOINT are not read (run at 1.11.285)', null, true),
    noRegion: run('Without a Region us-east-1 is used', null, true),
    noEndpointUrl: run('AWS_ENDPOINT_URL is not read', null, true),
    sovereign: inferred('Hosts of the European sovereign partition', '1.11.560', 'run at 1.11.285'),
  },
  traits: (reached) => ({
    ...modern,
    dialect: 'cpp',
    brokenFile: 'ignore',
    fipsNames: true,
    regionCheck: 'dotted-start',
    badHost: 'cut-any-label',
    variants: { truth: 'exact', inEnv: false, inFile: false, alwaysInFile: false, needsRegion: false },
    partitions: modern.partitions.filter((name) => name !== 'aws-eusc' || reached('sovereign')),
    missingProfile: 'ignore',
    profileEnv: ['AWS_DEFAULT_PROFILE', 'AWS_PROFILE'],
    regionEnv: ['AWS_DEFAULT_REGION', 'AWS_REGION'],
    noRegion: 'us-east-1',
    configuredEndpoints: false,
  }),
};

export const kotlin: ClientTable = {
  title: 'The SDK for Kotlin',
  packages: ['sts', 'aws-config'].map((name) => ({ ecosystem: 'maven', name: `aws.sdk.kotlin:${name}` })),
  features: {
    regional: read(
      'Always regional; AWS_STS_REGIONAL_ENDPOINTS is not known',
      null,
      'awslabs/aws-sdk-kotlin services/sts',
    ),
    provider: read(
      'The assume-role provider without a Region uses aws-global: the global host',
      null,
      'awslabs/aws-sdk-kotlin StsAssumeRoleCredentialsProvider',
      true,
    ),
    endpointUrl: inferred('AWS_ENDPOINT_URL and its kin', '1.0.0', 'awslabs/aws-sdk-kotlin issue 1019'),
  },
  traits: (reached) => ({
    ...modern,
    configuredEndpoints: reached('endpointUrl'),
    provider: {
      ...modern.provider,
      clientRegion: false,
      noRegion: 'global',
    },
  }),
};

export const swift: ClientTable = {
  title: 'The SDK for Swift',
  packages: [{ ecosystem: 'swift', name: 'awslabs/aws-sdk-swift' }],
  features: {
    regional: read(
      'Always regional; AWS_STS_REGIONAL_ENDPOINTS is not known',
      null,
      'awslabs/aws-sdk-swift Sources/Services/AWSSTS',
    ),
    endpointUrl: inferred('AWS_ENDPOINT_URL and its kin', '1.0.0', 'AWS SDKs and Tools Reference Guide'),
  },
  traits: (reached) => ({ ...modern, configuredEndpoints: reached('endpointUrl') }),
};
