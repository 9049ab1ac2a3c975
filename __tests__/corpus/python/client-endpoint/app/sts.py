import boto3


def account() -> str:
    client = boto3.client("sts", endpoint_url="https://sts.amazonaws.com")
    return client.get_caller_identity()["Account"]


def regional(region: str) -> str:
    client = boto3.client("sts", region_name=region, endpoint_url=f"https://sts.{region}.amazonaws.com")
    return client.get_caller_identity()["Account"]


def fixed():
    return boto3.client("sts", region_name="eu-west-1", endpoint_url="https://sts.eu-west-1.amazonaws.com")
