import { partitions } from '../partitions.ts';
import type { Feature, Traits } from '../traits.ts';

/** What most of today's SDKs do: always regional, endpoint rules, no mode. Clients name only their differences. */
export const modern: Traits = {
  file: 'always',
  dialect: 'tolerant',
  bareProfiles: false,
  lowerProfiles: false,
  firstDefault: false,
  literalProfiles: false,
  fragileFile: false,
  profileEnv: ['AWS_PROFILE'],
  missingProfile: 'error',
  emptyProfile: 'unset',
  regionEnv: ['AWS_REGION'],
  regionEnvWithLoadConfig: [],
  emptyRegion: 'unset',
  noRegion: 'error',
  regionCheck: 'none',
  fipsNames: false,
  fipsTable: 'none',
  emptyCodeRegion: 'as-env',
  mode: null,
  configuredEndpoints: true,
  endpointNeedsRegion: true,
  endpointCheck: 'url',
  endpointWithVariant: 'error',
  variants: { truth: 'ignore-case', inFile: true, alwaysInFile: false, needsRegion: false },
  globalFlag: false,
  defaultsMode: 'ignore',
  lowerHost: false,
  emptyEndpoint: 'unset',
  emptyServicesEndpoint: 'unset',
  missingServices: 'ignore',
  ignoreTruth: 'ignore-case',
  serviceEndpoint: true,
  servicesSection: true,
  serviceInProfile: false,
  ignoresGenericOnly: false,
  emptyConfigured: 'unset',
  brokenFile: 'error',
  trimsRegion: false,
  sourceRegion: false,
  pseudoRegions: true,
  endpointOfEnvProfile: false,
  govGlobalIsWest: false,
  badHost: 'refuse',
  globalWhenRegional: 'global-host',
  credentialsFile: 'not-needed',
  spliceRegion: false,
  profileOption: true,
  partitions: partitions.map((one) => one.name),
  listedRegions: null,
  globalUnlessListed: null,
  noDualstack: [],
  dualstackAsAws: [],
  globalVariantIsUsEast1: false,
  provider: {
    clientRegion: true,
    roleFromProfile: false,
    genericEndpoint: true,
    assumeRole: true,
    webIdentity: true,
    noVariants: false,
    webGlobal: 'as-client',
    noRegion: 'as-client',
  },
};

/** A row whose evidence is a recording in __tests__/oracle. */
export function run(what: string, since: string | null, surprising = false): Feature {
  return {
    what,
    since,
    source: '__tests__/oracle',
    status: 'run',
    asOf: '2026-11-23',
    ...(surprising ? { surprising } : {}),
  };
}

/** A row that was read in a source or a release note. */
export function read(what: string, since: string | null, source: string, surprising = false): Feature {
  return { what, since, source, status: 'read', asOf: '2026-08-07', ...(surprising ? { surprising } : {}) };
}

/** A row that follows from others. */
export function inferred(what: string, since: string | null, source: string): Feature {
  return { what, since, source, status: 'inferred', asOf: '2026-11-23' };
}
