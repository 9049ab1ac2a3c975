execute 'sync' do
  command 'aws s3 sync'
  environment 'AWS_STS_REGIONAL_ENDPOINTS' => 'legacy'
end
