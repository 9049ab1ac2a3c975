default['base']['region'] = 'eu-west-2'
default['base']['env']['AWS_STS_REGIONAL_ENDPOINTS'] = 'legacy'
default['base']['aws']['sts_regional_endpoints'] = 'regional'
default['base']['firewall']['allowed_hosts'] = %w[sts.amazonaws.com s3.amazonaws.com]
