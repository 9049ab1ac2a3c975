import json
import pulumi_aws as aws
from pulumi_aws import ec2

handler = aws.lambda_.Function(
    "handler",
    aws.lambda_.FunctionArgs(
        runtime=aws.lambda_.Runtime.PYTHON3D9,
        environment=aws.lambda_.FunctionEnvironmentArgs(variables={"AWS_STS_REGIONAL_ENDPOINTS": "regional"}),
    ),
)
task = aws.ecs.TaskDefinition(
    "task",
    container_definitions=json.dumps([{"name": "app", "environment": [{"name": "AWS_REGION", "value": region}]}]),
)
aws.Provider("east", region="us-east-1", endpoints=[aws.ProviderEndpointArgs(sts="https://sts.us-east-1.amazonaws.com")])
ec2.VpcEndpoint(
    "sts",
    ec2.VpcEndpointArgs(
        service_name="com.amazonaws." + region + ".sts",
        private_dns_enabled=True,
        security_group_ids=[group.id],
    ),
)
