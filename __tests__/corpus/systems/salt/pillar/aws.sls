aws:
  environment:
    AWS_STS_REGIONAL_ENDPOINTS: legacy
    AWS_DEFAULT_REGION: eu-west-1
