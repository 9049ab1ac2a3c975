FROM ubuntu:22.04
ENV AWS_STS_REGIONAL_ENDPOINTS legacy
ENV AWS_ENDPOINT_URL_STS "https://sts.amazonaws.com"
