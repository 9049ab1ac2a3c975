#!/usr/bin/env bash
set -euo pipefail
# export AWS_STS_REGIONAL_ENDPOINTS=legacy
export AWS_REGION=eu-west-1
export AWS_STS_REGIONAL_ENDPOINTS=legacy
aws sts get-caller-identity --endpoint-url https://sts.amazonaws.com
echo "token audience: sts.amazonaws.com"
