import os
import boto3


def handler(event, context):
    sts = boto3.client("sts")
    creds = sts.assume_role(RoleArn=os.environ["ROLE_TO_ASSUME"], RoleSessionName="rotate")
    return creds["AssumedRoleUser"]["Arn"]
