"""One way to a session for all of us."""
import boto3
import botocore.session


def session(region: str) -> boto3.Session:
    core = botocore.session.get_session()
    core.set_config_variable("sts_regional_endpoints", "regional")
    return boto3.Session(botocore_session=core, region_name=region)
