import { STSClient } from '@aws-sdk/client-sts';

export const global = new STSClient({ region: 'us-east-1', useGlobalEndpoint: true });
export const fixed = new STSClient({ region: 'us-east-1', endpoint: 'https://sts.amazonaws.com' });
export const regional = new STSClient({ region: 'eu-west-1' });
export const pseudo = new STSClient({ region: 'aws-global' });
export const explicit = new STSClient({ region: 'eu-west-1', endpoint: 'https://sts.eu-west-1.amazonaws.com' });
