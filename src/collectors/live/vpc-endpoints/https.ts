import type { IpPermission, SecurityGroup } from '@aws-sdk/client-ec2';
import { covered } from './ranges.ts';

const https = 443;

/**
 * Whether security groups let TCP 443 in from every address of `ranges`. Rules that name other groups or prefix lists
 * cannot be judged by address: they leave it open, unless plain ranges already suffice.
 */
export function allowsHttps(groups: readonly SecurityGroup[], ranges: readonly string[]): boolean | 'unknown' {
  const rules = groups.flatMap((group) => group.IpPermissions ?? []).filter(opensHttps);
  const cidrs = rules.flatMap((rule) => rule.IpRanges ?? []).flatMap(({ CidrIp }) => CidrIp ?? []);
  if (ranges.length === 0) return 'unknown';
  if (covered(ranges, cidrs)) return true;
  return rules.some(namesOthers) ? 'unknown' : false;
}

function opensHttps({ IpProtocol, FromPort, ToPort }: IpPermission): boolean {
  if (IpProtocol === '-1') return true;
  if (IpProtocol !== 'tcp' && IpProtocol !== '6') return false;
  return (FromPort ?? 0) <= https && https <= (ToPort ?? 65_535);
}

function namesOthers({ UserIdGroupPairs, PrefixListIds }: IpPermission): boolean {
  return (UserIdGroupPairs?.length ?? 0) > 0 || (PrefixListIds?.length ?? 0) > 0;
}
