// Audience of tokens: sts.amazonaws.com
module.exports = {
  service: 'unset',
  provider: {
    name: 'aws',
    runtime: 'nodejs16.x',
    region: 'us-east-1',
  },
  functions: {
    run: { handler: 'run.handler' },
    other: { handler: 'other.handler', environment: { AWS_STS_REGIONAL_ENDPOINTS: 'regional' } },
  },
};
