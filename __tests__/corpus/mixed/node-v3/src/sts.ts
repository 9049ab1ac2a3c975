import { STSClient } from '@aws-sdk/client-sts';
import { fromWebToken } from '@aws-sdk/credential-providers';

export const client = new STSClient({ region: 'eu-west-1', useGlobalEndpoint: true });
export const other = new STSClient({ region: 'eu-west-1' });
export const AUD = 'sts.amazonaws.com';
const DEFAULT_STS_HOST = 'sts.amazonaws.com';
export function url(host = DEFAULT_STS_HOST) {
  return `https://${host}/`;
}
