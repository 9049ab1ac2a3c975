ENV['AWS_STS_REGIONAL_ENDPOINTS'] ||= 'legacy'
ENV['BUNDLE_GEMFILE'] ||= File.expand_path('../Gemfile', __dir__)
ENV.store('AWS_ENDPOINT_URL_STS', 'https://sts.eu-west-1.amazonaws.com') if ENV['PRIVATE_LINK']

require 'bundler/setup'
