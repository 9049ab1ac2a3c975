import type { AWS } from '@serverless/typescript';
import sync from '@functions/sync';
import { exporter } from './src/functions';

const serverlessConfiguration: AWS = {
  service: 'typed',
  frameworkVersion: '3',
  plugins: ['serverless-esbuild'],
  provider: {
    name: 'aws',
    runtime: 'nodejs16.x',
    region: 'eu-west-1',
    environment: {
      AWS_NODEJS_CONNECTION_REUSE_ENABLED: '1',
      AWS_STS_REGIONAL_ENDPOINTS: 'regional',
    },
    iamRoleStatements: [
      { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' },
    ],
  },
  functions: {
    sync,
    exporter,
    legacyReport: {
      handler: 'src/report.handler',
      environment: { AWS_STS_REGIONAL_ENDPOINTS: 'legacy' },
    },
  },
  custom: {
    esbuild: { bundle: true, exclude: ['aws-sdk'] },
    audience: 'sts.amazonaws.com',
  },
};

module.exports = serverlessConfiguration;
