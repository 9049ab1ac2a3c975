from .base import *  # noqa

os.environ["AWS_STS_REGIONAL_ENDPOINTS"] = "legacy"
AWS_S3_ENDPOINT_URL = "http://localhost:4566"
AWS_STS_ENDPOINT_URL = "http://localhost:4566"
