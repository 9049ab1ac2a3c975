variable "mode" {}
variable "region" {}

resource "aws_lambda_function" "this" {
  function_name = "twice"
  environment { variables = { AWS_STS_REGIONAL_ENDPOINTS = var.mode, AWS_REGION = var.region } }
}
