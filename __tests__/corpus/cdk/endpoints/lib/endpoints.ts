import { Stack } from 'aws-cdk-lib';
import { InterfaceVpcEndpoint, InterfaceVpcEndpointAwsService, InterfaceVpcEndpointService, IVpc, CfnVPCEndpoint } from 'aws-cdk-lib/aws-ec2';
import { PrivateHostedZone } from 'aws-cdk-lib/aws-route53';

// Calls to sts.amazonaws.com still leave the VPC.
export function endpoints(stack: Stack, vpc: IVpc): void {
  const services: Array<{ name: string; service: InterfaceVpcEndpointAwsService }> = [
    { name: 'ssm', service: InterfaceVpcEndpointAwsService.SSM },
    { name: 'sts', service: InterfaceVpcEndpointAwsService.STS },
  ];
  services.forEach(({ name, service }) => vpc.addInterfaceEndpoint(name, { service, privateDnsEnabled: true }));

  new InterfaceVpcEndpoint(stack, 'StsDark', {
    vpc,
    service: InterfaceVpcEndpointAwsService.STS,
    privateDnsEnabled: false,
  });
  new CfnVPCEndpoint(stack, 'StsRaw', {
    vpcId: vpc.vpcId,
    serviceName: `com.amazonaws.${stack.region}.sts`,
    vpcEndpointType: 'Interface',
    privateDnsEnabled: false,
  });
  new InterfaceVpcEndpoint(stack, 'States', {
    vpc,
    service: new InterfaceVpcEndpointService(`com.amazonaws.${stack.region}.states`),
    privateDnsEnabled: false,
  });
}
