import boto3

sts = boto3.client("sts")


def handler(event, context):
    return sts.assume_role(RoleArn=event["role"], RoleSessionName="charge")["Credentials"]["AccessKeyId"]
