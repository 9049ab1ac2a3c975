import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

export function githubProvider(scope: Construct): iam.OpenIdConnectProvider {
  return new iam.OpenIdConnectProvider(scope, 'GitHub', {
    url: 'https://token.actions.githubusercontent.com',
    clientIds: ['sts.amazonaws.com'],
  });
}

export function principal(arn: string): iam.WebIdentityPrincipal {
  return new iam.WebIdentityPrincipal(arn, {
    StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
  });
}

export const service = new iam.ServicePrincipal('sts.amazonaws.com');
