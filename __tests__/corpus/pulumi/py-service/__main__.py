import json

import pulumi
import pulumi_aws as aws

cfg = pulumi.Config()
region = aws.get_region().name

provider = aws.Provider(
    "eu",
    region="eu-central-1",
    endpoints=[
        aws.ProviderEndpointArgs(
            sts="https://sts.amazonaws.com",
            s3="https://s3.eu-central-1.amazonaws.com",
        )
    ],
)

other = aws.Provider("other", region="eu-central-1", endpoints=[{"sts": "https://sts.eu-central-1.amazonaws.com"}])

emulator = aws.Provider(
    "emulator",
    region="us-east-1",
    skip_credentials_validation=True,
    endpoints=[aws.ProviderEndpointArgs(sts="http://localstack:4566")],
)

fn = aws.lambda_.Function(
    "fn",
    runtime="python3.12",
    handler="app.handler",
    role=cfg.require("role"),
    code=pulumi.FileArchive("./app"),
    environment=aws.lambda_.FunctionEnvironmentArgs(
        variables={
            "AWS_STS_REGIONAL_ENDPOINTS": "regional",
            "AUDIENCE": "sts.amazonaws.com",
        },
    ),
)

old = aws.lambda_.Function(
    "old",
    runtime="python3.9",
    handler="old.handler",
    role=cfg.require("role"),
    code=pulumi.FileArchive("./old"),
    environment={"variables": {"AWS_STS_REGIONAL_ENDPOINTS": "legacy"}},
)

task = aws.ecs.TaskDefinition(
    "task",
    family="task",
    container_definitions=json.dumps(
        [
            {
                "name": "web",
                "image": "acme/web:3",
                "environment": [
                    {"name": "AWS_DEFAULT_REGION", "value": region},
                    {"name": "AWS_STS_REGIONAL_ENDPOINTS", "value": "legacy"},
                ],
            }
        ]
    ),
)

vpce = aws.ec2.VpcEndpoint(
    "sts",
    vpc_id=cfg.require("vpc"),
    service_name=f"com.amazonaws.{region}.sts",
    vpc_endpoint_type="Interface",
    subnet_ids=cfg.require_object("subnets"),
)

rule = aws.cloudwatch.EventRule(
    "watch",
    event_pattern=json.dumps({"source": ["aws.sts"], "detail": {"eventSource": ["sts.amazonaws.com"]}}),
)

oidc = aws.iam.OpenIdConnectProvider(
    "oidc",
    url="https://oidc.example.com",
    client_id_lists=["sts.amazonaws.com"],
    thumbprint_lists=[],
)
