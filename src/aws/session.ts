import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { FactKind, Gap, IamAction } from '../model/index.ts';
import { version } from '../version.ts';
import type { AwsAccess, ClientSettings, Clock, LiveOptions, Window } from './access.ts';
import { ask } from './ask.ts';
import { explicitProvider, type HttpSettings, readProfiles } from './credentials.ts';
import { type Environment, redirectedTo } from './environment.ts';
import { explainFailure, type Failure } from './failure.ts';
import { enabledRegions, firstRegion, isRegionName } from './regions.ts';

export interface OpenOptions {
  readonly env: Environment;
  /** Null or empty: those enabled for the account. */
  readonly regions: readonly string[] | null;
  readonly window: Window;
  readonly clock: Clock;
  readonly options: LiveOptions;
  readonly http?: Partial<HttpSettings>;
  progress(message: string): void;
}

/** The opened account, or why not. Gaps may stand beside an access, such as Regions that could not be listed. */
export interface OpenedAccess {
  readonly access?: AwsAccess;
  readonly gaps: readonly Gap[];
}

const collector = 'session';

/** Kinds that nobody can see when the account cannot be opened. */
const liveKinds: readonly FactKind[] = ['vpc', 'vpc-endpoint', 'private-hosted-zone', 'sts-call-summary'];

// A call that takes longer than this will not come; without these limits a run would hang on a black-holed route.
const defaultHttp: HttpSettings = { connectionTimeout: 5_000, requestTimeout: 30_000, throwOnRequestTimeout: true };

// LookupEvents for the global endpoint reads one Region, whichever Regions the account has.
const kindsPerRegion = liveKinds.filter((kind) => kind !== 'sts-call-summary');

/** Opens the account that the environment gives credentials for. Never throws for expected trouble; asks no metadata. */
export async function openAccess(options: OpenOptions): Promise<OpenedAccess> {
  const { env, clock, progress, window } = options;
  const asked = (options.regions ?? []).filter(isRegionName);
  const wrong = (options.regions ?? []).filter((name) => !isRegionName(name)).map((name) => notARegion(name));
  if (wrong.length > 0 && asked.length === 0) return { gaps: wrong };
  const profiles = await readProfiles(env);
  const home = firstRegion(asked, env, profiles[env['AWS_PROFILE'] || 'default']?.['region']);
  const http = { ...defaultHttp, ...options.http };
  const provider = explicitProvider(env, home.region, http);
  if (provider === undefined) return { gaps: [...wrong, gapOf(liveKinds, {}, noCredentials)] };
  const client = clientSettings(env, remembered(provider, clock), http);
  progress(`asking STS in ${home.region} (${home.because}) whose account it is`);
  const identity = await whoAmI(client(home.region, 'sts'), clock);
  if ('reason' in identity) {
    const said = `the account could not be looked at: sts:GetCallerIdentity in ${home.region}: ${identity.said}`;
    return { gaps: [...wrong, gapOf(liveKinds, { region: home.region }, { ...identity, said })] };
  }
  const listed = asked.length > 0 ? asked : await enabledRegions(client(home.region, 'ec2'), clock);
  const unlisted = 'reason' in listed ? [regionsUnlisted(listed, identity.account, home.region)] : [];
  const regions = 'reason' in listed ? [home.region] : [...new Set(listed)];
  const access = { ...identity, regions, window, clock, options: options.options, client, progress };
  return { access, gaps: [...wrong, ...unlisted] };
}

/** Our own retry and pacing decide: the SDK's would hide what happened, and no test could time it. */
function clientSettings(
  env: Environment,
  credentials: ClientSettings['credentials'],
  http: HttpSettings,
): AwsAccess['client'] {
  return (region, service) => {
    const endpoint = service === undefined ? undefined : redirectedTo(env, service);
    const base = {
      region,
      credentials,
      maxAttempts: 1,
      customUserAgent: `regional-sts/${version}`,
      requestHandler: http,
    };
    return endpoint === undefined ? base : { ...base, endpoint };
  };
}

const noCredentials: Failure = {
  reason: 'no-credentials',
  said: 'the account could not be looked at: the environment names no credentials (AWS_ACCESS_KEY_ID, AWS_PROFILE, a web identity token file or container credentials); instance metadata is never asked',
  transient: false,
};

function notARegion(name: string): Gap {
  const said = `${JSON.stringify(name.slice(0, 60))} is not the name of a Region, so it was not read`;
  return gapOf(kindsPerRegion, {}, { reason: 'undetermined', said, transient: false });
}

function regionsUnlisted(failure: Failure, account: string, region: string): Gap {
  const said = `only ${region} was looked at, since the enabled Regions are not known: ec2:DescribeRegions: ${failure.said}`;
  return gapOf(kindsPerRegion, { account, region }, { ...failure, said }, 'ec2:DescribeRegions');
}

const fiveMinutes = 300_000;

/** Every client of a run shares one set of credentials, fetched again shortly before it expires. */
function remembered(provider: ClientSettings['credentials'], clock: Clock): ClientSettings['credentials'] {
  let held: ReturnType<typeof provider> | undefined;
  return async () => {
    const mine = held ?? provider();
    held = mine;
    const identity = await mine.catch((error: unknown) => {
      held = undefined;
      throw error;
    });
    const left = (identity.expiration?.getTime() ?? Number.POSITIVE_INFINITY) - clock.now().getTime();
    if (left < fiveMinutes && held === mine) held = undefined;
    return identity;
  };
}

async function whoAmI(
  settings: ClientSettings,
  clock: Clock,
): Promise<{ readonly account: string; readonly partition: string } | Failure> {
  const client = new STSClient(settings);
  try {
    const { Account, Arn } = await ask(clock, () => client.send(new GetCallerIdentityCommand({})));
    const partition = Arn?.split(':')[1];
    if (Account && /^\d{12}$/.test(Account) && partition) return { account: Account, partition };
    return { reason: 'malformed', said: 'the answer holds no account id and ARN', transient: false };
  } catch (error) {
    return explainFailure(error);
  } finally {
    client.destroy();
  }
}

function gapOf(kinds: readonly FactKind[], where: Gap['where'], failure: Failure, needed?: IamAction): Gap {
  const permission = failure.action ?? (failure.reason === 'denied' ? needed : undefined);
  const permissions = permission === undefined ? {} : { permissions: [permission] };
  return { collector, kinds, where, reason: failure.reason, detail: failure.said, ...permissions };
}
