#!/usr/bin/env bash
set -e
export AWS_DEFAULT_REGION=us-east-2
uv tool install 'awscli==1.30.0'
uv pip install --system boto3==1.25.0
aws sts get-caller-identity
