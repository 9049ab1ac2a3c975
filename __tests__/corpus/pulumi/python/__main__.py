import pulumi_aws as aws

provider = aws.Provider(
    "frankfurt",
    region="eu-central-1",
    endpoints=[aws.ProviderEndpointArgs(sts="https://sts.eu-central-1.amazonaws.com")],
)
job = aws.lambda_.Function(
    "job",
    role="arn:aws:iam::111122223333:role/job",
    runtime="python3.9",
    environment={"variables": {"AWS_STS_REGIONAL_ENDPOINTS": "legacy"}},
)
