import { activeProfile, type Profile, profileText, Refusal, type Situation } from './settings.ts';

/** Whether FIPS or dual stack is on: argument, environment, then the profile. */
export function switchedOn(situation: Situation, profile: Profile, which: 'fips' | 'dualstack'): boolean {
  const { traits, code, env, title } = situation;
  const argument = which === 'fips' ? code.useFips : code.useDualstack;
  if (traits.variants === null || (situation.via !== 'client' && traits.provider.noVariants)) return false;
  if (argument !== undefined) return argument;
  const name = which === 'fips' ? 'AWS_USE_FIPS_ENDPOINT' : 'AWS_USE_DUALSTACK_ENDPOINT';
  const key = which === 'fips' ? 'use_fips_endpoint' : 'use_dualstack_endpoint';
  const value =
    (traits.variants.inEnv === false ? undefined : env[name]) ??
    (traits.variants.inFile
      ? profileText(
          traits.variants.alwaysInFile
            ? activeProfile({ ...situation, traits: { ...traits, file: 'always' }, chain: [] })
            : profile,
          key,
        )
      : undefined);
  if (value === undefined) return false;
  if (traits.variants.truth === 'php')
    return phpTruth(
      value,
      env[name] === undefined
        ? undefined
        : () => new Refusal(name, `${title} refuses ${name}=${JSON.stringify(value)}.`),
    );
  if (traits.variants.truth === 'exact') return value === 'true';
  const lower = value.toLowerCase();
  if (traits.variants.truth === 'error-in-env' && env[name] && lower !== 'true' && lower !== 'false')
    throw new Refusal(name, `${title} refuses ${name}=${JSON.stringify(value)}.`);
  if (traits.variants.truth === 'strict' && !/^\s*(true|false)\s*$/.test(lower))
    throw new Refusal(name, `${title} refuses ${name}=${JSON.stringify(value)}.`);
  if (traits.variants.truth === 'true-or-error' && lower !== 'true' && lower !== 'false' && value !== '')
    throw new Refusal(name, `${title} refuses ${name}=${JSON.stringify(value)}.`);
  return (traits.variants.truth === 'strict' ? lower.trim() : lower) === 'true';
}

/** PHP takes true, on and 1 for yes; false, off and 0 for no; anything else is refused where a refusal is given. */
export function phpTruth(value: string, refusal?: () => Refusal): boolean {
  if (refusal !== undefined && !/^(?:true|on|1|false|off|0|)$/i.test(value)) throw refusal();
  return /^(?:true|on|1)$/i.test(value);
}
