import { Template } from 'aws-cdk-lib/assertions';
import * as cdk from 'aws-cdk-lib';
import { ApiStack } from '../lib/api-stack';

test('environment', () => {
  const template = Template.fromStack(new ApiStack(new cdk.App(), 'T', {}));
  template.hasResourceProperties('AWS::Lambda::Function', {
    Environment: { Variables: { AWS_STS_REGIONAL_ENDPOINTS: 'legacy' } },
  });
});
