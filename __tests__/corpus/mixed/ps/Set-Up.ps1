$env:AWS_STS_REGIONAL_ENDPOINTS = 'legacy'
Get-STSCallerIdentity -EndpointUrl 'https://sts.amazonaws.com'
Get-STSCallerIdentity -Region eu-west-1
Write-Host "using sts.amazonaws.com"
