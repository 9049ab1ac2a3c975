import awswrangler as wr
import boto3


def configure(region=None):
    region = region or boto3.Session().region_name
    if region:
        wr.config.sts_endpoint_url = f"https://sts.{region}.amazonaws.com"
        wr.config.s3_endpoint_url = f"https://s3.{region}.amazonaws.com"
    else:
        wr.config.sts_endpoint_url = "https://sts.amazonaws.com"


def endpoint(partition="aws", region=None):
    suffix = "amazonaws.com.cn" if partition == "aws-cn" else "amazonaws.com"
    host = ".".join(part for part in ("sts", region, suffix) if part)
    return "https://" + host


def by_choice(use_regional, region):
    return "https://sts.%s.amazonaws.com" % region if use_regional else "https://sts.amazonaws.com"
