import { STSClient, type STSClientConfig } from '@aws-sdk/client-sts';

const defaults: STSClientConfig = {
  region: 'eu-west-1',
  endpoint: 'https://sts.amazonaws.com',
};

export class Identity {
  private readonly client = new STSClient(defaults);
  readonly audience: string = 'sts.amazonaws.com';
}
