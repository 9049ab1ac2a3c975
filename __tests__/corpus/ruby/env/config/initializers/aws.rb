ENV['AWS_STS_REGIONAL_ENDPOINTS'] ||= 'legacy'
ENV['AWS_REGION'] ||= 'eu-west-1'
