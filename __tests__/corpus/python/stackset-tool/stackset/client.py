from typing import TYPE_CHECKING

import boto3

if TYPE_CHECKING:
    from mypy_boto3_sts import STSClient


class Clients:
    endpoint_url: str | None = None

    def sts(self, region) -> "STSClient":
        kwargs = dict(region_name=region)
        if region in ("us-east-1", "us-west-2"):
            kwargs["endpoint_url"] = "https://sts.amazonaws.com"
        else:
            kwargs["endpoint_url"] = "https://sts." + region + ".amazonaws.com"
        return boto3.client("sts", **kwargs)

    def vpce(self):
        return boto3.client(
            "sts",
            endpoint_url="https://vpce-0a1b2c3d-4e5f6g7h.sts.eu-central-1.vpce.amazonaws.com",
        )

    def localstack(self):
        return boto3.client("sts", endpoint_url="http://localhost:4566", region_name="us-east-1")
