"""Talks to STS. Never boto3.client('sts', region_name='us-east-1') in a docstring."""
import os

import boto3
from botocore.config import Config

REGION = "us-east-1"
ENDPOINT = f"https://sts.{REGION}.amazonaws.com"

os.environ["AWS_STS_REGIONAL_ENDPOINTS"] = "regional"
os.environ.setdefault('AWS_DEFAULT_REGION', REGION)

boto3.setup_default_session(region_name="eu-west-1")


def regional():
    return boto3.client("sts", region_name=REGION, endpoint_url=ENDPOINT)


class Account:
    def __init__(self):
        self.session = boto3.Session(region_name="us-west-2", profile_name="ops")

    def identity(self):
        sts = self.session.client("sts", config=Config(use_fips_endpoint=True))
        return sts.get_caller_identity()["Account"]


def plain():
    # boto3.client('sts', region_name='us-east-1')
    return boto3.client("sts").get_caller_identity()
