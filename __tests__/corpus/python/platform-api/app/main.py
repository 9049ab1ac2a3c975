import argparse

import boto3

from .config import settings


def parser():
    p = argparse.ArgumentParser()
    p.add_argument("--sts-endpoint", default="https://sts.amazonaws.com", help="defaults to https://sts.amazonaws.com")
    p.add_argument("--audience", default="sts.amazonaws.com")
    p.add_argument("--region", default="us-east-1")
    return p


def whoami(argv=None):
    args = parser().parse_args(argv)
    client = boto3.client("sts", endpoint_url=args.sts_endpoint, region_name=args.region)
    return client.get_caller_identity()
