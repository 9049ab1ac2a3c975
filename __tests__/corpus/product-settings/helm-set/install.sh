#!/bin/sh
helm upgrade -i loki grafana/loki --set loki.storage.s3.sts_endpoint=https://sts.amazonaws.com
helm upgrade -i kube2iam kube2iam/kube2iam --set extraArgs.use-regional-sts-endpoint=true --set extraEnv.AWS_REGION=eu-west-1
helm upgrade -i fluent-bit fluent/fluent-bit --set-string "config.outputs=[OUTPUT]" -f values.yaml
helm upgrade -i eso external-secrets/external-secrets \
  --set 'extraEnv[0].name=AWS_STS_ENDPOINT' \
  --set 'extraEnv[0].value=https://sts.amazonaws.com'
