require 'net/http'

STS_URI = URI('https://sts.amazonaws.com/')

def verify(headers)
  Net::HTTP.post(STS_URI, 'Action=GetCallerIdentity&Version=2011-06-15', headers)
end

AUDIENCES = %w[sts.amazonaws.com].freeze
