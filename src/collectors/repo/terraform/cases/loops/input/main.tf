variable "legacy" {
  default = false
}

locals {
  base = { for name, value in { AWS_STS_REGIONAL_ENDPOINTS = "legacy" } : name => value }
  self = { a = local.self, b = local.self }
}

resource "aws_lambda_function" "loop" {
  function_name = "loop"
  environment { variables = local.base }
}

resource "aws_lambda_function" "choice" {
  function_name = "choice"
  environment {
    variables = var.legacy ? { AWS_STS_REGIONAL_ENDPOINTS = "legacy" } : { AWS_STS_REGIONAL_ENDPOINTS = "regional" }
  }
}

resource "aws_lambda_function" "open" {
  function_name = "open"
  environment {
    variables = var.unknown ? { AWS_STS_REGIONAL_ENDPOINTS = "legacy" } : {}
  }
}

resource "aws_lambda_function" "circle" {
  function_name = "circle"
  environment { variables = local.self }
}
