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
  if (rules === null)
    return {
      value: 'regional',
      from: 'default',
      explained: `${title} always calls the Region's own host${env['AWS_STS_REGIONAL_ENDPOINTS'] ? '; it does not know AWS_STS_REGIONAL_ENDPOINTS' : ''}`,
    };
  if (endpointInCode && rules.skippedByEndpoint) return { value: 'regional', from: 'default', explained: '' };
  const places: readonly (readonly [string, string | undefined])[] = [
    ['code.stsRegionalEndpoints', code.stsRegionalEndpoints],
    ['AWS_STS_REGIONAL_ENDPOINTS', env['AWS_STS_REGIONAL_ENDPOINTS']],
    [
      'sts_regional_endpoints',
      rules.inFile && loadsConfig(situation) ? profileText(profile, 'sts_regional_endpoints') : undefined,
    ],
  ];
  for (const [from, value] of places) {
    if (value === undefined || (value === '' && rules.empty === 'unset')) continue;
    const read = rules.match === 'ignore-case' ? value.toLowerCase() : value;
    if (read === 'legacy' || read === 'regional') return { value: read, from, explained: `${from} is ${value}` };
    if (rules.match === 'exact-legacy-only')
      return {
        value: 'regional',
        from,
        explained: `${from} is ${JSON.stringify(value)}, and ${title} takes all but legacy for regional`,
      };
    if (rules.invalid === 'error')
      throw new Refusal(
        from,
        `${from} is ${JSON.stringify(value)}; ${title} accepts only legacy and regional and stops.`,
      );
  }
  const defaults = traits.defaultsMode
    ? defaultsMode(env['AWS_DEFAULTS_MODE'] ?? profileText(profile, 'defaults_mode'), title)
    : undefined;
  if (defaults !== undefined)
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

function defaultsMode(value: string | undefined, title: string): string | undefined {
  if (value === undefined || value === 'legacy') return undefined;
  if (['standard', 'in-region', 'cross-region', 'mobile', 'auto'].includes(value.toLowerCase())) return value;
  if (value === '') return undefined;
  if (value.toLowerCase() === 'legacy') return undefined;
  throw new Refusal('AWS_DEFAULTS_MODE', `${title} refuses the defaults mode ${JSON.stringify(value)}.`);
}
