import type { StsSetting } from '../facts/types.generated.ts';

export type SettingKind = StsSetting['setting'];

export interface SettingName {
  readonly setting: SettingKind;
  /** Service that an endpoint is for, or null when it is for all services. */
  readonly service: string | null;
}

/** Environment variables that have a say in which STS endpoint is called. Source: AWS SDKs and Tools Reference Guide, read 2026-11-23. */
const environment: Readonly<Record<string, SettingName>> = {
  AWS_STS_REGIONAL_ENDPOINTS: { setting: 'mode', service: null },
  AWS_REGION: { setting: 'region', service: null },
  AWS_DEFAULT_REGION: { setting: 'region', service: null },
  AMAZON_REGION: { setting: 'region', service: null },
  AWS_ENDPOINT_URL: { setting: 'endpoint-url', service: null },
  AWS_ENDPOINT_URL_STS: { setting: 'endpoint-url', service: 'sts' },
  AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: { setting: 'ignore-endpoint-urls', service: null },
  AWS_USE_FIPS_ENDPOINT: { setting: 'use-fips', service: null },
  AWS_USE_DUALSTACK_ENDPOINT: { setting: 'use-dualstack', service: null },
  AWS_DEFAULTS_MODE: { setting: 'defaults-mode', service: null },
  AWS_SDK_LOAD_CONFIG: { setting: 'load-config', service: null },
  AWS_PROFILE: { setting: 'profile', service: null },
  AWS_DEFAULT_PROFILE: { setting: 'profile', service: null },
  AWS_CONFIG_FILE: { setting: 'config-file', service: null },
  AWS_SHARED_CREDENTIALS_FILE: { setting: 'credentials-file', service: null },
  AWS_ROLE_ARN: { setting: 'role-arn', service: null },
  AWS_WEB_IDENTITY_TOKEN_FILE: { setting: 'web-identity-token-file', service: null },
};

/** Keys of a profile in the shared config and credentials files, in lower case. */
const profileKeys: Readonly<Record<string, SettingName>> = {
  sts_regional_endpoints: { setting: 'mode', service: null },
  region: { setting: 'region', service: null },
  endpoint_url: { setting: 'endpoint-url', service: null },
  ignore_configured_endpoint_urls: { setting: 'ignore-endpoint-urls', service: null },
  use_fips_endpoint: { setting: 'use-fips', service: null },
  use_dualstack_endpoint: { setting: 'use-dualstack', service: null },
  defaults_mode: { setting: 'defaults-mode', service: null },
  role_arn: { setting: 'role-arn', service: null },
  source_profile: { setting: 'source-profile', service: null },
  web_identity_token_file: { setting: 'web-identity-token-file', service: null },
  services: { setting: 'services', service: null },
};

/** What an environment variable decides, or undefined when it has no say. Names are matched exactly: they are case-sensitive on Linux. */
export function environmentSetting(name: string): SettingName | undefined {
  return Object.hasOwn(environment, name) ? environment[name] : undefined;
}

/** What a key of a profile decides, or undefined when it has no say. */
export function profileSetting(key: string): SettingName | undefined {
  const name = key.toLowerCase();
  return Object.hasOwn(profileKeys, name) ? profileKeys[name] : undefined;
}

/** Byte strings of which a text must hold one to hold a setting by environment. */
export const environmentNeedles: readonly string[] = Object.keys(environment);
