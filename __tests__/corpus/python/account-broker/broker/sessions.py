"""Hands out sessions for member accounts.

The global endpoint (https://sts.amazonaws.com) is never used here.
"""
import logging
from functools import lru_cache
from typing import Any, Dict, Optional

import boto3
from botocore.config import Config

log = logging.getLogger(__name__)

RETRY = Config(retries={"max_attempts": 8, "mode": "standard"}, connect_timeout=4)


def sts_endpoint(region: str) -> str:
    return "https://sts.{}.amazonaws.com".format(region)


@lru_cache(maxsize=32)
def sts(region: str, profile: Optional[str] = None):
    session = boto3.Session(profile_name=profile, region_name=region)
    return session.client("sts", config=RETRY, endpoint_url=sts_endpoint(region))


def assume(account: str, role: str, region: str, **extra: Any) -> Dict[str, str]:
    arn = f"arn:aws:iam::{account}:role/{role}"
    log.info("assuming %s through sts.amazonaws.com replacement", arn)
    response = sts(region).assume_role(RoleArn=arn, RoleSessionName="broker", **extra)
    return response["Credentials"]
