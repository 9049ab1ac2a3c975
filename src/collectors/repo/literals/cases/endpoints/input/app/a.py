import boto3

# https://sts.amazonaws.com is what this used to call
client = boto3.client("sts", endpoint_url="https://sts.amazonaws.com")
