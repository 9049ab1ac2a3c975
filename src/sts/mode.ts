import { loadsConfig, type Profile, profileText, Refusal, type Situation } from './settings.ts';

export interface Mode {
  readonly value: 'legacy' | 'regional';
  readonly from: string;
  readonly explained: string;
}

/** The mode: argument, AWS_STS_REGIONAL_ENDPOINTS, profile, defaults mode, and the default of the version. */
export function readMode(situation: Situation, profile: Profile, endpointInCode: boolean): Mode {
  const { traits, code, env, title } = situation;
  const rules = traits.mode;
  const defaults = defaultsMode(situation, profile);
  if (rules === null)
    return {
      value: 'regional',
      from: 'default',
      explained: `${title} always calls the Region's own host${env['AWS_STS_REGIONAL_ENDPOINTS'] ? '; it does not know AWS_STS_REGIONAL_ENDPOINTS' : ''}`,
    };
  if (endpointInCode && rules.skippedByEndpoint) return { value: 'regional', from: 'default', explained: '' };
  if (!rules.understood)
    return { value: 'legacy', from: 'default', explained: `${title} does not know the mode at this version` };
  const places: readonly (readonly [string, string | undefined])[] = [
    ['code.stsRegionalEndpoints', rules.codeIgnored ? undefined : code.stsRegionalEndpoints],
    ['AWS_STS_REGIONAL_ENDPOINTS', env['AWS_STS_REGIONAL_ENDPOINTS']],
    [
      'sts_regional_endpoints',
      rules.inFile && loadsConfig(situation)
        ? profileText(
            rules.bareSection === true ? { ...profile, section: profile.sections.get(profile.name) } : profile,
            'sts_regional_endpoints',
          )
        : undefined,
    ],
  ];
  const inFile = places[2]?.[1];
  if (rules.fileAlwaysChecked && inFile && rules.invalid === 'error' && !/^(legacy|regional)$/i.test(inFile)) {
    throw new Refusal('sts_regional_endpoints', `sts_regional_endpoints is ${JSON.stringify(inFile)}; ${title} stops.`);
  }
  const problem = (from: string, value: string): Refusal =>
    new Refusal(from, `${from} is ${JSON.stringify(value)}; ${title} accepts only legacy and regional and stops.`);
  if (rules.lastWins) {
    const wrong = places.find(([, value]) => value !== undefined && !/^(legacy|regional)$/i.test(value));
    if (wrong?.[1]) throw problem(wrong[0], wrong[1]);
  }
  for (const [from, value] of rules.lastWins ? places.toReversed() : places) {
    if (
      value === undefined ||
      (value === '' && rules.empty === 'unset' && !(from.startsWith('code.') && rules.match === 'exact-legacy-only'))
    )
      continue;
    if (value === '' && from.startsWith('code.') && rules.empty === 'error') continue;
    if (value === '' && rules.empty === 'fallback') break;
    const read = rules.match === 'ignore-case' ? value.toLowerCase() : value;
    if (rules.noEffect === true && (read === 'legacy' || read === 'regional')) {
      situation.chain.push(`${title} reads ${from}=${value} at this version, without effect.`);
      return { value: 'legacy', from: 'default', explained: '' };
    }
    if (read === 'legacy' || read === 'regional') return { value: read, from, explained: `${from} is ${value}` };
    if (rules.match === 'exact-legacy-only')
      return {
        value: 'regional',
        from,
        explained: `${from} is ${JSON.stringify(value)}, and ${title} takes all but legacy for regional`,
      };
    if (rules.invalid === 'error' || (rules.invalid === 'error-outside-file' && from !== 'sts_regional_endpoints'))
      throw problem(from, value);
  }
  if (defaults !== undefined && rules.byDefaultsMode)
    return {
      value: 'regional',
      from: 'AWS_DEFAULTS_MODE',
      explained: `The defaults mode ${defaults} makes STS regional`,
    };
  return {
    value: rules.fallback,
    from: 'default',
    explained: `${title} is ${rules.fallback} by default at this version`,
  };
}

/** The defaults mode when it is one that changes things; what is no mode at all stops some clients. */
function defaultsMode({ traits, env, title }: Situation, profile: Profile): string | undefined {
  const value = env['AWS_DEFAULTS_MODE'] ?? profileText(profile, 'defaults_mode');
  if (value === undefined || traits.defaultsMode === 'ignore') return undefined;
  if (value === '' && traits.defaultsMode !== 'error') return undefined;
  if (traits.defaultsMode === 'error-in-env' && env['AWS_DEFAULTS_MODE'] === undefined) return undefined;
  const known = ['legacy', 'standard', 'in-region', 'cross-region', 'mobile', 'auto'];
  if (!known.includes(value.toLowerCase()))
    throw new Refusal('AWS_DEFAULTS_MODE', `${title} refuses the defaults mode ${JSON.stringify(value)}.`);
  return value.toLowerCase() === 'legacy' ? undefined : value;
}
