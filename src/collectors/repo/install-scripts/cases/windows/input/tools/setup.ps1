# choco install awscli
choco install awscli --version 2.4.0 -y
