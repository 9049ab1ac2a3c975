vault write auth/aws/config/client \
  access_key="$KEY"
vault write auth/aws-eu/config/client sts_endpoint=https://sts.eu-west-1.amazonaws.com
helm upgrade -i k kube2iam/kube2iam --set extraArgs.use-regional-sts-endpoint=true
