import hvac
c = hvac.Client()
c.auth_aws_iam("AKIAIOSFODNN7EXAMPLE", "secret", role="x")
