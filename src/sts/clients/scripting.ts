import type { ClientTable } from '../traits.ts';
import { modern, read } from './base.ts';

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

export const ruby: ClientTable = {
  title: 'The SDK for Ruby',
  packages: ['aws-sdk-core', 'aws-sdk', 'aws-sdk-resources'].map((name) => ({ ecosystem: 'rubygems', name })),
  features: {
    two: read('Version 2: the setting from 2.11.380', '2.11.380', 'aws/aws-sdk-ruby changelog'),
    twoRegional: read('Version 2: regional by default from 2.11.474', '2.11.474', 'aws/aws-sdk-ruby changelog'),
    setting: read(
      'AWS_STS_REGIONAL_ENDPOINTS is understood; only the exact word legacy counts',
      '3.71.0',
      'aws/aws-sdk-ruby changelog',
      true,
    ),
    regional: read('Regional by default', '3.92.0', 'aws/aws-sdk-ruby changelog 2020-03-20'),
    variants: read('FIPS and dual-stack switches', '3.122.0', 'aws/aws-sdk-ruby changelog'),
    endpointUrl: read('AWS_ENDPOINT_URL and its kin', '3.178.0', 'aws/aws-sdk-ruby changelog 2023-07-11'),
  },
  traits: (reached, version) => {
    const three = (version[0] ?? 0) >= 3;
    const known = three ? reached('setting') : reached('two');
    return {
      ...modern,
      regionEnv: ['AWS_REGION', 'AMAZON_REGION', 'AWS_DEFAULT_REGION'],
      mode: {
        fallback: (three ? reached('regional') : reached('twoRegional')) ? 'regional' : 'legacy',
        match: known ? 'exact-legacy-only' : 'exact',
        invalid: 'ignore',
        empty: 'unset',
        list: 'listed',
        inFile: known,
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
    };
  },
};
