import { legacyRegions } from '../partitions.ts';
import type { ClientTable } from '../traits.ts';
import { inferred, modern, read, run } from './base.ts';

/** Since when a commercial Region has a row for STS in endpoints.json of aws-java-sdk-core (null: before the setting). */
const v1Since: Readonly<Record<string, string | null>> = {
  'ap-east-1': null,
  'ap-northeast-2': null,
  'me-south-1': null,
  'af-south-1': '1.11.767',
  'eu-south-1': '1.11.771',
  'ap-northeast-3': '1.11.968',
  'ap-southeast-3': '1.12.129',
  'me-central-1': '1.12.293',
  'eu-central-2': '1.12.340',
  'eu-south-2': '1.12.344',
  'ap-south-2': '1.12.348',
  'ap-southeast-4': '1.12.390',
  'il-central-1': '1.12.520',
  'ca-west-1': '1.12.623',
  'ap-southeast-5': '1.12.771',
  'ap-southeast-7': '1.12.781',
  'mx-central-1': '1.12.781',
  'ap-east-2': '1.12.786',
  'ap-southeast-6': '1.12.789',
};
const v1Regions = Object.keys(v1Since);
const tables = 'endpoints.json in com.amazonaws:aws-java-sdk-core, bisected';

export const javaV1: ClientTable = {
  title: 'The SDK for Java 1.x',
  packages: ['aws-java-sdk-sts', 'aws-java-sdk-core', 'aws-java-sdk-bundle', 'aws-java-sdk-bom', 'aws-java-sdk'].map(
    (name) => ({ ecosystem: 'maven', name: `com.amazonaws:${name}` }),
  ),
  features: {
    legacy: run('Legacy by default in every version; without a Region building the client fails', null),
    setting: run(
      'AWS_STS_REGIONAL_ENDPOINTS is read, in any case, but nothing acts on it before 1.11.658',
      '1.11.618',
      true,
    ),
    effect: read('The mode regional has an effect (run at 1.11.618 and 1.11.658)', '1.11.658', tables, true),
    iso: read('Hosts of the partitions aws-iso and aws-iso-b', '1.11.625', tables),
    isoE: read('Hosts of the partition aws-iso-e', '1.12.463', tables),
    isoF: read('Hosts of the partition aws-iso-f', '1.12.489', tables),
    sovereign: read('Hosts of the European sovereign partition', '1.12.783', tables),
    ...Object.fromEntries(
      v1Regions.map((region) => [region, read(`${region} has a host of its own`, v1Since[region] ?? null, tables)]),
    ),
    govFips: read('us-gov-west-1-fips is in the endpoint table', '1.11.790', tables),
    // not bisected: the earliest version, so that no call to the global host goes unseen
    web: inferred('The default chain has a web-identity provider', '1.11.619', 'run at 1.11.618 and 1.11.658'),
    prefix: read(
      '[profile x] is the profile x, which may also assume a role; before, its name was "profile x" (run at 1.11.658 and 1.12.797)',
      '1.12.79',
      'com.amazonaws:aws-java-sdk-core, bisected',
    ),
    duplicates: read(
      'A key may be there twice; before, such a file was not read at all (run at 1.11.658 and 1.12.797)',
      '1.12.502',
      'com.amazonaws:aws-java-sdk-core, bisected',
    ),
  },
  traits: (reached) => ({
    ...modern,
    bareProfiles: true,
    missingProfile: 'ignore',
    literalProfiles: reached('prefix') ? true : 'only',
    brokenFile: 'ignore',
    emptyRegion: 'value-outside-file',
    fipsTable: reached('govFips') ? 'rows' : 'us-rows',
    emptyEndpoint: 'error-always',
    globalUnlessListed: [...legacyRegions, ...v1Regions.filter(reached), 'us-gov-east-1-fips', 'us-gov-west-1-fips'],
    dialect: reached('duplicates') ? 'java-v1' : 'java-v1-strict',
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
    partitions: modern.partitions.filter((name) =>
      !name.startsWith('aws-iso')
        ? name !== 'aws-eusc' || reached('sovereign')
        : reached(name === 'aws-iso-e' ? 'isoE' : name === 'aws-iso-f' ? 'isoF' : 'iso'),
    ),
    provider: {
      ...modern.provider,
      clientRegion: false,
      assumeRole: reached('prefix'),
      roleAtGlobal: true,
      webFromEnvOnly: true,
      webIdentity: reached('web'),
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
    regional: run('Always regional; AWS_STS_REGIONAL_ENDPOINTS is not known', null),
    providers: run('Without a Region the profile and web-identity providers call the global host', null, true),
    variants: read('FIPS and dual-stack switches', '2.17.90', 'aws/aws-sdk-java-v2 changelog'),
    services: read('[services] sections (run at 2.28.1 and 2.57.8)', '2.31.8', 'aws/aws-sdk-java-v2 pull request 5944'),
    ignore: read(
      'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS (run at 2.28.1 and 2.57.8)',
      '2.52.0',
      'aws/aws-sdk-java-v2 release notes',
    ),
    sovereign: inferred('Hosts of the European sovereign partition', '2.31.0', 'run at 2.28.1 and 2.57.8'),
    isoDualstack: inferred('Dual-stack hosts in the isolated partitions', '2.32.0', 'run at 2.28.1 and 2.57.8'),
    endpointUrl: run('AWS_ENDPOINT_URL and its kin', '2.28.1'),
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
      ...modern.provider,
      clientRegion: false,
      noRegion: 'global-beside-code',
    },
  }),
};
