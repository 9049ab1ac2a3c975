import type { AWS } from '@serverless/typescript';

const config: AWS = {
  service: 'svc',
  provider: {
    name: 'aws',
    runtime: 'nodejs18.x',
    environment: { AWS_STS_REGIONAL_ENDPOINTS: 'legacy' },
  },
  functions: {},
};
module.exports = config;
