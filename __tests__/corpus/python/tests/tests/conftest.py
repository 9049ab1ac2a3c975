import os

os.environ["AWS_STS_REGIONAL_ENDPOINTS"] = "legacy"
