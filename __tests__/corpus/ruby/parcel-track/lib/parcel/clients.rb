require 'aws-sdk-core'

module Parcel
  STS_URL = 'https://sts.amazonaws.com'.freeze
  AUDIENCE = 'sts.amazonaws.com'.freeze

  def self.legacy
    Aws::STS::Client.new(
      region: 'eu-west-1',
      sts_regional_endpoints: 'legacy'
    )
  end

  def self.by_url(url = STS_URL)
    Aws::STS::Client.new(region: 'eu-west-1', endpoint: url)
  end

  def self.modern
    Aws::STS::Client.new(region: 'eu-west-1', sts_regional_endpoints: 'regional')
  end

  def self.nowhere
    Aws::STS::Client.new(region: 'aws-global')
  end

  def self.direct
    Aws::STS::Client.new region: 'eu-west-1',
                         endpoint: "https://sts.eu-west-1.amazonaws.com"
  end

  # endpoint: 'https://sts.amazonaws.com' is what the old code said.
  def self.warn_global(host)
    warn "still calling #{host}, use a Regional one" if host == 'sts.amazonaws.com'
  end
end
