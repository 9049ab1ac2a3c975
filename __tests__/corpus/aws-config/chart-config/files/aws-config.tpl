[default]
region = {{ .Values.region }}
role_arn = {{ .Values.roleArn }}
web_identity_token_file = /var/run/secrets/token
sts_regional_endpoints = legacy
