[
  {
    "name": "poller",
    "image": "${image}",
    "environment": [
      { "name": "AWS_DEFAULT_REGION", "value": "${region}" },
      { "name": "AWS_STS_REGIONAL_ENDPOINTS", "value": "legacy" },
      { "name": "OIDC_AUDIENCE", "value": "sts.amazonaws.com" }
    ]
  }
]
