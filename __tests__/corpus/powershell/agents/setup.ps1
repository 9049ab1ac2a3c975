#Requires -Version 7
param(
    [string] $Region = 'eu-west-1',
    [string] $StsUrl = "https://sts.$Region.amazonaws.com"
)
[Environment]::SetEnvironmentVariable('AWS_STS_REGIONAL_ENDPOINTS', 'legacy', 'Machine')
setx AWS_STS_REGIONAL_ENDPOINTS regional /M
$env:AWS_ENDPOINT_URL_STS = 'https://sts.amazonaws.com'
Use-STSRole -RoleArn arn:aws:iam::111122223333:role/agent -RoleSessionName agent -EndpointUrl https://sts.amazonaws.com
Get-STSCallerIdentity -EndpointUrl "https://sts.eu-west-1.amazonaws.com" -Region eu-west-1
if ($StsUrl -eq 'https://sts.amazonaws.com') { throw 'global' }
Set-Item -Path Env:AWS_STS_REGIONAL_ENDPOINTS -Value legacy
