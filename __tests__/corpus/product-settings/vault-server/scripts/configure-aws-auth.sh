#!/usr/bin/env bash
set -euo pipefail

export VAULT_ADDR=https://vault.acme-internal.example:8200

vault auth enable -path=aws-prod aws || true
vault write auth/aws-prod/config/client \
  iam_server_id_header_value=vault.acme-internal.example \
  sts_endpoint=https://sts.amazonaws.com \
  max_retries=5

vault auth enable -path=aws-eu aws || true
vault write auth/aws-eu/config/client \
  sts_endpoint=https://sts.eu-central-1.amazonaws.com \
  sts_region=eu-central-1

# vault write auth/aws-old/config/client sts_endpoint=https://sts.amazonaws.com
vault write auth/aws-eu/role/ci auth_type=iam bound_iam_principal_arn=arn:aws:iam::111122223333:role/ci policies=ci
