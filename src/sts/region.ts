import { loadsConfig, type Profile, profileSection, profileText, Refusal, type Situation } from './settings.ts';

export interface Found {
  readonly value: string;
  readonly from: string;
}

/** JavaScript v2 stops when it must take the Region from a file that is not there, or that has both forms of the default profile. */
export function checkFragileFile(situation: Situation, profile: Profile): void {
  const { traits, env, title } = situation;
  if (!env['AWS_SDK_LOAD_CONFIG'] || traits.regionEnv.some((name) => env[name])) return;
  if (traits.credentialsFile !== 'not-needed')
    throw new Refusal(
      'AWS_SDK_LOAD_CONFIG',
      `With AWS_SDK_LOAD_CONFIG ${title} looks for the Region in a credentials file first, and stops when there is none.`,
    );
  if (situation.config === undefined)
    throw new Refusal('config', `AWS_SDK_LOAD_CONFIG is set, but there is no config file; ${situation.title} stops.`);
  if (profile.name === 'default' && profile.sections.has('default') && profile.sections.has('profile default'))
    throw new Refusal('config', `${situation.title} stops at a file with both [default] and [profile default].`);
}

/** What a pseudo Region really means to the client. */
export function realRegion({ traits }: Situation, asked: string, variant: boolean, mode: string): string {
  if (asked === 'aws-us-gov-global' && traits.govGlobalIsWest) return 'us-gov-west-1';
  if (asked !== 'aws-global') return asked;
  const cut = variant
    ? traits.globalVariantIsUsEast1
    : traits.globalWhenRegional === 'us-east-1' && mode === 'regional';
  return cut ? 'us-east-1' : asked;
}

/** Providers that this version lacks, or whose settings stand in a file that it cannot read. */
export function checkProvider(situation: Situation, profile: Profile): void {
  const { via, title, traits, env } = situation;
  if (via === 'assume-role' && !loadsConfig(situation))
    throw new Refusal('config', `${title} does not read the config file here, so it finds no role.`);
  if (via === 'assume-role' && !traits.provider.assumeRole)
    throw new Refusal('version', `The credential chain of ${title} assumes no role at this version.`);
  if (via === 'assume-role' && traits.provider.literalSource === true) checkLiteralSource(situation, profile);
  if (via !== 'web-identity') return;
  if (!traits.provider.webIdentity)
    throw new Refusal('version', `${title} has no web-identity provider at this version.`);
  if (env['AWS_WEB_IDENTITY_TOKEN_FILE'] === undefined && traits.provider.webFromEnvOnly === true)
    throw new Refusal('AWS_WEB_IDENTITY_TOKEN_FILE', `${title} takes no web identity from a profile.`);
  if (env['AWS_WEB_IDENTITY_TOKEN_FILE'] === undefined && !loadsConfig(situation))
    throw new Refusal('config', `${title} does not read the config file here, so it finds no web identity.`);
}

/** The SDK for PHP reads `[profile x]` for a role of the config file, but its source profile by the bare name. */
function checkLiteralSource({ title }: Situation, { name, sections }: Profile): void {
  const source = sections.get(`profile ${name}`)?.get('source_profile');
  if (typeof source !== 'string' || !sections.has(source))
    throw new Refusal('source_profile', `${title} looks for the source profile under its bare name and finds none.`);
}

export function findRegion(situation: Situation, profile: Profile): Found | undefined {
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
    (via === 'client' || traits.provider.clientRegion === true || traits.provider.clientRegion === via) &&
    (code.region !== '' || (traits.emptyRegion !== 'unset' && traits.emptyRegion !== 'first-variable'))
  ) {
    chain.push(`The code passes the Region ${JSON.stringify(code.region)}.`);
    return { value: code.region, from: 'code.region' };
  }
  if (traits.regionOnlyInCode === true) {
    chain.push(`${title} takes its Region from the code only, and the code passes none.`);
    return undefined;
  }
  const names = loadsConfig(situation) ? [...traits.regionEnv, ...traits.regionEnvWithLoadConfig] : traits.regionEnv;
  for (const from of names) {
    const value = traits.trimsRegion ? env[from]?.trim() : env[from];
    if (value === undefined || (value === '' && traits.emptyRegion === 'unset')) continue;
    if (value === '' && traits.emptyRegion === 'first-variable') {
      chain.push(`${from} is empty, and ${title} looks at no further variable.`);
      break;
    }
    chain.push(`${from}=${value} gives the Region.`);
    return { value, from };
  }
  for (const other of ['AWS_REGION', 'AWS_DEFAULT_REGION']) {
    if (env[other] && !names.includes(other))
      chain.push(
        `${other} is set, but ${title} does not read it${traits.regionEnvWithLoadConfig.includes(other) ? ' without AWS_SDK_LOAD_CONFIG' : ''}.`,
      );
  }
  const source =
    traits.sourceRegion === true || traits.sourceRegion === via ? profileText(profile, 'source_profile') : undefined;
  const value =
    profileText(profile, 'region') ??
    (source === undefined
      ? undefined
      : profileText({ ...profile, section: profileSection(profile.sections, source, traits) }, 'region'));
  if (value !== undefined && (value !== '' || traits.emptyRegion === 'value')) {
    chain.push(`The profile ${profile.name} gives the Region ${value}.`);
    return { value, from: `profile ${profile.name}` };
  }
  return undefined;
}

export function cutFips({ traits, chain }: Situation, found: Found): Found & { readonly fips: boolean } {
  if (traits.fipsNames === false || (traits.fipsNames === 'in-code' && found.from !== 'code.region')) {
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

export function checkRegion({ traits, title }: Situation, region: Found): void {
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

export function withoutRegion(situation: Situation, profile: Profile, mode: string): string {
  const { traits, via, title, chain } = situation;
  const rule =
    via === 'client' || traits.provider.noRegion === 'as-client'
      ? traits.noRegion
      : traits.provider.noRegion === 'us-east-1-beside-code' || traits.provider.noRegion === 'global-beside-code'
        ? situation.code.region
          ? traits.provider.noRegion === 'global-beside-code'
            ? 'global'
            : 'us-east-1'
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
