import * as ecs from 'aws-cdk-lib/aws-ecs';

export function add(task: ecs.FargateTaskDefinition): void {
  task.addContainer('app', {
    image: ecs.ContainerImage.fromRegistry('example/app'),
    environment: {
      AWS_ENDPOINT_URL_STS: 'https://sts.amazonaws.com',
      TOKEN_AUDIENCE: 'sts.amazonaws.com',
    },
  });
}
