export AWS_STS_REGIONAL_ENDPOINTS=regional
export AWS_ENDPOINT_URL_STS="https://sts.${AWS_REGION}.amazonaws.com"
