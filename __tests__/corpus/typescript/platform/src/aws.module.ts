import { STSClient } from '@aws-sdk/client-sts';
import { fromIni, fromTokenFile } from '@aws-sdk/credential-providers';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AwsCredentialIdentityProvider } from '@smithy/types';

type Endpoint = `https://sts.${string}.amazonaws.com` | 'https://sts.amazonaws.com';

const ENDPOINTS: Readonly<Record<'global' | 'eu', Endpoint>> = {
  global: 'https://sts.amazonaws.com',
  eu: 'https://sts.eu-central-1.amazonaws.com',
} as const;

export function stsFor(region: string, endpoint: string = ENDPOINTS.global): STSClient {
  return new STSClient({ region, endpoint });
}

export const provider: AwsCredentialIdentityProvider = fromTokenFile({
  clientConfig: { endpoint: `https://sts.${process.env.AWS_REGION}.amazonaws.com` },
});

export const ini = fromIni({ profile: 'ops', clientConfig: { useGlobalEndpoint: true } });

export const sts = new STSClient({
  region: process.env.AWS_REGION,
  endpointProvider: () => ({ url: new URL('https://sts.amazonaws.com') }),
});

export const tables = new DynamoDBClient({ endpoint: 'https://dynamodb.eu-west-1.amazonaws.com' });
