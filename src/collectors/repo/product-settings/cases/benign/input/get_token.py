# The token of `aws eks get-token` is a presigned URL in base64.
TOKEN_PREFIX = 'k8s-aws-v1.aHR0cHM6Ly9zdHMuYW1hem9uYXdzLmNvbS8'
