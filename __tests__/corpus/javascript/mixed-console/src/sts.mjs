import { STSClient, AssumeRoleCommand, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { fromTemporaryCredentials, fromWebToken } from '@aws-sdk/credential-providers';
import { S3Client } from '@aws-sdk/client-s3';

const region = process.env.AWS_REGION ?? 'eu-central-1';

export const plain = new STSClient({ region });

export const explicit = new STSClient({
  region,
  endpoint: `https://sts.${region}.amazonaws.com`,
});

export const oldest = new STSClient({ region: 'us-east-1', useGlobalEndpoint: true });

export const pseudo = new STSClient({ region: 'aws-global' });

export const bucket = new S3Client({ region, useGlobalEndpoint: true, forcePathStyle: true });

export const credentials = fromTemporaryCredentials({
  params: { RoleArn: process.env.ROLE_ARN, RoleSessionName: 'console' },
  clientConfig: { region, endpoint: 'https://sts.amazonaws.com' },
});

export const federated = (token) =>
  fromWebToken({
    roleArn: process.env.ROLE_ARN,
    webIdentityToken: token,
    clientConfig: {
      region: 'us-east-1',
      useGlobalEndpoint: true,
    },
  });

export async function whoami() {
  await plain.send(new AssumeRoleCommand({ RoleArn: process.env.ROLE_ARN, RoleSessionName: 'x' }));
  return explicit.send(new GetCallerIdentityCommand({}));
}
