#!/bin/bash
yum install -y python3-pip
su - ec2-user -c "pip3 install --user boto3==1.26.0"
runuser -l app -c 'aws configure set sts_regional_endpoints legacy'
sudo tee -a /etc/environment > /dev/null <<'E'
AWS_DEFAULT_REGION=eu-west-1
E
