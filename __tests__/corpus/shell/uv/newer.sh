#!/usr/bin/env bash
uv tool install awscli==1.44.1
sudo snap install aws-cli --classic
sudo dnf -y install awscli2
gem install aws-sdk-core:3.190.0
mise use -g aws-cli@2
go install github.com/99designs/aws-vault/v6@latest
