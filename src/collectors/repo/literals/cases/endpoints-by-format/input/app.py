sts = boto3.client("sts", endpoint_url="https://sts.amazonaws.com")
other = boto3.client(
    "sts",
    region_name="eu-west-1",
    endpoint_url="https://sts.eu-west-1.amazonaws.com",
)
