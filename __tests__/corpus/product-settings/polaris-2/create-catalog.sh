#!/bin/sh
./polaris catalogs create --storage-type s3 --default-base-location s3://acme/ \
  --role-arn arn:aws:iam::111122223333:role/polaris \
  --sts-endpoint https://sts.amazonaws.com \
  quickstart
curl -s -X POST "$POLARIS/api/management/v1/catalogs" -H 'Content-Type: application/json' -d '{
  "catalog": {"name": "eu", "type": "INTERNAL", "storageConfigInfo": {
    "storageType": "S3", "roleArn": "arn:aws:iam::111122223333:role/polaris",
    "stsEndpoint": "https://sts.eu-west-1.amazonaws.com"
  }}}'
