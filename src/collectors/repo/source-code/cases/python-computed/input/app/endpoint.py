import boto3


def connect(session, region):
    endpoint = f"https://sts.{region}.amazonaws.com"
    return session.client("sts", region_name=region, endpoint_url=endpoint)
