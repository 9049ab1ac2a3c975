import { fromHttp } from '@aws-sdk/credential-provider-http';
import { fromIni } from '@aws-sdk/credential-provider-ini';
import { fromTokenFile } from '@aws-sdk/credential-provider-web-identity';
import type { AwsCredentialIdentityProvider } from '@smithy/types';
import { explicitCredentials } from './intent.ts';

export type Credentials = AwsCredentialIdentityProvider;

/** A provider for the credentials that the environment gives explicitly, or undefined; never instance metadata. */
export function explicitProvider(env: Readonly<Record<string, string | undefined>>): Credentials | undefined {
  switch (explicitCredentials(env)) {
    case undefined:
      return undefined;
    case 'AWS_ACCESS_KEY_ID': {
      const sessionToken = env['AWS_SESSION_TOKEN'];
      return () => Promise.resolve({ accessKeyId: env['AWS_ACCESS_KEY_ID'] ?? '', secretAccessKey: env['AWS_SECRET_ACCESS_KEY'] ?? '', ...(sessionToken ? { sessionToken } : {}) });
    }
    case 'AWS_PROFILE':
      return fromIni({ profile: env['AWS_PROFILE'] ?? 'default' });
    case 'AWS_WEB_IDENTITY_TOKEN_FILE':
      return fromTokenFile({ clientConfig: { region: env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'] ?? 'us-east-1' } });
    default:
      return fromHttp();
  }
}
