choco install awscli --version=1.16.209 -y
Install-Module -Name AWS.Tools.SecurityToken -RequiredVersion 4.1.300 -Force
Install-Module AWS.Tools.Installer
