#!/usr/bin/env bash
set -euo pipefail
REGION="${AWS_REGION:-eu-west-1}"

ssh -o StrictHostKeyChecking=no "ec2-user@$1" "sudo pip3 install boto3==1.20.24"
ssh "ec2-user@$1" 'echo export AWS_STS_REGIONAL_ENDPOINTS=legacy >> ~/.bashrc'
ssh "ec2-user@$1" <<'REMOTE'
sudo tee /etc/environment <<ENV
AWS_STS_REGIONAL_ENDPOINTS=regional
ENV
aws configure set default.sts_regional_endpoints regional
REMOTE
sudo -u deploy bash -c "aws sts get-caller-identity --endpoint-url https://sts.amazonaws.com"
sudo -u deploy -H bash -lc 'aws sts get-caller-identity --endpoint-url "https://sts.eu-west-1.amazonaws.com"'
eval "aws sts get-session-token --endpoint-url https://sts.amazonaws.com"
echo "aws sts get-session-token --endpoint-url https://sts.amazonaws.com"
aws sts get-caller-identity --region "$REGION" --endpoint-url "https://sts.${REGION}.amazonaws.com" --query Account
