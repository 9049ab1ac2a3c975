from aws_cdk import Stack, aws_ec2 as ec2, aws_lambda as lambda_, aws_codebuild as codebuild
from constructs import Construct

SHARED = {"AWS_STS_REGIONAL_ENDPOINTS": "legacy"}


class Orders(Stack):
    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)
        """environment={"AWS_STS_REGIONAL_ENDPOINTS": "legacy"}"""
        handler = lambda_.Function(
            self,
            "Handler",
            runtime=lambda_.Runtime.PYTHON_3_12,
            handler="index.handler",
            code=lambda_.Code.from_asset("lambda"),
            environment={**SHARED, "TABLE": "orders"},
        )
        handler.add_environment("AWS_ENDPOINT_URL_STS", f"https://sts.{self.region}.amazonaws.com")

        codebuild.Project(
            self,
            "Build",
            environment_variables={
                "AWS_STS_REGIONAL_ENDPOINTS": codebuild.BuildEnvironmentVariable(value="regional"),
            },
        )

        vpc = ec2.Vpc(self, "Vpc")
        for service in [ec2.InterfaceVpcEndpointAwsService.STS, ec2.InterfaceVpcEndpointAwsService.ECR]:
            vpc.add_interface_endpoint("Endpoint", service=service, private_dns_enabled=True)
        ec2.CfnVPCEndpoint(
            self,
            "Plain",
            vpc_id=vpc.vpc_id,
            service_name=f"com.amazonaws.{self.region}.sts",
            subnet_ids=[vpc.private_subnets[0].subnet_id],
        )
