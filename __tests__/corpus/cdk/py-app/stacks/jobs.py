from aws_cdk import (
    Stack,
    aws_batch as batch,
    aws_ec2 as ec2,
    aws_ecs as ecs,
    aws_events as events,
    aws_lambda as _lambda,
)

COMMON = {
    "AWS_STS_REGIONAL_ENDPOINTS": "regional",
    "LOG": "info",
}


class JobsStack(Stack):
    def __init__(self, scope, construct_id, **kwargs):
        super().__init__(scope, construct_id, **kwargs)

        clean = _lambda.Function(
            self,
            "Clean",
            runtime=_lambda.Runtime.PYTHON_3_12,
            handler="index.handler",
            code=_lambda.Code.from_asset("functions/clean"),
        )
        _lambda.Function(
            self,
            "Sweep",
            runtime=_lambda.Runtime.PYTHON_3_12,
            handler="index.handler",
            code=_lambda.Code.from_inline("def handler(e, c):\n    return 1\n"),
            environment={**COMMON, "DEPTH": "3"},
        )
        rotate = _lambda.Function(
            self,
            "Rotate",
            runtime=_lambda.Runtime.PYTHON_3_12,
            handler="main.handler",
            code=_lambda.Code.from_asset("functions/rotate"),
            environment=dict(AWS_STS_REGIONAL_ENDPOINTS="legacy", TABLE="t"),
        )
        clean.add_environment("AWS_STS_REGIONAL_ENDPOINTS", "regional")
        clean.add_environment("AUDIENCE", "sts.amazonaws.com")

        vpc = ec2.Vpc.from_lookup(self, "Vpc", is_default=False)
        services = {
            "kms": ec2.InterfaceVpcEndpointAwsService.KMS,
            "sts": ec2.InterfaceVpcEndpointAwsService.STS,
        }
        for name, service in services.items():
            vpc.add_interface_endpoint(name, service=service)
        ec2.InterfaceVpcEndpoint(
            self,
            "StsClosed",
            vpc=vpc,
            service=ec2.InterfaceVpcEndpointService("com.amazonaws.eu-west-1.sts", 443),
            private_dns_enabled=False,
        )

        task = ecs.FargateTaskDefinition(self, "Task")
        task.add_container(
            "app",
            image=ecs.ContainerImage.from_asset("image"),
            environment={
                "AWS_DEFAULT_REGION": self.region,
                "AWS_STS_REGIONAL_ENDPOINTS": "regional",
            },
        )
        task.add_container(
            "probe",
            image=ecs.ContainerImage.from_registry("public.ecr.aws/acme/probe:2"),
            environment={"AWS_ENDPOINT_URL_STS": "https://sts.amazonaws.com"},
        )
        events.Rule(
            self,
            "Denied",
            event_pattern=events.EventPattern(
                source=["aws.sts"],
                detail={"eventSource": ["sts.amazonaws.com"]},
            ),
        )
        host = ec2.Instance(
            self,
            "Host",
            vpc=vpc,
            instance_type=ec2.InstanceType("t3.micro"),
            machine_image=ec2.MachineImage.latest_amazon_linux2(),
        )
        host.user_data.add_commands(
            "yum install -y python3-pip",
            "pip3 install awscli==1.19.112",
            "aws sts get-caller-identity --endpoint-url https://sts.amazonaws.com",
        )
