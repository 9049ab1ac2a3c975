import { STS } from 'aws-sdk';
export const handler = async () => new STS().getCallerIdentity().promise();
