import { legacyRegions } from '../partitions.ts';
import type { ClientTable } from '../traits.ts';
import { inferred, modern, read, run } from './base.ts';

const v1 = 'aws/aws-sdk-java aws-java-sdk-core, regions and RegionalEndpointsOptionResolver';
const v2 = 'aws/aws-sdk-java-v2 services/sts and core/profiles';

/** Commercial Regions in the endpoint table of 1.12.797 (status run). */
const v1Regions: readonly string[] = [
  ...legacyRegions,
  'af-south-1',
  'ap-east-1',
  'ap-east-2',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'ap-southeast-5',
  'ap-southeast-6',
  'ap-southeast-7',
  'ca-west-1',
  'eu-central-2',
  'eu-south-1',
  'eu-south-2',
  'il-central-1',
  'me-central-1',
  'me-south-1',
  'mx-central-1',
];

const v1Regions2019: readonly string[] = [
  ...legacyRegions,
  'ap-east-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'me-south-1',
];

export const javaV1: ClientTable = {
  title: 'The SDK for Java 1.x',
  packages: ['aws-java-sdk-sts', 'aws-java-sdk-core', 'aws-java-sdk-bundle', 'aws-java-sdk-bom', 'aws-java-sdk'].map(
    (name) => ({ ecosystem: 'maven', name: `com.amazonaws:${name}` }),
  ),
  features: {
    legacy: read('Legacy by default in every version; without a Region the global host', null, v1, true),
    setting: {
      ...run('AWS_STS_REGIONAL_ENDPOINTS is read, in any case; 1.11.618 does not act on it', '1.11.618', true),
      source: 'scripts/oracle/open/aws-sdk-java-v1',
    },
    // not bisected: the latest plausible version, so that no older one passes for regional unseen
    effect: inferred(
      'The mode regional has an effect; Regions from 2020 on have hosts of their own',
      '1.12.0',
      'run at 1.11.618 and 1.12.797; aws/aws-sdk-java issue 2553 of April 2021 knows the effect',
    ),
    // not bisected either: the earliest version, so that no call to the global host goes unseen
    providers: inferred(
      'The default chain assumes roles of profiles and has a web-identity provider',
      '1.11.619',
      'run at 1.11.618 and 1.12.797',
    ),
  },
  traits: (reached) => ({
    ...modern,
    bareProfiles: true,
    missingProfile: 'ignore',
    literalProfiles: true,
    brokenFile: 'ignore',
    emptyRegion: 'value-outside-file',
    fipsTable: 'rows',
    emptyEndpoint: 'error-always',
    globalUnlessListed: reached('effect') ? v1Regions : v1Regions2019,
    dialect: 'java-v1',
    endpointNeedsRegion: false,
    noRegion: 'error',
    mode: {
      fallback: 'legacy',
      match: 'ignore-case',
      invalid: reached('setting') ? 'error' : 'ignore',
      empty: 'error',
      list: 'listed',
      inFile: true,
      bareSection: true,
      byDefaultsMode: false,
      noRegionWhenRegional: 'global',
      skippedByEndpoint: true,
      fileAlwaysChecked: false,
      ownHosts: [],
      understood: reached('setting'),
      noEffect: !reached('effect'),
      codeIgnored: false,
      lastWins: false,
    },
    configuredEndpoints: false,
    endpointCheck: 'none',
    endpointWithVariant: 'endpoint',
    variants: null,
    partitions: modern.partitions,
    provider: {
      clientRegion: false,
      roleFromProfile: false,
      genericEndpoint: true,
      assumeRole: reached('providers'),
      roleAtGlobal: true,
      webFromEnvOnly: true,
      webIdentity: reached('providers'),
      noVariants: false,
      webGlobal: 'as-client',
      noRegion: 'as-client',
    },
  }),
};

export const javaV2: ClientTable = {
  title: 'The SDK for Java 2.x',
  packages: ['sts', 'bom', 'auth', 'aws-core', 'aws-sdk-java'].map((name) => ({
    ecosystem: 'maven',
    name: `software.amazon.awssdk:${name}`,
  })),
  features: {
    regional: read('Always regional; AWS_STS_REGIONAL_ENDPOINTS is not known', null, v2),
    providers: read('Without a Region the profile and web-identity providers call the global host', null, v2, true),
    variants: read('FIPS and dual-stack switches', '2.17.90', 'aws/aws-sdk-java-v2 changelog'),
    services: read('[services] sections', '2.31.8', 'aws/aws-sdk-java-v2 pull request 5944'),
    ignore: read('AWS_IGNORE_CONFIGURED_ENDPOINT_URLS', '2.52.0', 'aws/aws-sdk-java-v2 release notes'),
    sovereign: inferred('Hosts of the European sovereign partition', '2.31.0', 'run at 2.28.1 and 2.57.8'),
    isoDualstack: inferred('Dual-stack hosts in the isolated partitions', '2.32.0', 'run at 2.28.1 and 2.57.8'),
    endpointUrl: read('AWS_ENDPOINT_URL and its kin', '2.28.1', 'aws/aws-sdk-java-v2 changelog 2024-09-13'),
  },
  traits: (reached) => ({
    ...modern,
    dialect: 'java',
    missingProfile: 'ignore',
    emptyProfile: 'value',
    trimsRegion: true,
    fipsNames: 'in-code',
    serviceInProfile: true,
    regionCheck: 'dotted-labels',
    defaultsMode: 'error',
    emptyEndpoint: 'error-always',
    emptyConfigured: 'error',
    servicesSection: reached('services'),
    ignoreTruth: reached('ignore') ? 'error' : 'never',
    noDualstack: reached('isoDualstack') ? [] : ['aws-iso', 'aws-iso-b', 'aws-iso-e', 'aws-iso-f'],
    partitions: modern.partitions.filter((name) => name !== 'aws-eusc' || reached('sovereign')),
    configuredEndpoints: reached('endpointUrl'),
    variants: reached('variants') ? { truth: 'strict', inFile: true, alwaysInFile: false, needsRegion: false } : null,
    provider: {
      clientRegion: false,
      roleFromProfile: false,
      genericEndpoint: true,
      assumeRole: true,
      webIdentity: true,
      noVariants: false,
      webGlobal: 'as-client',
      noRegion: 'global-beside-code',
    },
  }),
};
