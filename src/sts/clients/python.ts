import { partitions } from '../partitions.ts';
import type { ClientTable, ModeTraits, Traits } from '../traits.ts';
import { inferred, modern, read, run } from './base.ts';

const mode: ModeTraits = {
  fallback: 'legacy',
  match: 'exact',
  invalid: 'error',
  empty: 'fallback',
  list: 'listed',
  inFile: true,
  byDefaultsMode: false,
  noRegionWhenRegional: 'global',
  skippedByEndpoint: false,
  fileAlwaysChecked: false,
  ownHosts: [],
  understood: true,
  codeIgnored: false,
  lastWins: false,
};
const isolated = ['aws-iso', 'aws-iso-b'];
const allPartitions = partitions.map((one) => one.name);

function pythonTraits(reached: (feature: string) => boolean): Traits {
  const rules = reached('endpointRules');
  const notYet = [
    ...(reached('sovereign') ? [] : ['aws-eusc']),
    ...(reached('isoF') ? [] : ['aws-iso-e', 'aws-iso-f']),
  ];
  return {
    ...modern,
    dialect: 'configparser',
    profileEnv: ['AWS_DEFAULT_PROFILE', 'AWS_PROFILE'],
    emptyProfile: 'value',
    regionEnv: ['AWS_DEFAULT_REGION'],
    emptyRegion: 'value',
    noRegion: 'global',
    regionCheck: reached('regionNames') ? 'label' : 'dotted-start',
    fipsNames: reached('variants'),
    fipsTable: reached('regionNames') ? 'rows-or-error' : 'us-rows',
    badHost: reached('regionNames') ? 'refuse' : 'cut-no-space',
    mode: reached('setting')
      ? {
          ...mode,
          fallback: reached('regional') ? 'regional' : 'legacy',
          skippedByEndpoint: !rules,
          fileAlwaysChecked: false,
          ownHosts: [],
          understood: true,
          codeIgnored: false,
          lastWins: false,
          byDefaultsMode: reached('defaultsMode'),
        }
      : { ...mode, list: 'known-pattern', ownHosts: ['ap-east-1', 'ap-northeast-2', 'me-south-1'], understood: false },
    configuredEndpoints: reached('endpointUrl'),
    endpointWithVariant: 'endpoint',
    variants: reached('variants')
      ? { truth: 'ignore-case', inFile: true, alwaysInFile: false, needsRegion: false }
      : null,
    defaultsMode: reached('defaultsMode') ? 'error' : 'ignore',
    emptyEndpoint: reached('setting') ? 'error' : 'error-always',
    missingServices: 'error',
    pseudoRegions: rules,
    dualstackAsAws: rules ? [] : isolated,
    partitions: allPartitions.filter((name) => !notYet.includes(name)),
    noDualstack: [
      ...(reached('isoDualstack') || !rules ? [] : isolated),
      ...(reached('sovereignDualstack') ? [] : ['aws-eusc']),
    ],
  };
}

const shared = {
  noRegion: run('Without a Region the global host is called, even when the mode is regional', null, true),
  awsRegion: run('AWS_REGION is not read; AWS_DEFAULT_REGION, the profile and code are', null, true),
  profileOrder: run('AWS_DEFAULT_PROFILE beats AWS_PROFILE', null, true),
  exact: run(
    'Any mode but exactly legacy or regional stops the program; an empty variable counts as unset',
    null,
    true,
  ),
  duplicate: run('A config file with a duplicated section or key, or a BOM, stops the program', null),
};

export const boto3: ClientTable = {
  title: 'boto3',
  packages: ['boto3', 'botocore'].map((name) => ({ ecosystem: 'pip', name })),
  features: {
    ...shared,
    setting: run('AWS_STS_REGIONAL_ENDPOINTS is understood (pip installs botocore 1.13.50 for boto3 1.10.0)', '1.10.0'),
    regionNames: inferred(
      'Region names that are no host label are refused',
      '1.16.0',
      'boto/botocore changelog, run at boto3 1.10.2 and 1.17.112',
    ),
    variants: run('FIPS and dual-stack switches', '1.20.0'),
    defaultsMode: run('A defaults mode other than legacy makes STS regional', '1.20.0', true),
    endpointRules: run('Endpoint rules; an invalid mode is an error also beside an endpoint in code', '1.25.0'),
    endpointUrl: run('AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_STS, services sections, endpoint_url', '1.28.0'),
    isoF: run('Hosts of the partitions aws-iso-e and aws-iso-f', '1.26.0'),
    sovereign: run('Hosts of the European sovereign partition', '1.35.0'),
    regional: run('Regional by default', '1.40.0'),
    isoDualstack: run('Dual-stack hosts in the isolated partitions', '1.40.0'),
    sovereignDualstack: run('Dual-stack hosts in the sovereign partition', '1.41.0'),
  },
  traits: pythonTraits,
};

const v2 = 'aws/aws-cli branch v2, awscli/botocore/args.py and session.py';

export const awsCli: ClientTable = {
  title: 'AWS CLI',
  packages: [
    { ecosystem: 'pip', name: 'awscli' },
    { ecosystem: 'deb', name: 'awscli' },
  ],
  features: {
    ...shared,
    setting: run('AWS_STS_REGIONAL_ENDPOINTS is understood', '1.16.266'),
    regionNames: inferred('Region names that are no host label are refused', '1.18.0', 'boto/botocore changelog'),
    variants: run('FIPS and dual-stack switches', '1.22.0'),
    defaultsMode: run('A defaults mode other than legacy makes STS regional', '1.22.37'),
    endpointRules: run('Endpoint rules; an invalid mode is an error also beside an endpoint in code', '1.27.0'),
    endpointUrl: run('AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_STS, services sections, endpoint_url', '1.29.0'),
    isoF: read('Hosts of the partitions aws-iso-e and aws-iso-f', '1.27.0', 'boto/botocore data/endpoints.json'),
    sovereign: read('Hosts of the European sovereign partition', '1.34.0', 'boto/botocore data/endpoints.json'),
    regional: run('Regional by default', '1.42.0'),
    isoDualstack: run('Dual-stack hosts in the isolated partitions', '1.42.0'),
    sovereignDualstack: run('Dual-stack hosts in the sovereign partition', '1.43.0'),
    two: read('Version 2: the mode is unknown and ignored, and AWS_REGION beats AWS_DEFAULT_REGION', '2.0.0', v2, true),
    twoUrl: read('Version 2: AWS_ENDPOINT_URL and its kin', '2.13.0', v2),
  },
  traits: (reached, version) => {
    const traits: Traits = { ...pythonTraits(reached), emptyEndpoint: 'error-always' };
    if ((version[0] ?? 0) < 2) return traits;
    return {
      ...traits,
      regionEnv: ['AWS_REGION', 'AWS_DEFAULT_REGION'],
      mode: null,
      configuredEndpoints: reached('twoUrl'),
      defaultsMode: 'ignore',
    };
  },
};
