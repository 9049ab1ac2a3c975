vault write auth/aws/role/ci auth_type=iam policies=ci
vault write auth/kubernetes/config kubernetes_host=https://k8s.acme.example
vault write aws/config/root access_key=$A secret_key=$S region=eu-west-1
vault read auth/aws/config/client
