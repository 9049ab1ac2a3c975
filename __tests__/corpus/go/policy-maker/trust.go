package policy

import "text/template"

var trust = template.Must(template.New("trust").Parse(`{
  "Version": "2012-10-17",
  "Statement": [{
    "Effect": "Allow",
    "Principal": {"Federated": "{{ .Provider }}"},
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {"StringEquals": {"{{ .Issuer }}:aud": "sts.amazonaws.com"}}
  }]
}`))

var awsConfig = template.Must(template.New("config").Parse(`[default]
region = {{ .Region }}
role_arn = {{ .Role }}
web_identity_token_file = {{ .TokenFile }}
sts_regional_endpoints = regional
`))

// ClientIDs are given to the OIDC provider.
var ClientIDs = []*string{ptr("sts.amazonaws.com")}

func ptr(s string) *string { return &s }
