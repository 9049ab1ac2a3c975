import * as AWS from 'aws-sdk';
import { fromNodeProviderChain, fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import { AssumeRoleRequest } from 'aws-sdk/clients/sts';
import STS = require('aws-sdk/clients/sts');

const base: STS.ClientConfiguration = {
  apiVersion: '2011-06-15',
  stsRegionalEndpoints: 'regional',
};

export class CredentialBroker {
  private static readonly ENDPOINT = 'https://sts.amazonaws.com';
  private readonly sts: AWS.STS;

  constructor(region: string, private readonly legacy = false) {
    this.sts = legacy
      ? new AWS.STS({ ...base, endpoint: CredentialBroker.ENDPOINT })
      : new AWS.STS({ ...base, region, endpoint: `sts.${region}.amazonaws.com` });
  }

  assume(request: AssumeRoleRequest) {
    return this.sts.assumeRole(request).promise();
  }

  static modern(roleArn: string) {
    return fromTemporaryCredentials({
      masterCredentials: fromNodeProviderChain({ clientConfig: { region: 'aws-global' } }),
      params: { RoleArn: roleArn, RoleSessionName: 'ops' },
      clientConfig: { region: 'eu-west-1' },
    });
  }
}
