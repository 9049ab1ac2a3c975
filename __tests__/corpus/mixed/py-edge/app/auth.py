"""Talks to sts.amazonaws.com for tokens."""
import os

import boto3
import requests

os.environ.setdefault("AWS_STS_REGIONAL_ENDPOINTS", "legacy")
STS_URL = os.getenv("STS_URL", "https://sts.amazonaws.com/")


def whoami(region):
    return boto3.client(
        "sts",
        region_name=region,
        endpoint_url=f"https://sts.{region}.amazonaws.com",
    )


def raw(headers):
    return requests.post("https://sts.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15", headers=headers)


def check(claims):
    assert claims["aud"] == "sts.amazonaws.com"
    if claims.get("host") in ("sts.amazonaws.com", "sts.us-east-1.amazonaws.com"):
        raise ValueError("do not use sts.amazonaws.com here")
