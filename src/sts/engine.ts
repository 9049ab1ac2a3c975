import { configuredEndpoint, endpointHost } from './endpoints.ts';
import { readMode } from './mode.ts';
import { globalHost, legacyRegions, matchPartition, type Partition, partitions, stsHost } from './partitions.ts';
import { activeProfile, loadsConfig, type Profile, profileText, Refusal, type Situation } from './settings.ts';
import { switchedOn } from './variants.ts';

export interface Outcome {
  readonly host: string;
  readonly decidedBy: string;
}

interface Found {
  readonly value: string;
  readonly from: string;
}

/** The rules that all clients share, in the order in which an SDK applies them. Throws Refusal where the SDK raises an error. */
export function decide(situation: Situation): Outcome {
  const { traits, code, chain, title } = situation;
  const profile = activeProfile(situation);
  if (traits.fragileFile) checkFragileFile(situation, profile);
  const found = findRegion(situation, profile);
  const named = found === undefined ? undefined : cutFips(situation, found);
  if (named !== undefined) checkRegion(situation, named);
  if (situation.via === 'assume-role' && !loadsConfig(situation))
    throw new Refusal('config', `${situation.title} does not read the config file here, so it finds no role.`);
  const endpoint = configuredEndpoint(
    situation,
    traits.endpointOfEnvProfile ? activeProfile({ ...situation, code: {}, chain: [] }) : profile,
  );
  const fips = switchedOn(situation, profile, 'fips') || named?.fips === true;
  const dualstack = switchedOn(situation, profile, 'dualstack');
  const mode = readMode(situation, profile, endpoint?.inCode === true);

  if (endpoint !== undefined) {
    if ((fips || dualstack) && traits.endpointWithVariant === 'error') {
      throw new Refusal(endpoint.from, `${situation.title} refuses FIPS or dual stack together with an endpoint URL.`);
    }
    const host = inCase(situation, endpointHost(situation, endpoint));
    if (named === undefined && traits.endpointNeedsRegion)
      throw new Refusal('region', `${endpoint.from} is set, but ${situation.title} finds no Region to sign for.`);
    chain.push(`${endpoint.from} names the endpoint; it beats every other setting -> ${host}`);
    return { host, decidedBy: endpoint.from };
  }
  if (named === undefined && (fips || dualstack) && traits.variants?.needsRegion === true)
    throw new Refusal('region', `${title} finds no Region for a FIPS or dual-stack host.`);
  const asked = named?.value ?? withoutRegion(situation, profile, mode.value);
  const region = realRegion(situation, asked, fips || dualstack, mode.value);
  if (region === 'aws-global' && situation.via === 'web-identity' && traits.provider.webGlobal === 'error')
    throw new Refusal('region', `The web-identity provider of ${title} cannot work in aws-global.`);
  if (named === undefined) checkEmptyEndpoint(situation);
  if (region === 'aws-global' && named === undefined && !fips && !dualstack) {
    chain.push(
      `${situation.env['AWS_STS_REGIONAL_ENDPOINTS'] ? `AWS_STS_REGIONAL_ENDPOINTS=${situation.env['AWS_STS_REGIONAL_ENDPOINTS']} is set, but no` : 'No'} Region is found, and without one ${situation.title} calls ${globalHost}, whatever the mode -> ${globalHost}`,
    );
    return { host: globalHost, decidedBy: 'no Region' };
  }
  const partition = partitionFor(situation, region);
  if (
    code.useGlobalEndpoint === true &&
    traits.globalFlag &&
    !fips &&
    !dualstack &&
    isLegacy(situation, region, 'listed')
  ) {
    chain.push(`The code passes useGlobalEndpoint: true and ${region} is in the legacy list -> ${globalHost}`);
    return { host: globalHost, decidedBy: 'code.useGlobalEndpoint' };
  }
  if (
    mode.value === 'legacy' &&
    traits.mode !== null &&
    !fips &&
    !dualstack &&
    isLegacy(situation, region, traits.mode.list)
  ) {
    chain.push(`The mode is legacy (${mode.from}), which sends ${region} to the global host -> ${globalHost}`);
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
        ? `The mode is legacy (${mode.from}), but ${region} is not in its list`
        : mode.explained;
  chain.push(`${why} -> ${host}`);
  return { host, decidedBy: fips || dualstack ? 'variant' : host === globalHost ? 'region aws-global' : mode.from };
}

/** What a pseudo Region really means to the client. */
function realRegion({ traits }: Situation, asked: string, variant: boolean, mode: string): string {
  if (asked === 'aws-us-gov-global' && traits.govGlobalIsWest) return 'us-gov-west-1';
  if (asked !== 'aws-global') return asked;
  const cut = variant ? traits.globalVariantIsUsEast1 : traits.globalRegionalIsUsEast1 && mode === 'regional';
  return cut ? 'us-east-1' : asked;
}

function checkEmptyEndpoint({ traits, code, title }: Situation): void {
  if (code.endpoint === '' && traits.emptyEndpoint === 'error')
    throw new Refusal('code.endpoint', `The endpoint in code is empty; ${title} stops.`);
}

/** JavaScript v2 stops when it must take the Region from a file that is not there, or that has both forms of the default profile. */
function checkFragileFile(situation: Situation, profile: Profile): void {
  if (!loadsConfig(situation) || situation.traits.regionEnv.some((name) => situation.env[name])) return;
  if (situation.config === undefined)
    throw new Refusal('config', `AWS_SDK_LOAD_CONFIG is set, but there is no config file; ${situation.title} stops.`);
  if (profile.name === 'default' && profile.sections.has('default') && profile.sections.has('profile default'))
    throw new Refusal('config', `${situation.title} stops at a file with both [default] and [profile default].`);
}

function inCase({ traits }: Situation, host: string): string {
  return traits.lowerHost ? host.toLowerCase() : host;
}

function isLegacy(situation: Situation, region: string, list: 'listed' | 'commercial' | 'old-table'): boolean {
  // before the setting existed, the table sent all of its pattern to the global host but for three Regions with rows of their own
  if (list === 'old-table')
    return (
      region === 'aws-global' ||
      (/^(us|eu|ap|sa|ca|me)-\w+-\d+$/.test(region) && !['ap-east-1', 'ap-northeast-2', 'me-south-1'].includes(region))
    );
  return list === 'listed'
    ? legacyRegions.has(region)
    : partitionFor(situation, region).name === 'aws' || partitionFor(situation, region).name === 'aws-eusc';
}

function partitionFor({ traits }: Situation, region: string): Partition {
  const known = partitions
    .filter((one) => traits.partitions.includes(one.name))
    .map((one) => (traits.pseudoRegions || one.name === 'aws' ? one : { ...one, pseudo: [] }));
  return matchPartition(region, known) ?? (partitions[0] as Partition);
}

function findRegion(situation: Situation, profile: Profile): Found | undefined {
  const { traits, code, env, chain, title, via } = situation;
  if (via === 'assume-role' && traits.provider.roleFromProfile) {
    const own = profileText(profile, 'region');
    chain.push(
      `${title} assumes roles in the Region of the profile${own ? `, ${own}` : ', and without one in us-east-1'}.`,
    );
    return { value: own || 'us-east-1', from: `profile ${profile.name}` };
  }
  if (code.region === '' && traits.emptyCodeRegion === 'error')
    throw new Refusal('code.region', `The Region in code is empty; ${title} stops.`);
  if (
    code.region !== undefined &&
    (via === 'client' || traits.provider.clientRegion) &&
    (code.region !== '' || traits.emptyRegion === 'value')
  ) {
    chain.push(`The code passes the Region ${JSON.stringify(code.region)}.`);
    return { value: code.region, from: 'code.region' };
  }
  const names = loadsConfig(situation) ? [...traits.regionEnv, ...traits.regionEnvWithLoadConfig] : traits.regionEnv;
  for (const from of names) {
    const value = env[from];
    if (value === undefined || (value === '' && traits.emptyRegion === 'unset')) continue;
    chain.push(`${from}=${value} gives the Region.`);
    return { value, from };
  }
  for (const other of ['AWS_REGION', 'AWS_DEFAULT_REGION']) {
    if (env[other] && !names.includes(other))
      chain.push(
        `${other} is set, but ${title} does not read it${traits.regionEnvWithLoadConfig.includes(other) ? ' without AWS_SDK_LOAD_CONFIG' : ''}.`,
      );
  }
  const value = profileText(profile, 'region');
  if (value !== undefined && (value !== '' || traits.emptyRegion === 'value')) {
    chain.push(`The profile ${profile.name} gives the Region ${value}.`);
    return { value, from: `profile ${profile.name}` };
  }
  return undefined;
}

function cutFips({ traits, chain }: Situation, found: Found): Found & { readonly fips: boolean } {
  if (!traits.fipsNames) {
    if (traits.fipsTable === 'none') return { ...found, fips: false };
    const row =
      traits.fipsTable === 'us-rows' && found.value.startsWith('us-gov')
        ? undefined
        : /^(us-(?:east|west)-[12]|us-gov-(?:east|west)-1)-fips$/.exec(found.value)?.[1];
    if (row === undefined && traits.fipsTable === 'rows-or-error' && /(^|-)fips(-|$)/.test(found.value))
      throw new Refusal(found.from, `${found.value} is no FIPS Region that the client knows.`);
    return row === undefined ? { ...found, fips: false } : { ...found, value: row, fips: true };
  }
  const value = found.value.replaceAll('fips-', '').replaceAll('-fips', '');
  if (value !== found.value) chain.push(`${found.value} is read as ${value} with FIPS.`);
  return { ...found, value, fips: value !== found.value };
}

function checkRegion({ traits, title }: Situation, region: Found): void {
  const label = /^(?!-)[a-zA-Z\d-]{1,63}(?<!-)$/;
  // the oldest botocore looks at the finished URL: labels of the host, what follows / or # is cut off
  const host = region.value.split(/[/?#]/, 1)[0] ?? '';
  const ok =
    traits.regionCheck === 'none' ||
    (traits.regionCheck === 'label'
      ? label.test(region.value)
      : (traits.regionCheck === 'dotted-labels' ? region.value : host).split('.').every((part) => label.test(part)));
  if (!ok) throw new Refusal(region.from, `${title} refuses the Region name ${JSON.stringify(region.value)}.`);
}

function withoutRegion(situation: Situation, profile: Profile, mode: string): string {
  const { traits, via, title, chain } = situation;
  const rule =
    via === 'client' || traits.provider.noRegion === 'as-client'
      ? traits.noRegion
      : traits.provider.noRegion === 'us-east-1-beside-code'
        ? situation.code.region
          ? 'us-east-1'
          : 'error'
        : traits.provider.noRegion;
  if (rule === 'us-east-1') {
    chain.push(`No Region is found; ${title} falls back to us-east-1 (profile ${profile.name}).`);
    return 'us-east-1';
  }
  if (rule === 'error' || (traits.mode?.noRegionWhenRegional === 'error' && mode === 'regional'))
    throw new Refusal('region', `${title} finds no Region and stops.`);
  return 'aws-global';
}
