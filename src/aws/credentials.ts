import { fromHttp } from '@aws-sdk/credential-provider-http';
import { fromIni } from '@aws-sdk/credential-provider-ini';
import { fromTokenFile } from '@aws-sdk/credential-provider-web-identity';
import { CredentialsProviderError, loadSharedConfigFiles } from '@smithy/core/config';
import type { AwsCredentialIdentityProvider } from '@smithy/types';
import { type Environment, redirectedTo } from './environment.ts';
import { explicitCredentials } from './intent.ts';

/** Shared by the clients of a run and by the clients that fetch its credentials. */
export interface HttpSettings {
  readonly connectionTimeout: number;
  readonly requestTimeout: number;
  readonly throwOnRequestTimeout: boolean;
}

type Sections = Readonly<Record<string, Readonly<Record<string, string | undefined>> | undefined>>;

/** Profiles of the shared files; credentials file over config file, as in the SDKs. */
export async function readProfiles(env: Environment): Promise<Sections> {
  const { configFile, credentialsFile } = await loadSharedConfigFiles({ ...filesIn(env), ignoreCache: true });
  const names = new Set([...Object.keys(configFile), ...Object.keys(credentialsFile)]);
  return Object.fromEntries([...names].map((name) => [name, { ...configFile[name], ...credentialsFile[name] }]));
}

function filesIn(env: Environment): { filepath?: string; configFilepath?: string } {
  const filepath = env['AWS_SHARED_CREDENTIALS_FILE'];
  const configFilepath = env['AWS_CONFIG_FILE'];
  return { ...(filepath ? { filepath } : {}), ...(configFilepath ? { configFilepath } : {}) };
}

/** The provider for credentials that were given explicitly, or undefined. STS is asked on its Regional endpoint. */
export function explicitProvider(
  env: Environment,
  region: string,
  http: HttpSettings,
): AwsCredentialIdentityProvider | undefined {
  const endpoint = redirectedTo(env, 'sts');
  const clientConfig = {
    region,
    requestHandler: http,
    maxAttempts: 2,
    ...(endpoint === undefined ? {} : { endpoint }),
  };
  switch (explicitCredentials(env)) {
    case undefined:
      return undefined;
    case 'AWS_ACCESS_KEY_ID':
      return () => Promise.resolve(variablesOf(env));
    case 'AWS_PROFILE':
      return profileProvider(env, clientConfig);
    case 'AWS_WEB_IDENTITY_TOKEN_FILE':
      return fromTokenFile({
        roleArn: env['AWS_ROLE_ARN'] ?? '',
        webIdentityTokenFile: env['AWS_WEB_IDENTITY_TOKEN_FILE'] ?? '',
        roleSessionName: env['AWS_ROLE_SESSION_NAME'] || 'regional-sts',
        clientConfig,
      });
    default:
      return async () => fromHttp(containerIn(env))();
  }
}

function profileProvider(env: Environment, clientConfig: object): AwsCredentialIdentityProvider {
  const profile = env['AWS_PROFILE'] ?? 'default';
  const provider = fromIni({ profile, ...filesIn(env), clientConfig, ignoreCache: true });
  return async () => {
    refuseMetadata(profile, await readProfiles(env));
    return provider();
  };
}

function variablesOf(env: Environment): { accessKeyId: string; secretAccessKey: string; sessionToken?: string } {
  const sessionToken = env['AWS_SESSION_TOKEN'];
  return {
    accessKeyId: env['AWS_ACCESS_KEY_ID'] ?? '',
    secretAccessKey: env['AWS_SECRET_ACCESS_KEY'] ?? '',
    ...(sessionToken ? { sessionToken } : {}),
  };
}

function containerIn(env: Environment): Parameters<typeof fromHttp>[0] {
  const relative = env['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI'];
  const full = env['AWS_CONTAINER_CREDENTIALS_FULL_URI'];
  const token = env['AWS_CONTAINER_AUTHORIZATION_TOKEN'];
  const tokenFile = env['AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE'];
  return {
    ...(relative
      ? { awsContainerCredentialsRelativeUri: relative }
      : full
        ? { awsContainerCredentialsFullUri: full }
        : {}),
    ...(tokenFile
      ? { awsContainerAuthorizationTokenFile: tokenFile }
      : token
        ? { awsContainerAuthorizationToken: token }
        : {}),
  };
}

/** A profile may lead to instance metadata by `credential_source`; that would be an account found by accident. */
function refuseMetadata(profile: string, profiles: Sections): void {
  const seen = new Set<string>();
  for (
    let name: string | undefined = profile;
    name !== undefined && !seen.has(name);
    name = profiles[name]?.['source_profile']
  ) {
    seen.add(name);
    if (profiles[name]?.['credential_source'] === 'Ec2InstanceMetadata') {
      throw new CredentialsProviderError(
        `profile ${name} takes its credentials from instance metadata, which is never asked`,
      );
    }
  }
}
