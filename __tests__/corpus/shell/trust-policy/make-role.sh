#!/bin/bash
cat > trust.json <<JSON
{
  "Statement": [{
    "Effect": "Allow",
    "Principal": { "Federated": "$PROVIDER" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringEquals": { "$ISSUER:aud": "sts.amazonaws.com" } }
  }]
}
JSON
aws iam create-open-id-connect-provider --url "$ISSUER_URL" --client-id-list sts.amazonaws.com
kubectl create token app --audience sts.amazonaws.com
