import { StsService } from './sts.service';
import { mockClient } from 'aws-sdk-client-mock';
import { STSClient } from '@aws-sdk/client-sts';

const sts = mockClient(STSClient);

describe('StsService', () => {
  const config = { get: () => 'https://sts.amazonaws.com', getOrThrow: () => 'eu-west-1' };

  it('uses the default', async () => {
    const client = new STSClient({ region: 'us-east-1', useGlobalEndpoint: true });
    expect(await client.config.endpoint?.()).toEqual({ hostname: 'sts.amazonaws.com' });
    expect(new StsService(config as never)).toBeDefined();
    expect(sts.calls()).toHaveLength(0);
  });
});
