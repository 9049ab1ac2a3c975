import { readDialect } from './dialects.ts';
import { ConfigRefused, type Section, type Sections } from './shared-config.ts';
import type { Traits } from './traits.ts';
import type { ResolveCode, Via } from './types.ts';

/** The client would stop with an error instead of calling anything. */
export class Refusal extends Error {
  readonly decidedBy: string;
  constructor(decidedBy: string, message: string) {
    super(message);
    this.decidedBy = decidedBy;
  }
}

export interface Situation {
  readonly title: string;
  readonly env: Readonly<Record<string, string>>;
  readonly config: string | undefined;
  readonly code: ResolveCode;
  readonly via: Via;
  readonly traits: Traits;
  readonly chain: string[];
}

export interface Profile {
  readonly name: string;
  readonly section: Section | undefined;
  readonly sections: Sections;
}

/** Whether AWS_SDK_LOAD_CONFIG asks for the shared config file. */
export function loadsConfig(situation: Situation): boolean {
  // JavaScript v2 reads both files as one: without the other this one is lost
  if (situation.traits.credentialsFile === 'always') return false;
  if (situation.traits.file !== 'load-config') return situation.traits.file === 'always';
  const value = situation.env['AWS_SDK_LOAD_CONFIG'];
  return value !== undefined && value !== '';
}

/** Reads the config and picks the active profile: argument, then environment, then `default`. */
export function activeProfile(situation: Situation): Profile {
  const { traits, code, env, chain } = situation;
  const chosen = chooseProfile(situation);
  const name = chosen?.name ?? 'default';
  if (!loadsConfig(situation)) {
    if (situation.config)
      chain.push(
        `${situation.title} does not read the shared config file${traits.credentialsFile === 'always' ? ' without a credentials file' : traits.file === 'load-config' ? ' unless AWS_SDK_LOAD_CONFIG is set' : ''}.`,
      );
    return { name, section: undefined, sections: new Map() };
  }
  let sections: Sections = new Map();
  try {
    if (situation.config !== undefined) sections = readDialect(traits.dialect, situation.config);
  } catch (error) {
    if (!(error instanceof ConfigRefused)) throw error;
    if (traits.brokenFile === 'ignore')
      chain.push(`${situation.title} cannot parse the config file (${error.message}) and goes on without it.`);
    else throw new Refusal('config', `${situation.title} cannot parse the config file: ${error.message}.`);
  }
  if (traits.lowerProfiles) sections = new Map([...sections].map(([header, one]) => [header.toLowerCase(), one]));
  const section = profileSection(sections, traits.lowerProfiles ? name.toLowerCase() : name, traits);
  if (
    section === undefined &&
    chosen !== undefined &&
    traits.missingProfile !== 'ignore' &&
    !(traits.missingProfile === 'error-unless-default-variable' && chosen.from === 'AWS_DEFAULT_PROFILE') &&
    !(name === 'default' && code.profile === undefined && env[chosen.from] === undefined)
  ) {
    throw new Refusal(
      chosen.from,
      `${chosen.from} names the profile ${JSON.stringify(name)}, which the config file does not have.`,
    );
  }
  return { name, section, sections };
}

function chooseProfile({ traits, code, env }: Situation): { name: string; from: string } | undefined {
  if (code.profile !== undefined && traits.profileOption) return { name: code.profile, from: 'code.profile' };
  for (const from of traits.profileEnv) {
    const name = env[from];
    if (name !== undefined && (name !== '' || traits.emptyProfile === 'value')) return { name, from };
  }
  return undefined;
}

/** `[profile x]`, for default also `[default]`; with bareProfiles `[x]` as well. */
export function profileSection(
  sections: Sections,
  name: string,
  traits: Pick<Traits, 'bareProfiles' | 'firstDefault' | 'literalProfiles'>,
): Section | undefined {
  let found: Section | undefined;
  for (const [header, section] of sections) {
    if (traits.literalProfiles === 'only') {
      if (header === name) found = section;
      continue;
    }
    const prefixed = /^profile\s+(['"]?)(.*?)\1$/.exec(header)?.[2];
    if (
      prefixed === name ||
      (prefixed === undefined && header === name && (traits.bareProfiles || name === 'default')) ||
      (traits.literalProfiles && header === name)
    ) {
      if (found === undefined || !traits.firstDefault) found = section;
    }
  }
  return found;
}

/** A setting of the profile as text; nested values and absent keys are undefined. */
export function profileText(profile: Profile, key: string): string | undefined {
  const value = profile.section?.get(key);
  return typeof value === 'string' ? value : undefined;
}
