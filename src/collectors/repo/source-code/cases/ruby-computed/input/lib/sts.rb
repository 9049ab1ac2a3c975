def client(region, endpoint: nil)
  ENV['AWS_STS_REGIONAL_ENDPOINTS'] = ENV.fetch('MODE', 'regional')
  Aws::STS::Client.new(region: region, endpoint: endpoint || "https://sts.#{region}.amazonaws.com")
end
