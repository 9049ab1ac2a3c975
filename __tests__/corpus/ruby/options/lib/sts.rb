require 'aws-sdk-core'

Aws.config.update(sts_regional_endpoints: 'legacy')

# Talks to sts.amazonaws.com
CLIENT = Aws::STS::Client.new(region: 'eu-west-1', sts_regional_endpoints: 'regional')
FIXED = Aws::STS::Client.new(region: 'us-east-1', endpoint: 'https://sts.amazonaws.com')
