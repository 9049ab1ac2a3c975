#!/bin/bash
STS_URL=https://sts.amazonaws.com
creds=$(aws sts get-session-token --endpoint-url "$STS_URL")
for host in sts.amazonaws.com sts.eu-west-1.amazonaws.com; do
  dig +short "$host"
done
nc -zv sts.amazonaws.com 443
if [[ $1 == *sts.amazonaws.com* ]]; then exit 2; fi
case "$1" in
  https://sts.amazonaws.com) echo global ;;
  https://sts.*.amazonaws.com) echo regional ;;
esac
aws events put-rule --name sts --event-pattern '{"source":["aws.sts"],"detail":{"eventSource":["sts.amazonaws.com"]}}'
aws iam create-open-id-connect-provider --url https://token.actions.githubusercontent.com --client-id-list sts.amazonaws.com
aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventSource,AttributeValue=sts.amazonaws.com
kubectl create token app --audience sts.amazonaws.com
kubectl annotate sa app eks.amazonaws.com/sts-regional-endpoints=true
kubectl set env deployment/app AWS_STS_REGIONAL_ENDPOINTS=legacy
kubectl -n prod set env deploy/api AWS_STS_REGIONAL_ENDPOINTS=regional AWS_REGION=eu-west-1
helm upgrade --install app ./chart --set env.AWS_STS_REGIONAL_ENDPOINTS=legacy
