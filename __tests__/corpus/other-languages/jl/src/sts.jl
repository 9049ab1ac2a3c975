"""
    endpoint()

Calls https://sts.amazonaws.com.
"""
endpoint(region) = "https://sts.$(region).amazonaws.com"
const STS_URL = "https://sts.amazonaws.com"
ENV["AWS_STS_REGIONAL_ENDPOINTS"] = "legacy"
