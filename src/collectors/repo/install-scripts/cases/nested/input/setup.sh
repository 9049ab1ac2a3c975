#!/bin/bash
VERSION=1.29.0
sh -c "pip install awscli==$VERSION"
sudo su -c 'pip3 install boto3==1.20.0' app
ssh -p 22 host "sudo pip3 install \"botocore==1.23.0\""
ssh host sudo pip3 install awscli==1.18.0
sudo -u app bash -lc 'python3 -mpip install awscli==1.19.0'
eval "pip install awscli==1.17.0"
docker run --rm -e AWS_STS_REGIONAL_ENDPOINTS=regional -e AWS_REGION -v $PWD:/w python:3.8 bash -c "pip install awscli"
bash <<'SH'
pip install awscli==1.16.0
SH
echo "sh -c 'pip install awscli==1.15.0'"
git commit -m "pip install awscli==1.14.0"
