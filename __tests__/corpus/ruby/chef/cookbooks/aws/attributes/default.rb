default['aws']['sts_endpoint'] = 'https://sts.amazonaws.com'
default['aws']['no_proxy'] = %w[sts.amazonaws.com]
