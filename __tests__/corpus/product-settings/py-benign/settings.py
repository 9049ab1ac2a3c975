STS_ENDPOINT = None
class Config:
    sts_endpoint: str = ""
    sts_region = "eu-west-1"
