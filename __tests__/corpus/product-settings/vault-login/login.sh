#!/bin/bash
HEADERS=$(python3 sign.py | base64 -w0)
cat > /tmp/payload.json <<EOF
{
  "role": "batch",
  "iam_http_request_method": "POST",
  "iam_request_url": "aHR0cHM6Ly9zdHMuYW1hem9uYXdzLmNvbS8=",
  "iam_request_body": "QWN0aW9uPUdldENhbGxlcklkZW50aXR5JlZlcnNpb249MjAxMS0wNi0xNQ==",
  "iam_request_headers": "$HEADERS"
}
EOF
curl --request POST --data @/tmp/payload.json "$VAULT_ADDR/v1/auth/aws/login"
