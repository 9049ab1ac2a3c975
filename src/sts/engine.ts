import { configuredEndpoint, type Endpoint, endpointHost } from './endpoints.ts';
import { readMode } from './mode.ts';
import { globalHost, legacyRegions, matchPartition, type Partition, partitions, stsHost } from './partitions.ts';
import {
  checkFragileFile,
  checkProvider,
  checkRegion,
  cutFips,
  findRegion,
  realRegion,
  withoutRegion,
} from './region.ts';
import {
  activeProfile,
  loadsConfig,
  type Profile,
  profileSection,
  profileText,
  Refusal,
  type Situation,
} from './settings.ts';
import type { ModeTraits } from './traits.ts';
import { switchedOn } from './variants.ts';

export interface Outcome {
  readonly host: string;
  readonly decidedBy: string;
}

/** The rules that all clients share, in the order in which an SDK applies them. Throws Refusal where the SDK raises an error. */
export function decide(situation: Situation): Outcome {
  const { traits, code, chain, title } = situation;
  const profile = activeProfile(situation);
  if (traits.fragileFile) checkFragileFile(situation, profile);
  const found = findRegion(situation, profile);
  const named = found === undefined ? undefined : cutFips(situation, found);
  if (named !== undefined) checkRegion(situation, named);
  checkProvider(situation, profile);
  const settings = settingsProfile(situation, profile);
  const endpoint = configuredEndpoint(
    situation,
    traits.endpointOfEnvProfile ? activeProfile({ ...situation, code: {}, chain: [] }) : settings,
  );
  const fips = switchedOn(situation, settings, 'fips') || named?.fips === true;
  const dualstack = switchedOn(situation, settings, 'dualstack');
  const mode = readMode(situation, settings, endpoint?.inCode === true);
  if (situation.via === 'assume-role' && traits.provider.roleAtGlobal === true) {
    if (named === undefined && !code.region)
      throw new Refusal('region', `${title} finds no Region for the client that needs the role.`);
    chain.push(
      `${title} assumes the role of a profile with a client of its own, which has neither Region nor mode -> ${globalHost}`,
    );
    return { host: globalHost, decidedBy: 'assume-role' };
  }

  if (endpoint !== undefined) {
    if ((fips || dualstack) && traits.endpointWithVariant === 'error') {
      throw new Refusal(endpoint.from, `${situation.title} refuses FIPS or dual stack together with an endpoint URL.`);
    }
    const made = spliced(
      situation,
      endpointHost(situation, endpoint),
      named?.value,
      endpoint.inCode && mode.value === 'regional',
    );
    const host = inCase(situation, made);
    if (named === undefined && traits.endpointNeedsRegion)
      throw new Refusal('region', `${endpoint.from} is set, but ${situation.title} finds no Region to sign for.`);
    chain.push(`${spoken(endpoint)}, which beats every other setting -> ${host}`);
    return { host, decidedBy: endpoint.from };
  }
  if (named === undefined && (fips || dualstack) && traits.variants?.needsRegion === true)
    throw new Refusal('region', `${title} finds no Region for a FIPS or dual-stack host.`);
  const asked = named?.value ?? withoutRegion(situation, profile, mode.value);
  const region = realRegion(situation, asked, fips || dualstack, mode.value);
  const unsigned = traits.provider.webGlobal !== 'as-client' && situation.via === 'web-identity' && !fips && !dualstack;
  if (unsigned && traits.provider.webGlobal === 'error-in-legacy' && mode.value === 'legacy')
    throw new Refusal(mode.from, `The web-identity provider of ${title} cannot work in the mode legacy.`);
  if (region === 'aws-global' && unsigned)
    throw new Refusal('region', `The web-identity provider of ${title} cannot work in aws-global.`);
  if (named === undefined) checkEmptyEndpoint(situation);
  if (region === 'aws-global' && named === undefined && !fips && !dualstack) {
    const asked = situation.env['AWS_STS_REGIONAL_ENDPOINTS'];
    chain.push(
      `${asked ? `AWS_STS_REGIONAL_ENDPOINTS=${asked} is set, but ` : ''}${title} finds no Region in ${regionPlaces(situation)}, and without one it calls the global host in every mode -> ${globalHost}`,
    );
    return { host: globalHost, decidedBy: 'no Region' };
  }
  const partition = partitionFor(situation, region);
  if (traits.globalUnlessListed?.includes(region) === false && partition.name === 'aws' && !fips) {
    chain.push(`${title} has no host for ${JSON.stringify(region)}, and then calls ${globalHost} in every mode.`);
    return { host: globalHost, decidedBy: named?.from ?? 'no Region' };
  }
  if (region === 'aws-global' && mode.value === 'regional' && traits.globalWhenRegional === 'as-region') {
    chain.push(`${mode.explained}, and ${title} takes aws-global for a Region like any other.`);
    return { host: `sts.${region}.amazonaws.com`, decidedBy: mode.from };
  }
  if (
    code.useGlobalEndpoint === true &&
    traits.globalFlag &&
    !fips &&
    !dualstack &&
    isLegacy(situation, region, { list: 'listed', ownHosts: [] })
  ) {
    chain.push(`The code passes useGlobalEndpoint: true and ${region} is in the legacy list -> ${globalHost}`);
    return { host: globalHost, decidedBy: 'code.useGlobalEndpoint' };
  }
  if (
    mode.value === 'legacy' &&
    traits.mode !== null &&
    !fips &&
    !dualstack &&
    isLegacy(situation, region, traits.mode)
  ) {
    chain.push(`${mode.explained || 'The mode is legacy'}, which sends ${region} to the global host -> ${globalHost}`);
    return { host: globalHost, decidedBy: mode.from };
  }
  if (dualstack && traits.noDualstack.includes(partition.name))
    throw new Refusal('dualstack', `${situation.title} knows no dual-stack host in the partition ${partition.name}.`);
  checkEmptyEndpoint(situation);
  const host = inCase(
    situation,
    stsHost(region, {
      fips,
      dualstack,
      partition:
        traits.dualstackAsAws.includes(partition.name) && dualstack
          ? { ...partition, dualstackSuffix: 'api.aws' }
          : partition,
    }),
  );
  const why =
    fips || dualstack
      ? `The ${fips ? 'FIPS' : ''}${fips && dualstack ? ' and ' : ''}${dualstack ? 'dual-stack' : ''} switch is on`
      : mode.value === 'legacy'
        ? `${mode.explained || 'The mode is legacy'}, but ${region} is not in its list`
        : mode.explained;
  chain.push(`${why} -> ${host}`);
  return { host, decidedBy: fips || dualstack ? 'variant' : host === globalHost ? 'region aws-global' : mode.from };
}

/** The profile that the assuming client reads its settings from. */
function settingsProfile({ traits, via }: Situation, profile: Profile): Profile {
  const name = profileText(profile, 'source_profile');
  if (via !== 'assume-role' || traits.provider.settingsOfSource !== true || name === undefined) return profile;
  return { ...profile, name, section: profileSection(profile.sections, name, traits) };
}

/** Early JavaScript v2 puts the Region into an endpoint of the code as it does into the global host. */
function spliced({ traits }: Situation, host: string, region: string | undefined, regional: boolean): string {
  if (!traits.spliceRegion || !regional || region === undefined) return host;
  return host.replace('.amazonaws.com', `.${region}.amazonaws.com`);
}

function spoken({ from, inCode }: Endpoint): string {
  if (inCode) return 'The code passes the endpoint';
  return `${from === 'services section' ? 'The services section of the profile' : from} names the endpoint`;
}

/** Where a client would have looked for a Region. */
function regionPlaces(situation: Situation): string {
  const { regionEnv, regionEnvWithLoadConfig } = situation.traits;
  if (!loadsConfig(situation)) return regionEnv.join(' or ');
  return [...regionEnv, ...regionEnvWithLoadConfig, 'the profile'].join(' or ');
}

function checkEmptyEndpoint({ traits, code, title }: Situation): void {
  if (code.endpoint === '' && traits.emptyEndpoint === 'error')
    throw new Refusal('code.endpoint', `The endpoint in code is empty; ${title} stops.`);
}

function inCase({ traits }: Situation, host: string): string {
  return traits.lowerHost ? host.toLowerCase() : host;
}

function isLegacy(situation: Situation, region: string, rules: Pick<ModeTraits, 'list' | 'ownHosts'>): boolean {
  if (rules.ownHosts.includes(region)) return false;
  if (rules.list === 'listed') return legacyRegions.has(region);
  if (rules.list === 'known-pattern') return region === 'aws-global' || /^(us|eu|ap|sa|ca|me)-\w+-\d+$/.test(region);
  return ['aws', 'aws-eusc'].includes(partitionFor(situation, region).name);
}

function partitionFor({ traits }: Situation, region: string): Partition {
  if (traits.listedRegions?.includes(region) === false) return partitions[0] as Partition;
  const known = partitions
    .filter((one) => traits.partitions.includes(one.name))
    .map((one) => (traits.pseudoRegions || one.name === 'aws' ? one : { ...one, pseudo: [] }));
  return matchPartition(region, known) ?? (partitions[0] as Partition);
}
