#Requires -Version 7
choco install awscli --version=1.16.209 -y
choco install jq -y
