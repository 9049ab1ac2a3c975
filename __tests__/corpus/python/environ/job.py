import os

os.environ["AWS_STS_REGIONAL_ENDPOINTS"] = "legacy"
os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")

import boto3  # noqa: E402

print(boto3.client("sts").get_caller_identity())
