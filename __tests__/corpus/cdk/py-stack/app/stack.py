from aws_cdk import Stack, aws_ec2 as ec2, aws_lambda as lambda_
from constructs import Construct


class AppStack(Stack):
    def __init__(self, scope: Construct, id: str, **kwargs) -> None:
        super().__init__(scope, id, **kwargs)
        lambda_.Function(
            self,
            "Job",
            runtime=lambda_.Runtime.PYTHON_3_9,
            handler="job.main",
            code=lambda_.Code.from_asset("job"),
            environment={"AWS_STS_REGIONAL_ENDPOINTS": "legacy"},
        )
        vpc = ec2.Vpc(self, "Vpc")
        vpc.add_interface_endpoint("Sts", service=ec2.InterfaceVpcEndpointAwsService.STS)
