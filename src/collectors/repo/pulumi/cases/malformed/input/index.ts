import * as aws from '@pulumi/aws';
new aws.lambda.Function('broken', { environment: { variables: { AWS_STS_REGIONAL_ENDPOINTS: 'legacy', {{{ } } );
