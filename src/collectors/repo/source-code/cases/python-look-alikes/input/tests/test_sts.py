import os
import boto3

os.environ["AWS_STS_REGIONAL_ENDPOINTS"] = "legacy"
client = boto3.client("sts", endpoint_url="https://sts.amazonaws.com")
