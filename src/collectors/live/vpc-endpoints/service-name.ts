import { partitionOf } from '../../../sts/partitions.ts';

/** Service names of STS in a Region. The service for OIDC discovery has another name and is not the STS API. */
export function stsServiceNames(region: string): readonly string[] {
  const { privateLinkPrefix, reversedPrefix } = partitionOf(region);
  const prefixes = [privateLinkPrefix, ...(reversedPrefix === undefined ? [] : [reversedPrefix])];
  return prefixes.flatMap((prefix) => [`${prefix}.${region}.sts`, `${prefix}.${region}.sts-fips`]);
}

/** Whether an endpoint is for the STS API of a Region (an endpoint may lead to another Region's service). */
export function isStsOf(serviceName: string | undefined, region: string): serviceName is string {
  return serviceName !== undefined && stsServiceNames(region).includes(serviceName);
}
