#!/usr/bin/env bash
set -euo pipefail
vault auth enable aws
vault write auth/aws/config/client \
  sts_endpoint=https://sts.amazonaws.com \
  sts_region=us-east-1
vault write aws/config/root region=eu-west-1 \
  sts_endpoint=https://sts.eu-west-1.amazonaws.com
