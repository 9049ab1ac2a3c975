import type { ResolveCode, ResolveRequest } from '../../../sts/types.ts';
import { configText } from './config-file.ts';
import { type Environment, type Setting, settingsOf } from './environment.ts';
import type { Platform } from './platform.ts';

/** A Region to resolve with where the repository names none: the deployment gives one, and in this one a legacy default shows. */
export const assumedRegion = 'us-west-2';

const regionVariables = ['AWS_REGION', 'AWS_DEFAULT_REGION'];

export type Question = Omit<ResolveRequest, 'client'>;

export interface Questions {
  /** One question for every way in which what is not known may turn out. */
  readonly all: readonly Question[];
  /** Why there is more than one, or none. */
  readonly because: string | undefined;
  /** Variables for which a Region was assumed. */
  readonly assumed: readonly string[];
  /** Whether the repository says anything about a Region. */
  readonly regionSeen: boolean;
  /** Type of the workload. */
  readonly type: string;
  readonly platform: Platform;
}

/** What a computed setting may turn out to be. Where the values of a kind make no difference to the scope, one is enough. */
const possible: Readonly<Partial<Record<Setting['data']['setting'], readonly string[]>>> = {
  mode: ['regional', 'legacy'],
  'endpoint-url': ['https://sts.amazonaws.com', `https://sts.${assumedRegion}.amazonaws.com`],
  'ignore-endpoint-urls': ['true', 'false'],
  'use-fips': ['true', 'false'],
  'use-dualstack': ['true', 'false'],
  'defaults-mode': ['legacy', 'standard'],
  'load-config': ['1', ''],
  region: [assumedRegion],
};

/** A Region is put in behind `sts.`: by a reference, by a sum, or by the next of several texts that are joined. */
const ofRegion = /\bsts\.(?:["'`]\s*(?:\+|,\s*[!{"'])|[{$%<]|#\{|["']?\s*\n\s*-\s)/;

/**
 * What a computed setting may turn out to be. An endpoint is of a Region where its text puts one in. One in code may else be none at
 * all, and a global host that is written is found where it is written.
 */
function waysOf({ data }: Setting): readonly string[] {
  const ways = possible[data.setting] ?? [];
  if (data.setting !== 'endpoint-url') return ways;
  const regional = `https://sts.${assumedRegion}.amazonaws.com`;
  if (ofRegion.test(data.written)) return [regional];
  return data.source === 'code' ? ['', regional] : ways;
}

/** More ways than these are not tried: the answer is open. */
const mostWays = 64;

/** The questions to ask of a client in an environment, with what its platform sets. */
export function questionsFor(environment: Environment, platform: Platform, type: string): Questions {
  const { variables, code, file } = environment;
  const open = [...new Set([...variables.values(), ...code, ...file.settings])].filter(
    ({ data }) => data.value === 'unknown' && possible[data.setting] !== undefined,
  );
  const regionSeen = platform.kind !== 'none' || settingsOf(environment).some(({ data }) => data.setting === 'region');
  const missing = regionVariables.filter((name) => !variables.has(name));
  const gives = platform.kind === 'lambda' || (platform.kind === 'eks' && missing.length === 2) || !regionSeen;
  const assumed = gives ? missing : [];
  const computed = [...variables].filter(([, { data }]) => data.setting === 'region' && data.value === 'unknown');
  const choices = product(open.map((setting) => waysOf(setting).map((value) => [setting, value])));
  const because = reasonOf(open, file.because);
  const base = { because, assumed: [...assumed, ...computed.map(([name]) => name)], regionSeen, type, platform };
  if (choices === undefined) return { ...base, all: [] };
  const all = choices.flatMap((choice) => {
    const textOf = (setting: Setting): string | undefined =>
      setting.data.value === 'unknown' ? choice.get(setting) : setting.data.value;
    const env: Record<string, string> = Object.fromEntries(assumed.map((name) => [name, assumedRegion]));
    if (platform.isRegional) env['AWS_STS_REGIONAL_ENDPOINTS'] = 'regional';
    for (const [name, setting] of variables) {
      const value = textOf(setting);
      if (value !== undefined && setting.data.setting !== 'config-file') env[name] = value;
    }
    return file.profiles.flatMap((profile) =>
      configsOf(environment, profile, textOf).map((config): Question => {
        const named = env['AWS_PROFILE'] === undefined && env['AWS_DEFAULT_PROFILE'] === undefined;
        const chosen = variables.get('AWS_PROFILE')?.data.value === 'unknown' && named ? { AWS_PROFILE: profile } : {};
        return { env: { ...env, ...chosen }, config, code: codeOf(code, textOf) };
      }),
    );
  });
  return { ...base, all };
}

/** The texts that the config file may have. One that is not in the repository may hold a Region, and the mode or not. */
function configsOf(
  { file }: Environment,
  profile: string,
  textOf: (setting: Setting) => string | undefined,
): readonly (string | undefined)[] {
  if (file.state === 'none') return [undefined];
  if (file.state === 'known') return [configText(file, textOf)];
  const header = profile === 'default' || profile === 'unknown' ? '[default]' : `[default]\n[profile ${profile}]`;
  const text = `${header}\nregion = ${assumedRegion}\n`;
  return [text, `${text}sts_regional_endpoints = regional\n`];
}

function reasonOf(open: readonly Setting[], file: string): string | undefined {
  const first = open.find(({ data }) => data.setting !== 'region');
  if (first) return `${first.data.name} is computed (${first.data.written}), so its value is not known here.`;
  return file === '' ? undefined : file;
}

function codeOf(settings: readonly Setting[], textOf: (setting: Setting) => string | undefined): ResolveCode {
  const code: { -readonly [K in keyof ResolveCode]: ResolveCode[K] } = {};
  for (const setting of settings) {
    const value = textOf(setting);
    // A computed argument that turns out to be nothing is not passed.
    if (value === undefined || (value === '' && setting.data.value === 'unknown')) continue;
    const { setting: kind, name } = setting.data;
    if (kind === 'region') code.region = value;
    if (kind === 'endpoint-url') code.endpoint = value;
    if (kind === 'profile') code.profile = value;
    if (kind === 'use-fips') code.useFips = isTrue(value);
    if (kind === 'use-dualstack') code.useDualstack = isTrue(value);
    if (kind === 'mode' && /global/i.test(name)) code.useGlobalEndpoint = value === 'legacy' || isTrue(value);
    else if (kind === 'mode') code.stsRegionalEndpoints = value;
  }
  return code;
}

function isTrue(value: string): boolean {
  return value.toLowerCase() === 'true';
}

/** All combinations of one choice from each list; undefined when there are too many. */
function product(
  lists: readonly (readonly (readonly [Setting, string])[])[],
): readonly ReadonlyMap<Setting, string>[] | undefined {
  let ways: ReadonlyMap<Setting, string>[] = [new Map()];
  for (const list of lists) {
    ways = ways.flatMap((way) => list.map(([setting, value]) => new Map([...way, [setting, value]])));
    if (ways.length > mostWays) return undefined;
  }
  return ways;
}
