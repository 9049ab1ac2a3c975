#!/bin/sh
vault secrets enable aws
vault write aws/config/root region=eu-west-1 sts_endpoint=https://sts.amazonaws.com iam_endpoint=https://iam.amazonaws.com
vault write aws-dev/config/root region=eu-west-1 sts_endpoint="$STS_URL" sts_region="$AWS_REGION"
vault write aws/roles/deploy credential_type=assumed_role role_arns=arn:aws:iam::111122223333:role/deploy
