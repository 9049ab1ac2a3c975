/** What the enumerations of the SDKs stand for: a Region's code, a mode. Undefined for any other path. */
export function enumerated(path: string): string | undefined {
  const dot = path.lastIndexOf('.');
  const name = path.slice(dot + 1);
  const owner = path.slice(path.lastIndexOf('.', dot - 1) + 1, Math.max(dot, 0));
  if (/^(RegionalSTSEndpoint|LegacySTSEndpoint)$/.test(name))
    return name.startsWith('Regional') ? 'regional' : 'legacy';
  if (owner === 'StsRegionalEndpointsValue') return name.toLowerCase();
  if (/^(FIPS|DualStack)EndpointState(Enabled|Disabled)$/.test(name)) return String(name.endsWith('Enabled'));
  if (/^Regions?$/.test(owner)) return underscored(name);
  if (owner === 'RegionEndpoint' || /RegionID$/.test(name)) return camel(name.replace(/RegionID$/, ''));
  return undefined;
}

/** `US_EAST_1`, `AWS_GLOBAL` (Java, C++), `GovCloud` (Java v1). */
function underscored(name: string): string | undefined {
  if (name === 'GovCloud') return 'us-gov-west-1';
  if (name === 'AWS_GLOBAL') return 'aws-global';
  return /^[A-Z]{2,4}(_[A-Z]+){1,3}_\d$/.test(name) ? name.toLowerCase().replaceAll('_', '-') : undefined;
}

/** `USEast1`, `USGovCloudWest1` (.NET), `UsEast1`, `UsGovWest1` (Go v1). */
function camel(name: string): string | undefined {
  const match =
    /^([A-Z][A-Za-z])((?:GovCloud|Gov|Iso[A-Za-z]?|ISO[A-Z]?)?)((?:North|South|East|West|Central){1,2}(?:east|west)?)(\d)$/.exec(
      name,
    );
  if (!match) return undefined;
  const [, area = '', kind = '', direction = '', number = ''] = match;
  const middle = kind === '' ? '' : `${kind.toLowerCase().replace('govcloud', 'gov')}-`;
  return `${area.toLowerCase()}-${middle}${direction.toLowerCase()}-${number}`;
}
