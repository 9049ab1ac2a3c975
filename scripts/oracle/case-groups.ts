/**
 * What the cases are made of: the Regions, odd values and config texts that the groups in cases.ts combine.
 * Every value here was chosen since at least one real SDK treats it differently from its neighbour.
 */

/** Regions of every partition, in the order of the endpoint tables. */
export const regions = [
  'af-south-1',
  'ap-east-1',
  'ap-east-2',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-south-2',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'ap-southeast-5',
  'ap-southeast-6',
  'ap-southeast-7',
  'ca-central-1',
  'ca-west-1',
  'eu-central-1',
  'eu-central-2',
  'eu-north-1',
  'eu-south-1',
  'eu-south-2',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'il-central-1',
  'me-central-1',
  'me-south-1',
  'mx-central-1',
  'sa-east-1',
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
  'cn-north-1',
  'cn-northwest-1',
  'us-gov-east-1',
  'us-gov-west-1',
  'us-iso-east-1',
  'us-iso-west-1',
  'us-isob-east-1',
  'us-isob-west-1',
  'eu-isoe-west-1',
  'us-isof-south-1',
  'us-isof-east-1',
  'eusc-de-east-1',
] as const;

/** Names that SDKs resolve by pattern, by pseudo Region tables, or refuse. */
export const oddRegions = [
  'aws-global',
  'aws-cn-global',
  'aws-us-gov-global',
  'aws-iso-global',
  'us-east-1-fips',
  'fips-us-east-1',
  'us-gov-west-1-fips',
  'eu-west-99',
  'mars-north-1',
  'cn-south-7',
  'us-isox-east-1',
  'us-iso-south-9',
  'local',
  'EU-WEST-1',
  ' eu-west-1 ',
  'eu_west_1',
  'eu-west-1a',
  'eu-west-1.example',
  'eu west 1',
  'not/a/region',
  '-eu-west-1',
  '',
] as const;

/** Values of the mode setting: SDKs differ in case, spaces, the empty string and nonsense. */
export const oddModes = [
  '',
  'Regional',
  'REGIONAL',
  'Legacy',
  'LEGACY',
  ' regional ',
  'regional ',
  'nonsense',
  'true',
  'global',
] as const;

/** Values of the boolean switches. */
export const oddBooleans = ['true', 'TRUE', 'True', 'false', '', '1', 'yes', ' true '] as const;

/** Endpoint values: URL forms, bare hosts and what is no URL. */
export const endpoints = [
  'https://sts.eu-central-1.amazonaws.com',
  'https://sts.amazonaws.com',
  'http://localhost:4566',
  'https://sts.eu-west-1.amazonaws.com/',
  'https://vpce-0a1b2c3d-4e5f6g7h.sts.eu-west-1.vpce.amazonaws.com',
  'https://sts.example.com:8443/some/path',
  'https://STS.EU-WEST-1.AMAZONAWS.COM',
  'sts.eu-west-1.amazonaws.com',
  'not a url',
  '',
] as const;

/** Shared config texts with something unusual in the syntax. The Region they mean, if any, is eu-west-2; the mode is regional. */
export const syntaxTexts: Readonly<Record<string, string>> = {
  plain: '[default]\nregion = eu-west-2\nsts_regional_endpoints = regional\n',
  profileDefault: '[profile default]\nregion = eu-west-2\nsts_regional_endpoints = regional\n',
  bothDefaults:
    '[default]\nregion = eu-west-3\n\n[profile default]\nregion = eu-west-2\nsts_regional_endpoints = regional\n',
  bom: '\uFEFF[default]\nregion = eu-west-2\nsts_regional_endpoints = regional\n',
  crlf: '[default]\r\nregion = eu-west-2\r\nsts_regional_endpoints = regional\r\n',
  tabs: '[default]\nregion\t=\teu-west-2\nsts_regional_endpoints\t=\tregional\n',
  noSpaces: '[default]\nregion=eu-west-2\nsts_regional_endpoints=regional\n',
  colon: '[default]\nregion: eu-west-2\nsts_regional_endpoints: regional\n',
  inlineHash: '[default]\nregion = eu-west-2 # home\nsts_regional_endpoints = regional # since 2019\n',
  inlineSemicolon: '[default]\nregion = eu-west-2 ; home\nsts_regional_endpoints = regional ; since 2019\n',
  tightHash: '[default]\nregion = eu-west-2#home\n',
  lineComments:
    '# first\n; second\n[default]\n# third\nregion = eu-west-2\n; fourth\nsts_regional_endpoints = regional\n',
  sectionComment: '[default] # mine\nregion = eu-west-2\nsts_regional_endpoints = regional\n',
  sectionSpaces: '[ default ]\nregion = eu-west-2\nsts_regional_endpoints = regional\n',
  upperKeys: '[default]\nRegion = eu-west-2\nSTS_REGIONAL_ENDPOINTS = regional\n',
  quotes: '[default]\nregion = "eu-west-2"\nsts_regional_endpoints = "regional"\n',
  duplicateSection: '[default]\nregion = eu-west-3\n[default]\nregion = eu-west-2\nsts_regional_endpoints = regional\n',
  duplicateKey:
    '[default]\nregion = eu-west-3\nregion = eu-west-2\nsts_regional_endpoints = legacy\nsts_regional_endpoints = regional\n',
  nestedKey: '[default]\nregion = eu-west-2\ns3 =\n  sts_regional_endpoints = regional\n  region = eu-west-3\n',
  indentedKeys: '[default]\n  region = eu-west-2\n  sts_regional_endpoints = regional\n',
  indentedSecond: '[default]\nregion = eu-west-2\n  sts_regional_endpoints = regional\n',
  emptyValues: '[default]\nregion =\nsts_regional_endpoints =\n',
  noValue: '[default]\nregion\nsts_regional_endpoints = regional\n',
  keyBeforeSection: 'region = eu-west-3\n[default]\nregion = eu-west-2\n',
  unclosedSection: '[default\nregion = eu-west-2\n',
  strayLine: '[default]\nregion = eu-west-2\nthis is not a setting\nsts_regional_endpoints = regional\n',
  otherProfileOnly: '[profile other]\nregion = eu-west-2\nsts_regional_endpoints = regional\n',
  emptyFile: '',
};

/** Config with several profiles, as most of the groups use it. */
export const profilesConfig =
  '[default]\nregion = eu-west-2\nsts_regional_endpoints = legacy\n\n' +
  '[profile other]\nregion = eu-west-3\nsts_regional_endpoints = regional\n\n' +
  '[profile noregion]\noutput = json\n\n' +
  '[bare]\nregion = eu-north-1\nsts_regional_endpoints = regional\n';

const keys =
  'aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n';

/** A config whose profile `role` assumes a role with the keys of profile `base`. Extra lines go to the two profiles. */
export function roleConfig(roleLines = '', baseLines = ''): string {
  return (
    `[profile role]\nrole_arn = arn:aws:iam::111122223333:role/demo\nsource_profile = base\n${roleLines}\n` +
    `[profile base]\n${keys}${baseLines}`
  );
}

/** What the EKS webhook puts into a container beside the Region variables. The runner replaces the token file by a real one. */
export const webIdentityEnv = {
  AWS_ROLE_ARN: 'arn:aws:iam::111122223333:role/demo',
  AWS_WEB_IDENTITY_TOKEN_FILE: '/var/run/secrets/eks.amazonaws.com/serviceaccount/token',
} as const;
