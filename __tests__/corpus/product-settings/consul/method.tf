resource "consul_acl_auth_method" "aws" {
  name = "aws"
  type = "aws-iam"
  config_json = jsonencode({
    BoundIAMPrincipalARNs = ["arn:aws:iam::111122223333:role/app"]
    STSEndpoint           = "https://sts.amazonaws.com"
  })
}
