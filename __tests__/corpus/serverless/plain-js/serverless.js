const stage = process.env.STAGE || 'dev';

const environments = {
  dev: { AWS_STS_REGIONAL_ENDPOINTS: 'regional' },
  prod: { AWS_STS_REGIONAL_ENDPOINTS: 'legacy' },
};

module.exports = {
  service: 'plain',
  provider: { name: 'aws', runtime: 'nodejs16.x', region: 'us-east-1', environment: environments[stage] },
  functions: {
    run: { handler: 'run.handler' },
  },
};
