import { STS, STSClient } from '@aws-sdk/client-sts';
import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';

export const client = new STSClient({ region: 'us-east-1', useGlobalEndpoint: true });
export const all = new STS({});
export const credentials = fromTemporaryCredentials({
  params: { RoleArn: 'arn:aws:iam::111122223333:role/reader' },
  clientConfig: { region: 'us-west-2' },
});
