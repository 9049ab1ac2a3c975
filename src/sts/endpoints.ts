import { type Profile, profileText, Refusal, type Situation } from './settings.ts';
import { phpTruth } from './variants.ts';

export interface Endpoint {
  readonly url: string;
  readonly from: string;
  readonly inCode: boolean;
}

type Place = readonly [string, () => string | undefined];

/** The endpoint URL in force: argument, AWS_ENDPOINT_URL_STS, AWS_ENDPOINT_URL, services section, endpoint_url of the profile. */
export function configuredEndpoint(situation: Situation, profile: Profile): Endpoint | undefined {
  const { traits, code, env, chain, title, via } = situation;
  const flag = env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'];
  const ignoreInFile = profileText(profile, 'ignore_configured_endpoint_urls');
  if (traits.ignoreTruth === 'php') {
    const name = 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS';
    phpTruth(flag || ignoreInFile || '', () => new Refusal(name, `${title} refuses ${name}=${JSON.stringify(flag)}.`));
  }
  if (code.endpoint === '' && traits.emptyEndpoint === 'error-always')
    throw new Refusal('code.endpoint', `The endpoint in code is empty; ${title} stops.`);
  if (code.endpoint !== undefined && code.endpoint !== '' && via === 'client')
    return { url: code.endpoint, from: 'code.endpoint', inCode: true };
  if (!traits.configuredEndpoints) {
    for (const name of ['AWS_ENDPOINT_URL_STS', 'AWS_ENDPOINT_URL'])
      if (env[name]) chain.push(`${name} is set, but ${title} does not read it at this version.`);
    return undefined;
  }
  if (traits.ignoreTruth === 'error')
    for (const value of [flag ?? ignoreInFile])
      if (value !== undefined && !/^\s*(true|false)\s*$/i.test(value))
        throw new Refusal(
          'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS',
          `${title} refuses ${JSON.stringify(value)} for ignoring configured endpoints.`,
        );
  if (traits.ignoreTruth === 'error-in-env' && flag && !/^(true|false)$/i.test(flag)) {
    throw new Refusal(
      'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS',
      `${title} refuses AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=${JSON.stringify(flag)}.`,
    );
  }
  const ignore = (traits.ignoreTruth === 'error' ? flag?.trim() : flag) || ignoreInFile;
  const ignored =
    traits.ignoreTruth === 'php'
      ? phpTruth(ignore ?? '')
      : (traits.ignoreTruth === 'exact' ? ignore : ignore?.toLowerCase()) === 'true' && traits.ignoreTruth !== 'never';
  if (ignored) {
    chain.push('AWS_IGNORE_CONFIGURED_ENDPOINT_URLS withdraws configured endpoint URLs.');
    if (!traits.ignoresGenericOnly) return undefined;
  }
  const places: readonly [Place, Place, Place, Place] = [
    ['AWS_ENDPOINT_URL_STS', () => env['AWS_ENDPOINT_URL_STS']],
    ['AWS_ENDPOINT_URL', () => env['AWS_ENDPOINT_URL']],
    ['services section', () => servicesEndpoint(situation, profile)],
    ['endpoint_url', () => profileText(profile, 'endpoint_url')],
  ];
  const withGeneric = (via === 'client' || traits.provider.genericEndpoint) && (!ignored || traits.ignoresGenericOnly);
  const ordered = traits.serviceFirst === true ? [0, 2, 1, 3] : [0, 1, 2, 3];
  const asked = ordered
    .filter((index) => (index % 2 === 1 ? withGeneric : traits.serviceEndpoint))
    .map((index) => places[index] ?? places[0]);
  const withdrawn: Readonly<Record<string, string | undefined>> = traits.ignoresGenericOnly
    ? { AWS_ENDPOINT_URL: flag, endpoint_url: ignoreInFile }
    : {};
  for (const [from, read] of asked) {
    if (withdrawn[from]?.toLowerCase() === 'true') continue;
    const url = read();
    if (url === '' && from === 'services section' && traits.emptyServicesEndpoint === 'error')
      throw new Refusal(from, `The services section gives an empty endpoint; ${title} stops.`);
    if (traits.emptyConfigured === 'unset-like-no-url' && !/^https?:\/\//i.test(url ?? '')) continue;
    if (url === '' && traits.emptyConfigured === 'error') throw new Refusal(from, `${from} is empty; ${title} stops.`);
    if (url !== undefined && url !== '') return { url, from, inCode: false };
  }
  return undefined;
}

function servicesEndpoint({ traits, title }: Situation, profile: Profile): string | undefined {
  const name = profileText(profile, 'services');
  if (name !== undefined && traits.missingServices === 'error' && !profile.sections.has(`services ${name}`)) {
    throw new Refusal(
      'services',
      `The profile names the services section ${JSON.stringify(name)}, which is not there; ${title} stops.`,
    );
  }
  const any =
    traits.missingServices === 'any-section'
      ? [...profile.sections].findLast(([header]) => header.startsWith('services '))?.[1]
      : undefined;
  const named = traits.servicesSection ? (profile.sections.get(`services ${name}`) ?? any) : undefined;
  const sts = named?.get('sts') ?? (traits.serviceInProfile ? profile.section?.get('sts') : undefined);
  return typeof sts === 'object' ? sts.get('endpoint_url') : undefined;
}

/** The authority of an endpoint URL, without credentials and default port. Throws Refusal for what is no URL. */
export function endpointHost({ traits, title }: Situation, { url, from }: Endpoint): string {
  const parts = /^(https?):\/\/(?:[^/?#]*@)?([^/?#@\s]+)(?:[/?#]|$)/i.exec(url);
  if (parts !== null) {
    const standard = parts[1]?.toLowerCase() === 'https' ? ':443' : ':80';
    const authority = parts[2] ?? '';
    return authority.endsWith(standard) ? authority.slice(0, -standard.length) : authority;
  }
  if (traits.badHost === 'cut' && traits.endpointCheck === 'none')
    return (url.trim().split(/[\s/?#]/, 1)[0] ?? '').replace(/^.*@/, '');
  if (traits.endpointCheck === 'url' || !/^[a-z0-9.-]+(?::\d+)?$/i.test(url))
    throw new Refusal(from, `${from} is not a URL; ${title} stops.`);
  return url;
}
