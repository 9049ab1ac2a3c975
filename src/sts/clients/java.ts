import type { ClientTable } from '../traits.ts';
import { inferred, modern, read } from './base.ts';

const v1 = 'aws/aws-sdk-java aws-java-sdk-core, regions and RegionalEndpointsOptionResolver';
const v2 = 'aws/aws-sdk-java-v2 services/sts and core/profiles';

export const javaV1: ClientTable = {
  title: 'The SDK for Java 1.x',
  packages: ['aws-java-sdk-sts', 'aws-java-sdk-core', 'aws-java-sdk-bundle', 'aws-java-sdk-bom', 'aws-java-sdk'].map(
    (name) => ({ ecosystem: 'maven', name: `com.amazonaws:${name}` }),
  ),
  features: {
    legacy: read('Legacy by default in every version; without a Region the global host', null, v1, true),
    setting: read(
      'AWS_STS_REGIONAL_ENDPOINTS is understood, in any case',
      '1.11.618',
      'aws/aws-sdk-java pull request 2428',
    ),
  },
  traits: (reached) => ({
    ...modern,
    bareProfiles: true,
    missingProfile: 'ignore',
    dialect: 'java',
    endpointNeedsRegion: false,
    noRegion: 'error',
    mode: {
      fallback: 'legacy',
      match: 'ignore-case',
      invalid: reached('setting') ? 'error' : 'ignore',
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
      assumeRole: true,
      webIdentity: true,
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
