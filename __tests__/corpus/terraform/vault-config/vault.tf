resource "vault_aws_auth_backend_client" "iam" {
  backend      = "aws"
  sts_endpoint = "https://sts.amazonaws.com"
  sts_region   = "us-east-1"
}

resource "vault_aws_secret_backend" "aws" {
  path         = "aws"
  region       = "eu-west-1"
  iam_endpoint = "https://iam.amazonaws.com"
  sts_endpoint = "https://sts.eu-west-1.amazonaws.com"
}

provider "vault" {
  auth_login_aws {
    role             = "ci"
    aws_region       = "eu-west-1"
    aws_sts_endpoint = "https://sts.amazonaws.com"
    header_value     = "vault.example.com"
  }
}

resource "vault_jwt_auth_backend_role" "ci" {
  backend         = "jwt"
  role_name       = "ci"
  role_type       = "jwt"
  bound_audiences = ["sts.amazonaws.com"]
  user_claim      = "sub"
}
