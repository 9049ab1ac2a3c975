import { DescribeRegionsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { Gap } from '../model/index.ts';
import { partitionOf } from '../sts/partitions.ts';
import { version } from '../version.ts';
import type { AwsAccess, ClientSettings, Clock, LiveOptions, Window } from './access.ts';
import { ask } from './ask.ts';
import { type Credentials, explicitProvider } from './credentials.ts';
import { explainFailure } from './failure.ts';
import { ownRegion } from './own-region.ts';

export interface OpenOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Null: those enabled for the account. */
  readonly regions: readonly string[] | null;
  readonly window: Window;
  readonly options: LiveOptions;
  readonly clock: Clock;
  progress(message: string): void;
}

/** Kinds that nobody can see when the account cannot be opened. */
const liveKinds: Gap['kinds'] = ['vpc', 'vpc-endpoint', 'private-hosted-zone', 'sts-call-summary'];

/**
 * Finds out whose account it is and which Regions it has. Only Regional STS endpoints are called. Every failure is a gap:
 * without the identity there is no access at all; without the list of Regions only the current one is looked at.
 */
export async function openAccess(open: OpenOptions): Promise<{ access?: AwsAccess; gaps: readonly Gap[] }> {
  const credentials = explicitProvider(open.env);
  if (credentials === undefined) {
    return { gaps: [gap('no-credentials', 'the account could not be looked at: no credentials are given by the environment, a profile or a web identity token file')] };
  }
  const home = ownRegion(open.env, open.regions);
  const settings = clientSettings(credentials);
  try {
    const identity = await ask(open.clock, () => new STSClient(settings(home)).send(new GetCallerIdentityCommand({})));
    const account = identity.Account ?? 'unknown';
    const { regions, gaps } = await regionsOf(open, home, account, settings);
    const partition = identity.Arn?.split(':')[1] ?? partitionOf(home).name;
    const { window, clock, options } = open;
    return { access: { account, partition, regions, window, clock, options, client: settings, progress: open.progress }, gaps };
  } catch (error) {
    const { reason, said } = explainFailure(error);
    return { gaps: [gap(reason, `the account could not be looked at: sts:GetCallerIdentity in ${home}: ${said}`, home)] };
  }
}

async function regionsOf(open: OpenOptions, home: string, account: string, settings: (region: string) => ClientSettings): Promise<{ regions: readonly string[]; gaps: readonly Gap[] }> {
  if (open.regions !== null && open.regions.length > 0) return { regions: open.regions, gaps: [] };
  try {
    const answer = await ask(open.clock, () => new EC2Client(settings(home)).send(new DescribeRegionsCommand({})));
    const names = (answer.Regions ?? []).flatMap((region) => region.RegionName ?? []).sort();
    if (names.length > 0) return { regions: names, gaps: [] };
    return { regions: [home], gaps: [regionGap('incomplete', 'ec2:DescribeRegions named no Region', account, home)] };
  } catch (error) {
    const { reason, said } = explainFailure(error);
    return { regions: [home], gaps: [regionGap(reason, said, account, home)] };
  }
}

function regionGap(reason: Gap['reason'], said: string, account: string, home: string): Gap {
  return {
    collector: 'session',
    kinds: ['vpc', 'vpc-endpoint', 'private-hosted-zone'],
    where: { account, region: home },
    reason,
    detail: `only ${home} was looked at, since the enabled Regions are not known: ec2:DescribeRegions: ${said}`,
    permissions: ['ec2:DescribeRegions'],
  };
}

function gap(reason: Gap['reason'], detail: string, region?: string): Gap {
  return { collector: 'session', kinds: liveKinds, where: region === undefined ? {} : { region }, reason, detail };
}

/** Our own retry and pacing decide; the SDK's would hide what happened. Time limits keep a dead address from hanging a run. */
function clientSettings(credentials: Credentials): (region: string) => ClientSettings {
  return (region) => ({
    region,
    credentials,
    maxAttempts: 1,
    customUserAgent: `regional-sts/${version}`,
    requestHandler: { connectionTimeout: 5000, requestTimeout: 30_000, throwOnRequestTimeout: true },
  });
}
