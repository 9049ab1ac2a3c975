import { groundOf } from '../../../model/index.ts';
import type { Known, Setting } from './environment.ts';

/** The shared config file of a workload, as far as the repository tells. */
export interface ConfigFile {
  /** `none`: nothing points to one. `unknown`: something does, and the repository does not hold it. */
  readonly state: 'none' | 'known' | 'unknown';
  /** Profiles of the file, with and without settings of interest. */
  readonly sections: readonly string[];
  /** Settings of all profiles of the file, in the order of the file. */
  readonly settings: readonly Setting[];
  /** Those of the profile in use and of what it names. */
  readonly active: readonly Setting[];
  /** What brings the file into the workload or names it. */
  readonly mounts: readonly Setting[];
  /** Names of profiles that may be in use. */
  readonly profiles: readonly string[];
  /** Why it is unknown. */
  readonly because: string;
}

interface Pointers {
  readonly variables: ReadonlyMap<string, Setting>;
  readonly code: readonly Setting[];
  /** Files of the repository that are put into the workload: name is the path there, value the path in the repository. */
  readonly mounted: readonly Setting[];
  /** What commands write into the file, such as `aws configure set` while an image is built. */
  readonly commanded: readonly Setting[];
  readonly directory: string;
}

/** Finds the config file that a client of these settings reads. */
export function configFileOf(pointers: Pointers, known: Known): ConfigFile {
  const { variables, code, mounted, commanded } = pointers;
  const chosen =
    code.find(({ data }) => data.setting === 'profile') ??
    variables.get('AWS_PROFILE') ??
    variables.get('AWS_DEFAULT_PROFILE');
  const pointer = variables.get('AWS_CONFIG_FILE');
  const mounts = mounted.filter(({ data }) =>
    pointer === undefined ? /(^|[/\\])\.aws[/\\]config$/.test(data.name) : data.name === pointer.data.value,
  );
  const named = [...(pointer ? [pointer] : []), ...mounts];
  const base = {
    sections: [],
    settings: [],
    active: [],
    mounts: named,
    profiles: [chosen?.data.value ?? 'default'],
    because: '',
  };
  const paths =
    mounts.length > 0 ? mounts.slice(-1).map(({ data }) => data.value) : pointer ? candidates(pointer, pointers) : [];
  const found = paths.find((path) => known.workloads.has(`host-profile:${path}`));
  if (found !== undefined || (commanded.length > 0 && named.length === 0)) {
    const content = read(found, known, chosen, commanded);
    if (chosen === undefined || content.profiles.every((name) => content.sections.includes(name)))
      return { ...base, ...content, state: 'known' };
    const because = `${chosen.data.name} names the profile ${chosen.data.written}, which ${found ?? 'the file'} does not have.`;
    return { ...base, state: 'unknown', because };
  }
  if (named.length > 0)
    return {
      ...base,
      state: 'unknown',
      because: `${pointer ? `AWS_CONFIG_FILE names ${pointer.data.written}` : `The file ${mounts.at(-1)?.data.name} is put there`}, whose text is not known here.`,
    };
  if (chosen === undefined) return { ...base, state: 'none' };
  return {
    ...base,
    state: 'unknown',
    because: `${chosen.data.name} names the profile ${chosen.data.written}, whose config file is not in the repository.`,
  };
}

/** Where a relative path, or one below the checkout, is in the repository. */
function candidates({ data }: Setting, { directory }: Pointers): readonly string[] {
  const checkout =
    /^(?:\$\{\{\s*github\.workspace\s*\}\}|\$\{?(?:GITHUB_WORKSPACE|PWD|CI_PROJECT_DIR|CODEBUILD_SRC_DIR|BITBUCKET_CLONE_DIR|WORKSPACE)\}?|\$\(pwd\)|\$\(Build\.SourcesDirectory\))\//;
  const text = (data.value === 'unknown' ? data.written : data.value).replaceAll(/^["']|["']$/g, '');
  const relative = checkout.test(text) ? text.replace(checkout, '') : text.startsWith('/') ? undefined : text;
  if (relative === undefined || relative.includes('$') || relative.startsWith('~')) return [];
  const plain = relative.replace(/^(?:\.\/)+/, '');
  return directory === '.' ? [plain] : [plain, `${directory}/${plain}`];
}

function read(
  path: string | undefined,
  known: Known,
  chosen: Setting | undefined,
  commanded: readonly Setting[],
): Pick<ConfigFile, 'sections' | 'settings' | 'active' | 'profiles'> {
  const root = `host-profile:${path}`;
  const ids = [...known.workloads.values()]
    .filter(({ data }) => data.workload === root || data.parent === root)
    .map(({ data }) => data.workload);
  const written = ids.flatMap((id) => known.settings.get(id) ?? []).sort((a, b) => lineOf(a) - lineOf(b));
  // A command puts its value in the place of the one that was there.
  const isReplaced = ({ data }: Setting): boolean =>
    commanded.some((other) => other.data.profile === data.profile && other.data.name === data.name);
  const settings = [...written.filter((setting) => !isReplaced(setting)), ...commanded];
  const sections = [
    ...new Set([
      ...ids.filter((id) => id !== root).map((id) => id.slice(root.length + 1)),
      ...commanded.flatMap(({ data }) => data.profile ?? []),
    ]),
  ];
  const profiles = chosen?.data.value === 'unknown' ? sections : [chosen?.data.value ?? 'default'];
  const source = settings.find(
    ({ data }) => data.setting === 'source-profile' && profiles.includes(data.profile ?? ''),
  );
  const used = [...profiles, ...(source ? [source.data.value] : [])];
  const services = settings.find(({ data }) => data.setting === 'services' && used.includes(data.profile ?? ''));
  const active = settings.filter(
    ({ data }) => used.includes(data.profile ?? '') || (services && data.profile === `services ${services.data.value}`),
  );
  return { sections, settings, active, profiles };
}

function lineOf(setting: Setting): number {
  const ground = groundOf(setting.place);
  return ground.origin === 'repo' ? ground.span.start.line : 0;
}

/** The text of a config file with these settings. Values that are chosen for computed ones come from `textOf`. */
export function configText(
  { sections: profiles, settings }: Pick<ConfigFile, 'sections' | 'settings'>,
  textOf: (setting: Setting) => string | undefined,
): string {
  const sections = new Map<string, string[]>(profiles.map((name) => [headerOf(name), []]));
  for (const setting of settings) {
    const { profile, service, name } = setting.data;
    const value = textOf(setting);
    if (profile === null || value === undefined) continue;
    const header = headerOf(profile);
    const lines = sections.get(header) ?? [];
    sections.set(header, lines);
    if (service !== 'sts') lines.push(`${name} = ${value}`);
    else if (lines.includes('sts =')) lines.splice(lines.indexOf('sts =') + 1, 0, `  ${name} = ${value}`);
    else lines.push('sts =', `  ${name} = ${value}`);
  }
  return [...sections].map(([header, lines]) => `[${header}]\n${lines.join('\n')}\n`).join('');
}

function headerOf(profile: string): string {
  return profile === 'default' || profile.startsWith('services ') ? profile : `profile ${profile}`;
}
