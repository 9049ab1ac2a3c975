import { Injectable, Logger } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { AssumeRoleCommand, STSClient, type STSClientConfig } from '@aws-sdk/client-sts';

@Injectable()
export class StsService {
  private readonly logger = new Logger(StsService.name);
  private readonly client: STSClient;

  constructor(private readonly config: ConfigService) {
    const options: STSClientConfig = {
      region: config.getOrThrow<string>('AWS_REGION'),
      endpoint: config.get<string>('STS_ENDPOINT', 'https://sts.amazonaws.com'),
    };
    this.client = new STSClient(options);
    this.logger.debug('requests go to https://sts.amazonaws.com');
  }

  /** Assumes a role at sts.amazonaws.com. */
  async assume(roleArn: string) {
    return this.client.send(new AssumeRoleCommand({ RoleArn: roleArn, RoleSessionName: 'identity' }));
  }
}
