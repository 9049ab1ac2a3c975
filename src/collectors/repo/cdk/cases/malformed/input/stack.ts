import { aws_lambda as lambda } from 'aws-cdk-lib';
new lambda.Function(this, 'Broken', {
  environment: { AWS_STS_REGIONAL_ENDPOINTS: 'legacy', ;;{{
});
