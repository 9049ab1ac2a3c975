import type { ClientTable } from '../traits.ts';
import { modern, read } from './base.ts';

/** Version 2 of the SDK for Python, which knows no setting of AWS_STS_REGIONAL_ENDPOINTS, nor most of the variables. */
export const boto2: ClientTable = {
  title: 'boto',
  packages: [{ ecosystem: 'pip', name: 'boto' }],
  features: {
    legacy: read(
      'The global host, by default and from the endpoint table; AWS_STS_REGIONAL_ENDPOINTS is not known',
      null,
      'boto/boto boto/sts/connection.py, boto/endpoints.json',
    ),
  },
  traits: () => ({
    ...modern,
    file: 'never',
    regionEnv: [],
    noRegion: 'global',
    mode: {
      fallback: 'legacy',
      match: 'exact',
      invalid: 'ignore',
      empty: 'unset',
      list: 'commercial',
      inFile: false,
      byDefaultsMode: false,
      noRegionWhenRegional: 'global',
      skippedByEndpoint: true,
      fileAlwaysChecked: false,
      ownHosts: [],
      understood: false,
      codeIgnored: true,
      lastWins: false,
    },
    configuredEndpoints: false,
    variants: null,
  }),
};
