import type { SettingKind } from '../../../sts/setting-names.ts';

/** What an option of a client, a session or a configuration decides, in the spelling of each SDK. */
const byName: Readonly<Record<string, SettingKind>> = {
  ...named(
    'region',
    'region_name region Region RegionEndpoint AWSRegion withRegion setRegion WithRegion SetRegion signingRegion --region -Region',
  ),
  ...named(
    'endpoint-url',
    'EndpointConfiguration endpoint_url endpoint Endpoint BaseEndpoint endpointOverride ServiceURL setEndpoint withEndpoint WithEndpoint SetEndpoint WithBaseEndpoint EndpointResolver EndpointResolverV2 WithEndpointResolver WithEndpointResolverWithOptions WithEndpointResolverV2 endpointProvider endpoint_resolver set_endpoint_url --endpoint-url -EndpointUrl',
  ),
  ...named(
    'mode',
    'stsRegionalEndpoints sts_regional_endpoints STSRegionalEndpoint StsRegionalEndpoints WithSTSRegionalEndpoint useGlobalEndpoint use_global_endpoint',
  ),
  ...named(
    'use-fips',
    'use_fips_endpoint useFipsEndpoint fipsEnabled UseFIPSEndpoint useFIPS UseFIPS use_fips withFipsEnabled WithUseFIPSEndpoint',
  ),
  ...named(
    'use-dualstack',
    'use_dualstack_endpoint useDualstackEndpoint dualstackEnabled UseDualStackEndpoint useDualStack use_dual_stack UseDualstackEndpoint WithUseDualStackEndpoint',
  ),
  ...named(
    'profile',
    'profile_name profileName Profile SharedConfigProfile WithSharedConfigProfile --profile -ProfileName',
  ),
  ...named('defaults-mode', 'defaultsMode defaults_mode DefaultsMode WithDefaultsMode'),
};

function named(setting: SettingKind, names: string): Record<string, SettingKind> {
  return Object.fromEntries(names.split(' ').map((name) => [name, setting]));
}

/** What an option decides, or undefined when it has no say. */
export function optionSetting(name: string): SettingKind | undefined {
  return Object.hasOwn(byName, name) ? byName[name] : undefined;
}

/** The value as a setting has it: an option that asks for the global endpoint is the legacy mode. */
export function optionValue(name: string, text: string | undefined): string | undefined {
  if (!/^use_?global_?endpoint$/i.test(name) || text === undefined) return text;
  return text === 'true' ? 'legacy' : 'regional';
}

/** Names under which a mode is asked for wherever they stand. */
export const modeNames =
  /^(stsRegionalEndpoints|sts_regional_endpoints|STSRegionalEndpoint|StsRegionalEndpoints|WithSTSRegionalEndpoint)$/;
