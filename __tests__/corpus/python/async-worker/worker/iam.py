import boto3

# IAM is a global service; its pseudo Region is right
iam = boto3.client("iam", region_name="aws-global")
cf = boto3.client("cloudfront", region_name="aws-global")


def sts_global():
    region = "aws-global"
    return boto3.client("sts", region_name=region)


def chain(role):
    from botocore.session import Session

    session = Session()
    session.set_config_variable("sts_regional_endpoints", "legacy")
    return session.create_client("sts").assume_role(RoleArn=role, RoleSessionName="chain")
