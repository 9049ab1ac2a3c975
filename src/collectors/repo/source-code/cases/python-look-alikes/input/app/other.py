import boto3

# os.environ["AWS_STS_REGIONAL_ENDPOINTS"] = "legacy"
HELP = """Set os.environ["AWS_STS_REGIONAL_ENDPOINTS"] = "legacy" to go back."""
SERVICES = ["sts", "s3"]
TEXT = "boto3.client('sts', region_name='us-east-1')"


def client(environ):
    s3 = boto3.client("s3", region_name="us-east-1")
    if environ["AWS_STS_REGIONAL_ENDPOINTS"] == "legacy":
        print(environ.get("AWS_REGION"))
    kafka = Kafka().client("sts-topic", region_name="us-east-1")
    return s3, kafka, dict(region="us-east-1")
