import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { environment } from './environment';

const config = new pulumi.Config();
const region = config.require('region');
const variables = { AWS_STS_REGIONAL_ENDPOINTS: 'legacy' };

const list = new aws.lambda.Function('list', {
  runtime: aws.lambda.Runtime.NodeJS16dX,
  code: new pulumi.asset.AssetArchive({ '.': new pulumi.asset.FileArchive('./app') }),
  environment: { variables },
});

new aws.lambda.Function('computed', { runtime: 'python3.12', environment });

new aws.ecs.TaskDefinition('task', {
  containerDefinitions: JSON.stringify([
    { name: 'app', image: 'example/app', environment: [{ name: 'AWS_STS_REGIONAL_ENDPOINTS', value: 'regional' }] },
  ]),
});

new aws.Provider('other', {
  region: 'us-west-2',
  endpoints: [{ sts: 'https://sts.amazonaws.com' }],
  assumeRole: { roleArn: 'arn:aws:iam::444455556666:role/other' },
});

new aws.ec2.VpcEndpoint('sts', {
  vpcId: vpc.id,
  serviceName: `com.amazonaws.${region}.sts`,
  vpcEndpointType: 'Interface',
  subnetIds: [a.id, b.id],
});
new aws.ec2.VpcEndpoint('s3', { vpcId: vpc.id, serviceName: `com.amazonaws.${region}.s3` });
