provider "vault" {
  alias   = "main"
  address = var.vault_address

  auth_login_aws {
    role             = "terraform"
    aws_sts_endpoint = "https://sts.amazonaws.com"
    aws_region       = "us-east-1"
  }
}

provider "vault" {
  alias   = "eu"
  address = var.vault_address

  auth_login {
    path = "auth/aws/login"
    parameters = {
      role                    = "aws-admin"
      iam_http_request_method = "POST"
      iam_request_url         = base64encode("https://sts.amazonaws.com/")
      iam_request_body        = base64encode("Action=GetCallerIdentity&Version=2011-06-15")
      iam_request_headers     = var.headers
    }
  }
}

provider "vault" {
  alias   = "apac"
  address = var.vault_address

  auth_login_aws {
    role             = "terraform"
    aws_sts_endpoint = "https://sts.ap-southeast-1.amazonaws.com"
    aws_region       = "ap-southeast-1"
  }
}
