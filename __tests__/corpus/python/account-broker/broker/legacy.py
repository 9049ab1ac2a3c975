import boto3

# kept for the mainframe gateway, see OPS-2231
GATEWAY_ARN = "arn:aws:iam::111122223333:role/gateway"


def gateway_client():
    sts = boto3.client(
        "sts",
        region_name="us-east-1",
        endpoint_url="https://sts.amazonaws.com",
    )
    return sts.assume_role(RoleArn=GATEWAY_ARN, RoleSessionName="gateway")
