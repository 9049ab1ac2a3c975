# Aws::STS::Client.new(region: 'us-east-1')
=begin
ENV['AWS_STS_REGIONAL_ENDPOINTS'] = 'legacy'
=end
TEXT = "Aws::STS::Client.new(sts_regional_endpoints: 'legacy')"
puts ENV['AWS_STS_REGIONAL_ENDPOINTS'] == 'legacy', ENV.fetch('AWS_REGION', 'us-east-1')
client = Other::STS.new(region: 'us-east-1')
s3 = Aws::S3::Client.new(region: 'us-east-1')
