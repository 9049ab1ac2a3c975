import * as cdk from 'aws-cdk-lib';
import * as codebuild from 'aws-cdk-lib/aws-codebuild';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as path from 'path';
import { fromElsewhere } from './settings';

const MODE = 'regional';
const shared = { AWS_STS_REGIONAL_ENDPOINTS: MODE, TABLE: 'orders' };

export class OrdersStack extends cdk.Stack {
  constructor(scope: cdk.App, id: string, props: cdk.StackProps) {
    super(scope, id, props);

    new lambda.Function(this, 'List', {
      runtime: lambda.Runtime.PYTHON_3_9,
      handler: 'index.handler',
      code: lambda.Code.fromAsset(path.join(__dirname, '..', 'lambda')),
      environment: { ...shared, AWS_REGION: props.env?.region ?? '' },
    });

    const legacy = new lambda.Function(this, 'Legacy', {
      runtime: lambda.Runtime.NODEJS_16_X,
      handler: 'index.handler',
      code: lambda.Code.fromAsset('lambda'),
      // AWS_STS_REGIONAL_ENDPOINTS: 'regional'
    });
    legacy.addEnvironment('AWS_STS_REGIONAL_ENDPOINTS', 'legacy');

    new lambda.Function(this, 'Open', {
      runtime: lambda.Runtime.NODEJS_18_X,
      handler: 'index.handler',
      code: lambda.Code.fromInline('exports.handler = () => {}'),
      environment: { ...fromElsewhere },
    });

    const task = new ecs.FargateTaskDefinition(this, 'Task');
    task.addContainer('app', {
      image: ecs.ContainerImage.fromRegistry('example/app'),
      environment: { AWS_STS_REGIONAL_ENDPOINTS: 'legacy' },
    });

    new codebuild.Project(this, 'Build', {
      environmentVariables: { AWS_STS_REGIONAL_ENDPOINTS: { value: 'regional' } },
    });

    iam.Role.fromRoleArn(this, 'Deployer', 'arn:aws:iam::111122223333:role/deployer');

    const vpc = new ec2.Vpc(this, 'Vpc');
    vpc.addInterfaceEndpoint('Sts', { service: ec2.InterfaceVpcEndpointAwsService.STS });
    vpc.addInterfaceEndpoint('Ecr', { service: ec2.InterfaceVpcEndpointAwsService.ECR });
    new ec2.InterfaceVpcEndpoint(this, 'Hub', {
      vpc,
      service: ec2.InterfaceVpcEndpointAwsService.STS,
      privateDnsEnabled: false,
    });
  }
}
