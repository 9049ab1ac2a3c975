import type { ClientTable } from '../traits.ts';
import { inferred, modern, read, run } from './base.ts';

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
    profilesAlone: read(
      'With AWS_SDK_LOAD_CONFIG the profiles of the config file count without a credentials file',
      '2.775.0',
      'aws/aws-sdk-js pull request 3492',
      true,
    ),
    regionAlone: read(
      'With AWS_SDK_LOAD_CONFIG the Region of the config file counts without a credentials file; before, an error',
      '2.882.0',
      'aws/aws-sdk-js pull request 3684',
      true,
    ),
    codeFirst: read(
      'The mode of the code beats the environment, and that the file; before, the other way round',
      '2.581.0',
      'aws/aws-sdk-js pull request 2960',
      true,
    ),
    endpointKept: read(
      'The Region is not put into an endpoint that the code gives',
      '2.585.0',
      'aws/aws-sdk-js pull request 2994',
    ),
    isoHosts: read(
      'Hosts of the partitions aws-iso and aws-iso-b',
      '2.610.0',
      'aws/aws-sdk-js pull requests 3064, 3066',
    ),
    isoE: read('Hosts of the partition aws-iso-e', '2.1587.0', 'aws/aws-sdk-js pull request 4619'),
    isoF: read('Hosts of the partition aws-iso-f', '2.1601.0', 'aws/aws-sdk-js pull request 4629'),
    fipsNames: read('Region names with fips- or -fips', '2.1013.0', 'aws/aws-sdk-js pull request 3923'),
    variants: read(
      'FIPS and dual-stack switches; aws-global is us-east-1',
      '2.1028.0',
      'aws/aws-sdk-js pull requests 3951, 3957',
    ),
    emptyKeys: read(
      'A key of the config file with nothing after the = is skipped; before, its value was a space',
      '2.1154.0',
      'aws/aws-sdk-js pull request 4125',
    ),
  },
  traits: (reached) => ({
    ...modern,
    file: 'load-config',
    dialect: reached('emptyKeys') ? 'js-v2' : 'js-v2-old',
    credentialsFile: reached('regionAlone') ? 'not-needed' : reached('profilesAlone') ? 'for-region' : 'always',
    spliceRegion: !reached('endpointKept'),
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
      byDefaultsMode: false,
      noRegionWhenRegional: 'error',
      skippedByEndpoint: false,
      fileAlwaysChecked: false,
      ownHosts: [],
      understood: reached('setting'),
      codeIgnored: false,
      lastWins: !reached('codeFirst'),
    },
    configuredEndpoints: false,
    endpointCheck: 'none',
    endpointWithVariant: 'endpoint',
    variants: reached('variants') ? { truth: 'exact', inFile: true, alwaysInFile: true, needsRegion: true } : null,
    profileOption: false,
    firstDefault: true,
    fragileFile: true,
    fipsNames: reached('fipsNames'),
    dualstackAsAws: ['aws-iso', 'aws-iso-b', 'aws-iso-e', 'aws-iso-f'],
    globalVariantIsUsEast1: true,
    globalWhenRegional: reached('variants') ? 'us-east-1' : 'as-region',
    govGlobalIsWest: reached('variants'),
    badHost: 'cut',
    provider: {
      ...modern.provider,
      clientRegion: false,
      roleFromProfile: true,
    },
    pseudoRegions: false,
    lowerHost: true,
    emptyEndpoint: 'error-always',
    partitions: modern.partitions.filter(
      (name) =>
        ['aws', 'aws-cn', 'aws-us-gov'].includes(name) ||
        (name === 'aws-iso-e'
          ? reached('isoE')
          : name === 'aws-iso-f'
            ? reached('isoF')
            : name !== 'aws-eusc' && reached('isoHosts')),
    ),
  }),
};

/** Regions in the lists of the other partitions before the endpoint rules. */
const otherRegions = [
  'cn-north-1',
  'cn-northwest-1',
  'us-gov-east-1',
  'us-gov-west-1',
  'us-iso-east-1',
  'us-isob-east-1',
];

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
    providers: inferred(
      'The credential chain assumes roles and knows web identities',
      '3.10.0',
      'run at 3.0.0 and 3.58.0',
    ),
    isoWest: inferred('us-iso-west-1 is in the list of aws-iso', '3.30.0', 'run at 3.0.0 and 3.58.0'),
    trimmed: inferred(
      'A key of the config file with nothing after the = is skipped; before, its value was a space',
      '3.110.0',
      'run at 3.58.0 and 3.200.0',
    ),
    rules: run('Endpoint rules and the argument useGlobalEndpoint', '3.186.0'),
    endpointUrl: run('AWS_ENDPOINT_URL and its kin', '3.427.0'),
    profile: inferred('The client option profile', '3.714.0', 'aws/aws-sdk-js-v3 changelog'),
    isoDualstack: inferred(
      'Dual-stack hosts in the isolated partitions',
      '3.858.0',
      'aws partitions data of July 2025',
    ),
    signing: inferred('The web-identity provider stops in aws-global', '3.800.0', 'run at 3.758.0 and 3.1000.0'),
    identity: inferred(
      'Role assumption ignores the Region argument of the client and uses us-east-1 instead',
      '3.495.0',
      'run at 3.427.0 and 3.502.0',
    ),
    parentRegion: run('Role assumption uses the Region of the client again', '3.521.0'),
    isoF: inferred('Hosts of the partitions aws-iso-e and aws-iso-f', '3.300.0', 'aws partitions data of 2023'),
    sovereign: inferred('Hosts of the European sovereign partition', '3.777.0', 'aws partitions data of spring 2025'),
    checked: inferred(
      'Region names that are no host label are refused',
      '3.723.0',
      'smithy-lang/smithy-typescript config-resolver',
    ),
  },
  traits: (reached) => ({
    ...modern,
    dialect: reached('endpointUrl') ? 'js-v3' : reached('trimmed') ? 'js-v3-flat' : 'js-v2-old',
    badHost: reached('checked') ? 'refuse' : reached('identity') ? 'cut-no-space' : 'cut-any-label',
    endpointOfEnvProfile: true,
    emptyRegion: 'value',
    emptyCodeRegion: 'error',
    emptyEndpoint: reached('checked') || !reached('rules') ? 'unset' : 'error',
    pseudoRegions: reached('rules'),
    noDualstack: reached('isoDualstack') ? [] : ['aws-iso', 'aws-iso-b', 'aws-iso-e', 'aws-iso-f'],
    partitions: modern.partitions.filter(
      (name) =>
        (name !== 'aws-eusc' || reached('sovereign')) &&
        (!['aws-iso-e', 'aws-iso-f'].includes(name) || reached('isoF')),
    ),
    lowerHost: true,
    ignoreTruth: reached('checked') ? 'exact' : 'never',
    regionCheck: reached('checked') || !reached('rules') ? 'label' : 'none',
    fipsTable: reached('variants') ? 'none' : 'us-rows',
    endpointWithVariant: reached('rules') ? 'error' : 'endpoint',
    listedRegions: reached('rules') ? null : [...otherRegions, ...(reached('isoWest') ? ['us-iso-west-1'] : [])],
    defaultsMode: reached('variants') ? 'error' : 'ignore',
    profileOption: reached('profile'),
    missingProfile: 'ignore',
    fipsNames: reached('variants'),
    configuredEndpoints: reached('endpointUrl'),
    variants: reached('variants') ? { truth: 'exact', inFile: true, alwaysInFile: false, needsRegion: false } : null,
    globalFlag: reached('rules'),
    provider: {
      ...modern.provider,
      assumeRole: reached('providers'),
      webIdentity: reached('providers'),
      clientRegion: !reached('identity') || reached('parentRegion'),
      noRegion: reached('identity') && !reached('parentRegion') ? 'us-east-1-beside-code' : 'as-client',
      webGlobal: (reached('identity') && !reached('checked')) || reached('signing') ? 'error' : 'as-client',
    },
  }),
};
