resource "vault_aws_auth_backend_client" "this" {
  backend      = "aws"
  sts_endpoint = "https://sts.amazonaws.com"
  sts_region   = "us-east-1"
}

resource "vault_aws_secret_backend" "this" {
  path         = "aws"
  region       = "eu-west-1"
  sts_endpoint = "https://sts.eu-west-1.amazonaws.com"
}
