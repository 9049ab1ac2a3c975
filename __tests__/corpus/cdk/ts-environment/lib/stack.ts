import { Stack, type StackProps } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';

export class AppStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    new lambda.Function(this, 'Old', {
      runtime: lambda.Runtime.PYTHON_3_9,
      handler: 'index.handler',
      code: lambda.Code.fromAsset('old'),
      environment: {
        AWS_STS_REGIONAL_ENDPOINTS: 'legacy',
      },
    });
    const fn = new lambda.Function(this, 'New', {
      runtime: lambda.Runtime.PYTHON_3_12,
      handler: 'index.handler',
      code: lambda.Code.fromAsset('new'),
    });
    fn.addEnvironment('AWS_STS_REGIONAL_ENDPOINTS', 'regional');
  }
}
