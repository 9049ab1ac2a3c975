param([string]$Region)
$env:AWS_STS_REGIONAL_ENDPOINTS = $Mode
Use-STSRole -RoleArn $arn -Region $Region -EndpointUrl "https://sts.$Region.amazonaws.com"
