import os

os.environ.setdefault("AWS_STS_REGIONAL_ENDPOINTS", "regional")
