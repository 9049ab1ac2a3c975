#!/bin/bash
mkdir -p ~/.aws
cat > ~/.aws/config <<'CFG'
[default]
region = eu-west-1
sts_regional_endpoints = legacy
CFG
aws configure set sts_regional_endpoints regional --profile ops
