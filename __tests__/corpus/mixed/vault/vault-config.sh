#!/bin/sh
vault write auth/aws/config/client sts_endpoint=https://sts.amazonaws.com sts_region=us-east-1
vault write auth/aws/config/client sts_endpoint=https://sts.eu-west-1.amazonaws.com sts_region=eu-west-1
# vault write auth/aws/config/client sts_endpoint=https://sts.amazonaws.com
vault write auth/jwt/role/ci bound_audiences=sts.amazonaws.com user_claim=sub
