require 'aws-sdk-core'

REGION = 'us-east-1'.freeze
ENV['AWS_STS_REGIONAL_ENDPOINTS'] = 'regional'
ENV['AWS_REGION'] ||= REGION

Aws.config.update(region: 'eu-west-1', sts_regional_endpoints: 'regional')
Aws.config[:sts] = { endpoint: 'https://sts.eu-west-1.amazonaws.com' }
Aws.config[:sts_regional_endpoints] = :legacy

module App
  class Identity
    def initialize
      @region = 'us-west-2'
    end

    def client
      Aws::STS::Client.new(region: REGION, endpoint: "https://sts.#{REGION}.amazonaws.com", :use_fips_endpoint => true)
    end

    def other
      options = { region: @region, sts_regional_endpoints: 'legacy' }
      Aws::STS::Client.new(**options)
    end

    def plain = Aws::STS::Client.new
  end
end
