choco install awscli --version 2.15.0 -y
msiexec.exe /i https://awscli.amazonaws.com/AWSCLIV2.msi /qn
winget install -e --id Amazon.AWSCLI
Install-Module -Name AWS.Tools.Installer -RequiredVersion 1.0.2.0
Install-Module AWSPowerShell.NetCore -RequiredVersion 4.1.900
Get-InstalledModule AWS.Tools.SecurityToken -RequiredVersion 4.1.300
Write-Output "asks sts.amazonaws.com"
# $env:AWS_STS_REGIONAL_ENDPOINTS = 'legacy'
<#
  Get-STSCallerIdentity -EndpointUrl https://sts.amazonaws.com
#>
