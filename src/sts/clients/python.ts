import { partitions } from '../partitions.ts';
import type { ClientTable, ModeTraits, Traits } from '../traits.ts';
import { modern, read, run } from './base.ts';

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
    ...(reached('isoE') ? [] : ['aws-iso-e']),
    ...(reached('isoF') ? [] : ['aws-iso-f']),
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

// a fresh install takes the newest botocore of the same minor version; the change itself is read in botocore's history
const pins = 'boto/boto3 setup.cfg and the history of boto/botocore';

export const boto3: ClientTable = {
  title: 'boto3',
  packages: ['boto3', 'botocore'].map((name) => ({ ecosystem: 'pip', name })),
  features: {
    ...shared,
    setting: run('AWS_STS_REGIONAL_ENDPOINTS is understood (pip installs botocore 1.13.50 for boto3 1.10.0)', '1.10.0'),
    regionNames: read('Region names that are no host label are refused (run at 1.10.2 and 1.17.112)', '1.14.0', pins),
    variants: run('FIPS and dual-stack switches', '1.20.0'),
    defaultsMode: run('A defaults mode other than legacy makes STS regional', '1.20.0', true),
    endpointRules: run('Endpoint rules; an invalid mode is an error also beside an endpoint in code', '1.25.0'),
    endpointUrl: run('AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_STS, services sections, endpoint_url', '1.28.0'),
    isoE: read('Hosts of the partition aws-iso-e (run at 1.24.96 and 1.26.27)', '1.26.0', pins),
    isoF: read('Hosts of the partition aws-iso-f (run at 1.24.96 and 1.26.27)', '1.26.0', pins),
    sovereign: read('Hosts of the European sovereign partition (run at 1.34.162 and 1.39.17)', '1.37.0', pins),
    regional: run('Regional by default', '1.40.0'),
    isoDualstack: run('Dual-stack hosts in the isolated partitions', '1.40.0'),
    sovereignDualstack: run('Dual-stack hosts in the sovereign partition', '1.41.0'),
  },
  traits: pythonTraits,
};

// version 1 names one botocore exactly
const cliPins = 'aws/aws-cli setup.cfg and the history of boto/botocore';
const v2 = 'tags of aws/aws-cli, awscli/botocore';
/** What the change points of version 1 are called in version 2, which has a history of its own. */
const inTwo: Readonly<Record<string, string>> = {
  variants: 'twoVariants',
  endpointRules: 'twoRules',
  isoE: 'twoIsoE',
  isoF: 'twoIsoF',
  endpointUrl: 'twoUrl',
  sovereign: 'twoSovereign',
  isoDualstack: 'twoIsoDualstack',
  sovereignDualstack: 'twoSovereignDualstack',
};

export const awsCli: ClientTable = {
  title: 'AWS CLI',
  packages: [
    { ecosystem: 'pip', name: 'awscli' },
    { ecosystem: 'deb', name: 'awscli' },
  ],
  features: {
    ...shared,
    setting: run('AWS_STS_REGIONAL_ENDPOINTS is understood', '1.16.266'),
    regionNames: read('Region names that are no host label are refused', '1.18.123', cliPins),
    variants: read('FIPS and dual-stack switches', '1.22.0', cliPins),
    defaultsMode: read('A defaults mode other than legacy makes STS regional', '1.22.37', cliPins),
    endpointRules: read(
      'Endpoint rules; an invalid mode is an error also beside an endpoint in code',
      '1.26.0',
      cliPins,
    ),
    endpointUrl: read(
      'AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_STS, services sections, endpoint_url (run at 1.27.0 and 1.41.16)',
      '1.29.0',
      cliPins,
    ),
    isoE: read('Hosts of the partition aws-iso-e', '1.27.127', cliPins),
    isoF: read('Hosts of the partition aws-iso-f', '1.27.153', cliPins),
    sovereign: read('Hosts of the European sovereign partition', '1.38.27', cliPins),
    regional: run('Regional by default', '1.42.0'),
    isoDualstack: read('Dual-stack hosts in the isolated partitions (run at 1.42.0 and 1.46.3)', '1.42.37', cliPins),
    sovereignDualstack: read(
      'Dual-stack hosts in the sovereign partition (run at 1.42.0 and 1.46.3)',
      '1.43.4',
      cliPins,
    ),
    two: run('Version 2: the mode is unknown and ignored, and AWS_REGION beats AWS_DEFAULT_REGION', '2.0.0', true),
    twoProfile: run('Version 2: AWS_PROFILE beats AWS_DEFAULT_PROFILE', '2.0.0'),
    twoVariants: read('Version 2: FIPS and dual-stack switches', '2.4.0', v2),
    twoRules: read('Version 2: endpoint rules', '2.9.0', v2),
    twoIsoE: read('Version 2: hosts of the partition aws-iso-e', '2.11.18', v2),
    twoIsoF: read('Version 2: hosts of the partition aws-iso-f (run at 2.9.19 and 2.12.7)', '2.12.0', v2),
    twoUrl: run('Version 2: AWS_ENDPOINT_URL and its kin', '2.13.0'),
    twoSovereign: read('Version 2: hosts of the European sovereign partition', '2.25.10', v2),
    twoIsoDualstack: read('Version 2: dual-stack hosts in the isolated partitions', '2.31.0', v2),
    twoSovereignDualstack: read('Version 2: dual-stack hosts in the sovereign partition', '2.32.5', v2),
  },
  traits: (reached, version) => {
    if ((version[0] ?? 0) < 2) return { ...pythonTraits(reached), emptyEndpoint: 'error-always' };
    return {
      ...pythonTraits((feature) => reached(inTwo[feature] ?? feature)),
      emptyEndpoint: 'error-always',
      profileEnv: ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'],
      regionEnv: ['AWS_REGION', 'AWS_DEFAULT_REGION'],
      mode: null,
      defaultsMode: 'ignore',
    };
  },
};
