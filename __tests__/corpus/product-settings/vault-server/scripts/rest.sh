#!/bin/sh
# Runs in the bootstrap job, no vault binary there.
curl -sf -X POST -H "X-Vault-Token: $VAULT_TOKEN" \
  -d '{"iam_endpoint":"https://iam.amazonaws.com","sts_endpoint":"https://sts.amazonaws.com/","sts_region":"us-east-1"}' \
  "$VAULT_ADDR/v1/auth/aws/config/client"
curl -sf -X POST -H "X-Vault-Token: $VAULT_TOKEN" \
  -d '{"sts_endpoint":"https://sts.eu-west-1.amazonaws.com","sts_region":"eu-west-1"}' \
  "$VAULT_ADDR/v1/auth/aws-eu/config/client"
