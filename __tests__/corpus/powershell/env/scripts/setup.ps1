$env:AWS_STS_REGIONAL_ENDPOINTS = 'legacy'
[Environment]::SetEnvironmentVariable('AWS_STS_REGIONAL_ENDPOINTS', 'regional', 'Process')
# $env:AWS_STS_REGIONAL_ENDPOINTS = 'legacy'
Get-STSCallerIdentity -EndpointUrl https://sts.amazonaws.com
