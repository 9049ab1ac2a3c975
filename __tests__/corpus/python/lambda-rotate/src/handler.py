import os
import json
import boto3
from botocore.config import Config

REGION = os.environ.get("AWS_REGION", "us-east-1")
USE_REGIONAL_STS = True
GLOBAL_STS = "https://sts.amazonaws.com"

sts_config = Config(
    region_name=REGION,
    signature_version="v4",
    retries={"max_attempts": 10, "mode": "standard"},
)


def _client(service, **kwargs):
    return boto3.client(service, config=sts_config, **kwargs)


def lambda_handler(event, _context):
    if USE_REGIONAL_STS:
        client = _client("sts", endpoint_url=f"https://sts.{REGION}.amazonaws.com")
    else:
        client = _client("sts", endpoint_url=GLOBAL_STS)
    source = event["detail"]["eventSource"]
    if source not in ("sts.amazonaws.com", "iam.amazonaws.com"):
        return {"statusCode": 204}
    print(json.dumps({"msg": "rotating", "endpoint": "sts.amazonaws.com"}))
    return client.get_caller_identity()
