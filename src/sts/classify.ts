import { globalHost, matchPartition, partitions } from './partitions.ts';

export interface HostClass {
  /** Lower case, without scheme, credentials, port, path and trailing dot. */
  readonly host: string;
  readonly isSts: boolean;
  readonly scope: 'global' | 'regional' | 'custom';
  readonly partition: string | null;
  readonly region: string | null;
  readonly fips: boolean;
  readonly dualstack: boolean;
  readonly vpcEndpoint: 'none' | 'regional' | 'zonal';
}

/** Cuts a URL or authority down to its host. Credentials in a URL are dropped and never come back. */
export function bareHost(hostOrUrl: string): string {
  const text = hostOrUrl.trim().toLowerCase();
  const afterScheme = text.replace(/^[a-z][a-z0-9+.-]*:\/\//, '').replace(/^\/\//, '');
  const authority = afterScheme.split(/[/?#\\]/, 1)[0] ?? '';
  const withoutUser = authority.slice(authority.lastIndexOf('@') + 1);
  if (withoutUser.startsWith('[')) return withoutUser.slice(0, withoutUser.indexOf(']') + 1) || withoutUser;
  return withoutUser.replace(/:[^:]*$/, '').replace(/\.$/, '');
}

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const bySuffix = partitions
  .flatMap((partition) => [
    { suffix: partition.suffix, partition, dualstack: false },
    { suffix: partition.dualstackSuffix, partition, dualstack: true },
  ])
  .sort((a, b) => b.suffix.length - a.suffix.length);
const shape = new RegExp(
  `^(?:(?<name>sts|sts-fips|sts-global)(?:\\.(?<region>${label}))?|(?<vpce>vpce-[0-9a-z]+-[0-9a-z]+(?<zone>-[a-z0-9-]+)?)\\.(?<vname>sts|sts-fips)\\.(?<vregion>${label})\\.vpce)$`,
);

/**
 * Says what an STS host name is, by pattern, so that Regions of the future are understood. Never throws.
 * `sts-global.<region>` is the global endpoint served in a Region (IAM user guide, CloudTrail integration).
 */
export function classifyHost(hostOrUrl: string): HostClass {
  const host = bareHost(hostOrUrl);
  const custom: HostClass = {
    host,
    isSts: false,
    scope: 'custom',
    partition: null,
    region: null,
    fips: false,
    dualstack: false,
    vpcEndpoint: 'none',
  };
  if (host === globalHost) return { ...custom, isSts: true, scope: 'global', partition: 'aws' };
  for (const { suffix, partition, dualstack } of bySuffix) {
    if (!host.endsWith(`.${suffix}`)) continue;
    const parts = shape.exec(host.slice(0, -suffix.length - 1))?.groups;
    const region = parts?.['region'] ?? parts?.['vregion'];
    if (parts === undefined || region === undefined) return custom;
    const name = parts['name'] ?? parts['vname'] ?? '';
    const own = matchPartition(region) ?? partition;
    const fits = own.suffix === suffix || own.dualstackSuffix === suffix;
    const global = name === 'sts-global' || region === 'aws-global';
    const fips = name === 'sts-fips' || (own.name === 'aws-us-gov' && !dualstack);
    const vpcEndpoint = parts['vpce'] === undefined ? 'none' : parts['zone'] === undefined ? 'regional' : 'zonal';
    if (vpcEndpoint !== 'none' && dualstack) return custom;
    return {
      host,
      isSts: true,
      scope: global ? 'global' : 'regional',
      partition: (fits ? own : partition).name,
      region: region === 'aws-global' ? null : region,
      fips,
      dualstack,
      vpcEndpoint,
    };
  }
  return custom;
}
