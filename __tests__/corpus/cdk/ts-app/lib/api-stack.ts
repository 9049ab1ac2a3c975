import * as cdk from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';

const commonEnvironment = {
  LOG_LEVEL: 'info',
  AWS_STS_REGIONAL_ENDPOINTS: 'regional',
};

export class ApiStack extends cdk.Stack {
  constructor(scope: cdk.App, id: string, props: cdk.StackProps) {
    super(scope, id, props);

    const list = new NodejsFunction(this, 'List', {
      entry: 'lambda/list.ts',
      runtime: lambda.Runtime.NODEJS_16_X,
      environment: { ...commonEnvironment, TABLE: 'things' },
    });
    const drop = new NodejsFunction(this, 'Drop', {
      entry: 'lambda/drop.ts',
      runtime: lambda.Runtime.NODEJS_16_X,
    });
    const swap = new lambda.Function(this, 'Swap', {
      code: lambda.Code.fromAsset('swap'),
      handler: 'index.handler',
      runtime: lambda.Runtime.PYTHON_3_11,
    });
    swap.addEnvironment('AWS_STS_REGIONAL_ENDPOINTS', 'legacy');

    const vpc = new ec2.Vpc(this, 'Vpc', { maxAzs: 2 });
    vpc.addInterfaceEndpoint('Sts', { service: ec2.InterfaceVpcEndpointAwsService.STS });
    vpc.addInterfaceEndpoint('Kms', { service: ec2.InterfaceVpcEndpointAwsService.KMS, privateDnsEnabled: false });

    const task = new ecs.FargateTaskDefinition(this, 'Task');
    task.addContainer('web', {
      image: ecs.ContainerImage.fromAsset('web'),
      environment: {
        AWS_STS_REGIONAL_ENDPOINTS: 'legacy',
      },
    });
    task.addContainer('sidecar', {
      image: ecs.ContainerImage.fromRegistry('public.ecr.aws/acme/sidecar:1'),
      environment: { STS_ENDPOINT: `https://sts.${this.region}.amazonaws.com` },
    });

    const provider = new iam.OpenIdConnectProvider(this, 'Gh', {
      url: 'https://token.actions.githubusercontent.com',
      clientIds: ['sts.amazonaws.com'],
    });
    new iam.Role(this, 'Deploy', {
      assumedBy: new iam.WebIdentityPrincipal(provider.openIdConnectProviderArn, {
        StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
      }),
    });
    new iam.Role(this, 'Svc', { assumedBy: new iam.ServicePrincipal('sts.amazonaws.com') });
    list.grantInvoke(drop);
  }
}
