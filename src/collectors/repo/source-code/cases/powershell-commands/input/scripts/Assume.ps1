$region = 'us-east-1'
$env:AWS_STS_REGIONAL_ENDPOINTS = "regional"
$Env:AWS_REGION = $region
[Environment]::SetEnvironmentVariable("AWS_ENDPOINT_URL_STS", "https://sts.us-east-1.amazonaws.com", "Process")
Set-DefaultAWSRegion -Region eu-west-1

function Get-Account {
    $role = Use-STSRole -RoleArn $arn -Region $region -EndpointUrl "https://sts.us-east-1.amazonaws.com"
    (Get-STSCallerIdentity -ProfileName ops).Account
    aws sts get-caller-identity --region us-west-2
}
Get-STSCallerIdentity
