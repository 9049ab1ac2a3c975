#!/usr/bin/env bash
case "$(uname -s)" in
  Darwin)
    brew install awscli
    ;;
  Linux)
    curl -O https://s3.amazonaws.com/aws-cli/awscli-bundle.zip
    unzip awscli-bundle.zip && ./awscli-bundle/install -b ~/bin/aws
    ;;
esac
printf 'pip install awscli==%s\n' 1.16.1
apt-cache show awscli
pip uninstall -y awscli==1.16.1
pip show boto3
