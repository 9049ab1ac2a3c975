require 'net/http'

http = Net::HTTP.new('sts.amazonaws.com', 443)
http.use_ssl = true
raise "sts.amazonaws.com said no" unless http.get('/').is_a?(Net::HTTPOK)
