import type { ClientTable } from '../traits.ts';
import { modern, read, run } from './base.ts';

const facts = 'aws/aws-sdk-php src/Sts/RegionalEndpoints, src/ClientResolver.php';

export const php: ClientTable = {
  title: 'The SDK for PHP',
  packages: ['aws/aws-sdk-php', 'aws/aws-sdk-php-laravel'].map((name) => ({ ecosystem: 'composer', name })),
  features: {
    setting: read('AWS_STS_REGIONAL_ENDPOINTS is understood, in any case', '3.112.27', facts),
    variants: read('FIPS and dual-stack switches', '3.200.0', facts),
    endpointUrl: read('AWS_ENDPOINT_URL and its kin', '3.283.0', facts),
    regional: read('Regional by default', '3.351.12', 'aws/aws-sdk-php changelog 2025-07-31'),
    web: read(
      'The web-identity provider uses us-east-1 unless code names a Region',
      null,
      'aws/aws-sdk-php issue 3197',
      true,
    ),
  },
  traits: (reached) => ({
    ...modern,
    bareProfiles: true,
    missingProfile: 'ignore',
    regionEnv: ['AWS_REGION', 'AWS_DEFAULT_REGION'],
    mode: {
      fallback: reached('regional') ? 'regional' : 'legacy',
      match: 'ignore-case',
      invalid: reached('setting') ? 'error' : 'ignore',
      empty: 'unset',
      list: 'listed',
      inFile: true,
      byDefaultsMode: false,
      noRegionWhenRegional: 'error',
      skippedByEndpoint: false,
      fileAlwaysChecked: false,
      ownHosts: [],
      understood: true,
      codeIgnored: false,
      lastWins: false,
    },
    configuredEndpoints: reached('endpointUrl'),
    variants: reached('variants') ? modern.variants : null,
    profileOption: false,
    provider: {
      clientRegion: false,
      roleFromProfile: false,
      genericEndpoint: true,
      assumeRole: true,
      webIdentity: true,
      noVariants: false,
      webGlobal: 'as-client',
      noRegion: 'us-east-1',
    },
  }),
};

const history = 'history of aws/aws-sdk-ruby, gems/aws-sdk-core/lib';

export const ruby: ClientTable = {
  title: 'The SDK for Ruby',
  packages: ['aws-sdk-core', 'aws-sdk', 'aws-sdk-resources'].map((name) => ({ ecosystem: 'rubygems', name })),
  features: {
    two: run('Version 2: the setting from 2.11.380', '2.11.380'),
    twoRegional: run('Version 2: regional by default from 2.11.474', '2.11.474'),
    setting: run('AWS_STS_REGIONAL_ENDPOINTS is understood; only the exact word legacy counts', '3.71.0', true),
    webRegion: read('The web-identity provider uses the Region of the code', '3.90.1', history),
    regional: run('Regional by default', '3.92.0'),
    sourceRegion: read('Assume-role without a Region takes that of the source profile', '3.168.2', history),
    variants: run('FIPS and dual-stack switches, and Region names must be host labels', '3.122.0'),
    rules: run('Endpoint rules: FIPS or dual stack beside an endpoint is an error', '3.165.0'),
    isoE: read('Hosts of the partition aws-iso-e (aws-partitions of May 2023)', '3.171.1', history),
    isoF: read('Hosts of the partition aws-iso-f (aws-partitions of June 2023)', '3.175.0', history),
    endpointUrl: run('AWS_ENDPOINT_URL and its kin', '3.178.0'),
    blank: read('The blank after "key = " is no value', '3.178.0', history),
    blankAgain: read(
      'The blank after "key = " is a value again; an indented line after no setting is an error',
      '3.180.2',
      history,
    ),
  },
  traits: (reached, version) => {
    const three = (version[0] ?? 0) >= 3;
    const known = three ? reached('setting') : reached('two');
    return {
      ...modern,
      dialect: reached('blankAgain') ? 'ruby-parent' : reached('blank') ? 'ruby' : 'ruby-blank',
      bareProfiles: true,
      missingProfile: 'ignore',
      emptyProfile: 'value',
      regionEnv: ['AWS_REGION', 'AMAZON_REGION', 'AWS_DEFAULT_REGION'],
      emptyRegion: 'first-variable',
      emptyCodeRegion: 'error',
      sourceRegion: reached('sourceRegion') ? 'assume-role' : false,
      emptyConfigured: 'error',
      emptyEndpoint: 'error-always',
      fipsNames: reached('variants'),
      fipsTable: reached('variants') ? 'none' : 'us-rows',
      regionCheck: reached('variants') ? 'label' : 'none',
      badHost: reached('variants') ? 'refuse' : 'cut-unquoted',
      mode: {
        fallback: (three ? reached('regional') : reached('twoRegional')) ? 'regional' : 'legacy',
        match: 'exact-legacy-only',
        invalid: 'ignore',
        empty: 'unset',
        list: known ? 'listed' : 'commercial',
        inFile: true,
        byDefaultsMode: false,
        noRegionWhenRegional: 'error',
        skippedByEndpoint: false,
        fileAlwaysChecked: false,
        ownHosts: known
          ? []
          : ['ap-east-1', 'ap-northeast-2', 'me-south-1', 'us-gov-east-1-fips', 'us-gov-west-1-fips'],
        understood: known,
        codeIgnored: false,
        lastWins: false,
      },
      configuredEndpoints: reached('endpointUrl'),
      endpointWithVariant: reached('rules') ? 'error' : 'endpoint',
      variants: reached('variants') ? { truth: 'exact', inFile: true, alwaysInFile: false, needsRegion: false } : null,
      noDualstack: ['aws-iso', 'aws-iso-b'],
      partitions: modern.partitions.filter((name) =>
        name === 'aws-iso-e' ? reached('isoE') : name === 'aws-iso-f' ? reached('isoF') : name !== 'aws-eusc',
      ),
      provider: {
        ...modern.provider,
        settingsOfSource: true,
        clientRegion: three && reached('webRegion') ? true : 'assume-role',
        webGlobal: reached('rules') ? 'error-in-legacy' : 'as-client',
      },
    };
  },
};
