import { STSClient, type STSClientConfig } from '@aws-sdk/client-sts';

const config: STSClientConfig = { region: 'eu-west-1' } as const;
const REGION = 'us-east-1' as string;

export class Identity {
  private readonly endpoint = 'https://sts.us-east-1.amazonaws.com';
  private readonly first = new STSClient(config);
  private readonly second = new STSClient({ endpoint: this.endpoint, region: REGION! });

  plain(): STSClient {
    (process.env as Record<string, string>).AWS_DEFAULT_REGION = REGION;
    return new STSClient();
  }
}
