import boto3


def handler(event, context):
    sts = boto3.client("sts")
    creds = sts.assume_role(RoleArn=event["role"], RoleSessionName="rotate")["Credentials"]
    return {"expires": creds["Expiration"].isoformat()}
