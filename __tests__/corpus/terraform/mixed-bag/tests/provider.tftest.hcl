provider "aws" {
  region = "us-east-1"
  endpoints {
    sts = "https://sts.amazonaws.com"
  }
}

run "audience" {
  command = plan
  assert {
    condition     = contains(aws_iam_openid_connect_provider.x.client_id_list, "sts.amazonaws.com")
    error_message = "sts.amazonaws.com must be an audience"
  }
}
