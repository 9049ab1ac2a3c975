"""Checks presigned requests for https://sts.amazonaws.com/ (documentation)."""
import requests

STS_URL = "https://sts.amazonaws.com/"
AUDIENCE = "sts.amazonaws.com"


def verify(headers):
    # posts to sts.amazonaws.com
    return requests.post(STS_URL, data="Action=GetCallerIdentity&Version=2011-06-15", headers=headers, timeout=5)
