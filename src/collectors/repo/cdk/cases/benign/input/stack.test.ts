import { Template } from 'aws-cdk-lib/assertions';
Template.fromStack(stack).hasResourceProperties('AWS::Lambda::Function', {
  Environment: { Variables: { AWS_STS_REGIONAL_ENDPOINTS: 'legacy' } },
});
