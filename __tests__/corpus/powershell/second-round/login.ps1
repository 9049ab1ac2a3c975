param([string]$StsUrl = 'https://sts.amazonaws.com')
$response = Invoke-RestMethod -Method Post -Uri $StsUrl
if ($uri.Host -eq 'sts.amazonaws.com') { Write-Warning 'global' }
Set-Item -Path Env:AWS_STS_REGIONAL_ENDPOINTS -Value regional
