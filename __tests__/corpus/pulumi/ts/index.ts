import * as aws from '@pulumi/aws';

export const provider = new aws.Provider('eu', {
  region: 'eu-west-1',
  endpoints: [{ sts: 'https://sts.amazonaws.com' }],
});

export const fn = new aws.lambda.Function('job', {
  runtime: 'nodejs18.x',
  role: 'arn:aws:iam::111122223333:role/job',
  environment: { variables: { AWS_STS_REGIONAL_ENDPOINTS: 'legacy' } },
});

export const oidc = new aws.iam.OpenIdConnectProvider('gh', {
  url: 'https://token.actions.githubusercontent.com',
  clientIdLists: ['sts.amazonaws.com'],
  thumbprintLists: [],
});
