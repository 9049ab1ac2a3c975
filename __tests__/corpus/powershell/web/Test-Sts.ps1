<#
Asks https://sts.amazonaws.com
#>
Invoke-WebRequest -Uri 'https://sts.amazonaws.com/' -UseBasicParsing
Test-NetConnection sts.us-east-2.amazonaws.com -Port 443
Write-Host 'The audience is sts.amazonaws.com by default'
