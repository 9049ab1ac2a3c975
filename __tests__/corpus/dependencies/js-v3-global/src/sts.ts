import { STSClient } from '@aws-sdk/client-sts';

export const sts = new STSClient({ region: 'us-west-2', useGlobalEndpoint: true });
