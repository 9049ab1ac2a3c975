import * as cdk from 'aws-cdk-lib';
// environment: { AWS_STS_REGIONAL_ENDPOINTS: 'legacy' }
const help = 'set AWS_STS_REGIONAL_ENDPOINTS to legacy';
new cdk.CfnOutput(this, 'Help', { value: help, description: "environment: { AWS_STS_REGIONAL_ENDPOINTS: 'legacy' }" });
new cdk.Stack(app, 'Orders', { env: { account: process.env.CDK_DEFAULT_ACCOUNT, region: 'us-east-1' } });
