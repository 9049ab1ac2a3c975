# $env:AWS_STS_REGIONAL_ENDPOINTS = 'legacy'
<#
Use-STSRole -Region us-east-1
$env:AWS_STS_REGIONAL_ENDPOINTS = 'legacy'
#>
$text = @'
$env:AWS_STS_REGIONAL_ENDPOINTS = 'legacy'
'@
Write-Host "Use-STSRole -Region us-east-1" $env:AWS_REGION
if ($env:AWS_STS_REGIONAL_ENDPOINTS -eq 'legacy') { Get-S3Bucket -Region us-east-1 }
