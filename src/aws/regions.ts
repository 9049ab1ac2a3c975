import { DescribeRegionsCommand, EC2Client } from '@aws-sdk/client-ec2';
import type { ClientSettings, Clock } from './access.ts';
import { ask } from './ask.ts';
import type { Environment } from './environment.ts';
import { explainFailure, type Failure } from './failure.ts';

/** A Region as the host names spell it; `aws-global` and other pseudo Regions are none. */
export function isRegionName(text: string): boolean {
  return /^[a-z]{2,4}(-[a-z]+){1,3}-\d{1,2}$/.test(text);
}

/** The Region from which a run starts, and what decided it. */
export function firstRegion(
  asked: readonly string[],
  env: Environment,
  profileRegion: string | undefined,
): { readonly region: string; readonly because: string } {
  const candidates: readonly (readonly [string | undefined, string])[] = [
    [asked[0], 'the first Region asked for'],
    [env['AWS_REGION'], 'AWS_REGION'],
    [env['AWS_DEFAULT_REGION'], 'AWS_DEFAULT_REGION'],
    [profileRegion, 'the profile'],
  ];
  for (const [region, because] of candidates) if (region && isRegionName(region)) return { region, because };
  return { region: 'us-east-1', because: 'no Region is configured, so us-east-1' };
}

/** The Regions that are enabled for the account. */
export async function enabledRegions(settings: ClientSettings, clock: Clock): Promise<readonly string[] | Failure> {
  const client = new EC2Client(settings);
  try {
    const answer = await ask(clock, () => client.send(new DescribeRegionsCommand({ AllRegions: false })));
    const names = (answer.Regions ?? []).flatMap(({ RegionName }) =>
      RegionName && isRegionName(RegionName) ? [RegionName] : [],
    );
    if (names.length > 0) return names.sort();
    return { reason: 'malformed', said: 'the answer names no Region', transient: false };
  } catch (error) {
    return explainFailure(error);
  } finally {
    client.destroy();
  }
}
