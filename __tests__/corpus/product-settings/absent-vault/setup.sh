#!/bin/bash
vault auth enable aws
vault write auth/aws/config/client \
  access_key="$AWS_ACCESS_KEY_ID" \
  secret_key="$AWS_SECRET_ACCESS_KEY"
vault auth enable -path=aws-prod aws
vault write auth/aws-prod/config/client use_sts_region_from_client=true
vault write auth/userpass/config/client x=y
vault write auth/aws-file/config/client @/tmp/client.json
