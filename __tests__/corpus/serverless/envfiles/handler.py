import boto3


def hello(event, context):
    return boto3.client("sts").get_caller_identity()["Account"]


def bye(event, context):
    return "bye"
